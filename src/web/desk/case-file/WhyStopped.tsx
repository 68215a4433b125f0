import { isCivilDate } from '../../../kernel/civil-date.ts';
import type { ClockStop } from '../../../modules/intake/cases/contract.ts';
import { dayText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { caseFileWording } from './wording.ts';

/** Since when the clock stands still, for what, and by which provision; steps and provisions are Chinese in every language. */
export function WhyStopped({ stop: { on, steps, bases } }: { stop: ClockStop }) {
  const language = useLanguage();
  const say = caseFileWording[language].stop;
  return (
    <p className="case-stop">
      {say.since(isCivilDate(on) ? dayText(on, language) : on)}
      <span lang="zh">{steps.join('、')}</span>
      {say.before}
      <span lang="zh">{bases.join('、')}</span>
      {say.after}
    </p>
  );
}
