import type { CaseAct, CaseFile } from '../../../modules/intake/cases/contract.ts';
import { caseWording } from '../../../modules/intake/cases/wording.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useCommand, useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { COMMAND_OF } from './act-commands.ts';
import { actsWording } from './wording.ts';

type ActBarProps = {
  file: CaseFile;
  shown: CaseAct | undefined;
  open: (act: CaseAct) => void;
  hasDraft: (act: CaseAct) => boolean;
};

export const actButtonId = (act: CaseAct) => `act-${act}`;

/** Only what this officer may do now: nobody is led into a refusal. */
export function ActBar({ file: { acts }, shown, open, hasDraft }: ActBarProps) {
  const say = actsWording[useLanguage()];
  if (acts.length === 0) return null;
  return (
    <section className="act-bar" aria-label={say.bar}>
      {acts.map((act) => (
        <ActButton
          key={act}
          act={act}
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
type ActButtonProps = { act: CaseAct; isShown: boolean; isAlone: boolean; hasDraft: boolean; open: () => void };

function ActButton({ act, isShown, isAlone, hasDraft, open }: ActButtonProps) {
  const language = useLanguage();
  const { bindings } = useKeys();
  const command = COMMAND_OF[act];
  useCommand(command, open);
  return (
    <button
      type="button"
      id={actButtonId(act)}
      className={`button ${command === 'moveOn' && isAlone ? 'button-go' : 'button-plain'}`}
      aria-expanded={isShown}
      aria-keyshortcuts={ariaShortcut(bindings[command])}
      onClick={open}
    >
      {caseWording[language].acts[act]}
      {hasDraft && <span className="draft-mark">{actsWording[language].draft}</span>}
      <KeyHint shortcut={bindings[command]} />
    </button>
  );
}
