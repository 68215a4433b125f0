import type { ReactNode } from 'react';
import { Tag, type Tone } from '../content/Tag.tsx';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';

/** Whether an item asks for it, and what may stand in for it. */
export type Need = 'required' | 'supplyLater' | 'commitmentInstead' | 'ifApplicable' | 'madeFromForm';

/**
 * Where the material is: still with the applicant, with us, fetched from a register, not needed, or sent back; or how the applicant means
 * to hand it in: at the window, later, or not at all but with a written commitment; or what the clerk at the window said of it.
 */
export type MaterialState =
  | 'missing'
  | 'provided'
  | 'fetched'
  | 'waived'
  | 'returned'
  | 'atWindow'
  | 'later'
  | 'commitment'
  | 'originalSeen'
  | 'notNeeded';

const TONE: Readonly<Record<MaterialState, Tone>> = {
  missing: 'still',
  provided: 'done',
  fetched: 'done',
  waived: 'done',
  returned: 'harm',
  atWindow: 'act',
  later: 'act',
  commitment: 'act',
  originalSeen: 'done',
  notNeeded: 'done',
};

export type MaterialRowProps = Spoken & {
  name: ReactNode;
  need: Need;
  /** Not yet known before an application begins. */
  state?: MaterialState | undefined;
  /** Where to get it, how many copies, what was wrong with it: one sentence. */
  note?: ReactNode;
  /** Files handed in, and what can be done now. */
  children?: ReactNode;
};

/** One material, alike in the guide, the application and the clerk's desk. Stands in a `MaterialList`. */
export function MaterialRow({ name, need, state, note, children, language }: MaterialRowProps) {
  const say = uiWording[language].materials;
  return (
    <li className="material">
      <div className="material-head">
        <span className="material-name">{name}</span>
        {state !== undefined && <Tag tone={TONE[state]}>{say[state]}</Tag>}
      </div>
      <p className="material-note">
        <span className="material-need">{say[need]}</span>
        {note && <span>{note}</span>}
      </p>
      {children}
    </li>
  );
}

export function MaterialList({ children }: { children: ReactNode }) {
  return <ul className="materials">{children}</ul>;
}
