import { useEffect, useRef } from 'react';
import { isCivilDate } from '../../../kernel/civil-date.ts';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { caseWording } from '../../../modules/intake/cases/wording.ts';
import { caseAddresses } from '../../api/addresses.ts';
import { dayText } from '../../ui/index.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useNeighbours } from '../worklist/use-neighbours.ts';
import type { FormKind } from './open-form.ts';
import { actsWording } from './wording.ts';

/** What was done, and the case as it stood before. */
export type Done = { kind: FormKind; before: CaseFile };

const MOVES_DATES: ReadonlySet<FormKind> = new Set(['accept', 'extend']);

/** What was done, the paper that came of it, and the next case. */
export function DoneNote({ done: { kind, before }, file }: { done: Done; file: CaseFile }) {
  const language = useLanguage();
  const say = actsWording[language];
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.focus(), []);
  const { promisedOn, statutoryOn } = file.row;
  const names: Readonly<Record<string, string>> = caseWording[language].papers;
  const issued = file.papers.filter(({ id }) => before.papers.every((paper) => paper.id !== id));
  return (
    <div className="done-note">
      <p ref={note} tabIndex={-1}>
        <strong>{say.done[kind]}</strong>
        {MOVES_DATES.has(kind) &&
          promisedOn !== null &&
          isCivilDate(promisedOn) &&
          ` ${say.dueOn(dayText(promisedOn, language))}`}
        {kind === 'extend' &&
          statutoryOn !== null &&
          isCivilDate(statutoryOn) &&
          ` ${say.lawfulOn(dayText(statutoryOn, language))}`}
      </p>
      <div className="done-acts">
        {issued.map(({ id, kind: paper }) => (
          <a
            key={id}
            className="button button-plain"
            href={caseAddresses.paper(file.row.id, id)}
            target="_blank"
            rel="noopener"
          >
            {say.paper(names[paper] ?? paper)}
          </a>
        ))}
        <NextButton />
      </div>
    </div>
  );
}

function NextButton() {
  const say = actsWording[useLanguage()];
  const { bindings } = useKeys();
  const next = useNeighbours().to('next');
  if (next === undefined) return null;
  return (
    <button
      type="button"
      className="button button-act"
      aria-keyshortcuts={ariaShortcut(bindings.nextCase)}
      onClick={next}
    >
      {say.next} <KeyHint shortcut={bindings.nextCase} />
    </button>
  );
}
