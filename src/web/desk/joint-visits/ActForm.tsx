import { useEffect, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import type { useMoving } from './use-moving.ts';
import { deskVisitWording } from './wording.ts';

type Props = Pick<ReturnType<typeof useMoving>, 'isSending' | 'trouble' | 'sent'> & {
  open: string;
  send: string;
  onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void;
  children: ReactNode;
};

/** One act behind its name. What was typed stays where it is refused; what was done folds. */
export function ActForm({ open, send, onSubmit, isSending, trouble, sent, children }: Props) {
  const { sending } = deskVisitWording[useLanguage()];
  const act = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (sent > 0) fold(act.current);
  }, [sent]);
  return (
    <details ref={act}>
      <summary>{open}</summary>
      <form noValidate onSubmit={onSubmit}>
        {children}
        {trouble && <TroubleNote trouble={trouble} />}
        <button type="submit" className="button" aria-disabled={isSending || undefined}>
          {isSending ? sending : send}
        </button>
      </form>
    </details>
  );
}

/** Whoever is in it still comes to its name; whoever went on stays where he is. */
function fold(act: HTMLDetailsElement | null) {
  if (act === null) return;
  if (act.contains(document.activeElement)) act.querySelector('summary')?.focus();
  act.querySelector('form')?.reset();
  act.open = false;
}
