import { useEffect, useRef, type ReactNode } from 'react';
import { troubleOf } from '../../api/trouble.ts';
import { SEND } from '../keys/bindings.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useShortcuts } from '../keys/KeyRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';

type WindowFormProps = {
  act: string;
  sending: boolean;
  error: Error | null;
  submit: (typed: FormData) => void;
  /** Forms that stand open all day do not take the focus. */
  quiet?: boolean;
  children?: ReactNode;
};

/** A form of the window: it takes the focus as it opens, and Ctrl+Enter sends it. */
export function WindowForm({ act, sending, error, submit, quiet = false, children }: WindowFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!quiet) form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, [quiet]);
  useShortcuts((shortcut) => {
    const isMine = !quiet || form.current?.contains(document.activeElement) === true;
    if (shortcut !== SEND || !isMine) return false;
    form.current?.requestSubmit();
    return true;
  });
  return (
    <form
      ref={form}
      className="issuing-form"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) submit(new FormData(event.currentTarget));
      }}
    >
      {children}
      {error !== null && <TroubleNote trouble={troubleOf(error)} />}
      <p>
        <button
          type="submit"
          className="button button-go"
          aria-disabled={sending || undefined}
          aria-keyshortcuts={ariaShortcut(SEND)}
        >
          {act} <KeyHint shortcut={SEND} />
        </button>
      </p>
    </form>
  );
}
