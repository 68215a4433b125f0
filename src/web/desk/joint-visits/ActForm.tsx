import type { ReactNode, SyntheticEvent } from 'react';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import type { useMoving } from './use-moving.ts';
import { deskVisitWording } from './wording.ts';

type Props = Pick<ReturnType<typeof useMoving>, 'isSending' | 'trouble'> & {
  open: string;
  send: string;
  onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void;
  children: ReactNode;
};

/** One act behind its name; what was typed stays where it is refused. */
export function ActForm({ open, send, onSubmit, isSending, trouble, children }: Props) {
  const { sending } = deskVisitWording[useLanguage()];
  return (
    <details>
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
