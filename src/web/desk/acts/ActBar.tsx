import type { CaseAct, CaseFile } from '../../../modules/intake/cases/contract.ts';
import { caseWording } from '../../../modules/intake/cases/wording.ts';
import type { Command } from '../keys/bindings.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useCommand, useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { myTasks } from '../case-file/tasks-in.ts';
import { commandOf } from './act-commands.ts';
import { kindOf, type DeskAct } from './open-form.ts';
import { actsWording } from './wording.ts';

type ActBarProps = {
  file: CaseFile;
  shown: DeskAct | undefined;
  open: (act: CaseAct) => void;
  hasDraft: (act: CaseAct) => boolean;
};

export const actButtonId = (act: DeskAct) => `act-${act}`;

/** Only what this officer may do now: nobody is led into a refusal. */
export function ActBar({ file: { acts, tasks }, shown, open, hasDraft }: ActBarProps) {
  const language = useLanguage();
  const say = actsWording[language];
  const mine = myTasks(tasks);
  // A single task is called by what is done there; several are chosen from in the form.
  const nameOf = (act: CaseAct) =>
    act === 'finishTask' && mine.length === 1
      ? say.titles[kindOf({ act, task: mine[0] })]
      : caseWording[language].acts[act];
  if (acts.length === 0) return null;
  return (
    <section className="act-bar" aria-label={say.bar}>
      {acts.map((act) => (
        <ActButton
          key={act}
          act={act}
          name={nameOf(act)}
          command={commandOf(act, acts)}
          isShown={act === shown}
          isAlone={shown === undefined}
          hasDraft={act !== shown && hasDraft(act)}
          open={() => open(act)}
        />
      ))}
    </section>
  );
}

/** Green is for one button at a time: while a form is open, for the one that sends it. */
type ActButtonProps = {
  act: CaseAct;
  name: string;
  command: Command | undefined;
  isShown: boolean;
  isAlone: boolean;
  hasDraft: boolean;
  open: () => void;
};

function ActButton({ act, name, command, isShown, isAlone, hasDraft, open }: ActButtonProps) {
  const say = actsWording[useLanguage()];
  const { bindings } = useKeys();
  useCommand(command ?? 'moveOn', command && open);
  return (
    <button
      type="button"
      id={actButtonId(act)}
      className={`button ${command === 'moveOn' && isAlone ? 'button-go' : 'button-plain'}`}
      aria-expanded={isShown}
      aria-keyshortcuts={command && ariaShortcut(bindings[command])}
      onClick={open}
    >
      {name}
      {hasDraft && <span className="draft-mark">{say.draft}</span>}
      {command && <KeyHint shortcut={bindings[command]} />}
    </button>
  );
}
