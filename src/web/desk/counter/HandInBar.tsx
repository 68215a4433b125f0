import type { CounterSheet } from '../../../modules/intake/counter/contract.ts';
import { fieldId, plain } from '../../ui/index.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { LeaveCorrection } from '../corrections/CorrectionNotice.tsx';
import { correctionDeskWording } from '../corrections/wording.ts';
import { DiscardForm } from './DiscardForm.tsx';
import { counterWording } from './wording.ts';

type HandInBarProps = { sheet: CounterSheet; handing: boolean; saving: boolean; unsaved: boolean; left: () => void };

/** What the applicant agrees to, whether all is kept, and the one button that hands in. */
export function HandInBar({
  sheet: { id, consentFor, alike, later, laterBarred, theme, correction },
  handing,
  saving,
  unsaved,
  left,
}: HandInBarProps) {
  const language = useLanguage();
  const say = counterWording[language];
  const { bindings } = useKeys();
  const listed = consentFor.map((label) => plain(label, language)).join(language === 'zh' ? '、' : ', ');
  const ofItem = correction === null ? say.handIn.act : correctionDeskWording[language].act;
  const act = theme === null ? ofItem : say.theme.accept;
  const kept = saving ? say.sheet.saving : say.sheet.saved;
  return (
    <div className="counter-foot">
      {consentFor.length > 0 && <Tick name="consent" words={say.handIn.consent(listed)} />}
      {later.length > 0 && laterBarred && <p className="field-error">{say.handIn.laterBarred}</p>}
      {later.length > 0 && !laterBarred && <Tick name="tolerance" words={say.handIn.tolerance(later.join('、'))} />}
      {alike.length > 0 && (
        <Tick name="anotherOne" words={say.handIn.alike(alike.map(({ number }) => number).join(', '))} />
      )}
      <div className="counter-acts">
        <button
          type="submit"
          className="button button-go"
          aria-disabled={handing || undefined}
          aria-keyshortcuts={ariaShortcut(bindings.moveOn)}
        >
          {handing ? say.handIn.handing : act} <KeyHint shortcut={bindings.moveOn} />
        </button>
        <span className="fine">{unsaved ? say.sheet.unsaved : kept}</span>
      </div>
      {correction === null ? <DiscardForm draft={id} left={left} /> : <LeaveCorrection left={left} />}
    </div>
  );
}

function Tick({ name, words }: { name: string; words: string }) {
  return (
    <p className="choice choice-checkbox">
      <input type="checkbox" id={fieldId(name)} name={name} />
      <label htmlFor={fieldId(name)}>{words}</label>
    </p>
  );
}
