import { civilDate } from '../../../kernel/civil-date.ts';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { dayText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { caseFileWording } from './wording.ts';

/** 容缺受理: what is still to come, and until when. */
export function StillOwed({ owing: { by, materials, late } }: { owing: NonNullable<CaseFile['owing']> }) {
  const language = useLanguage();
  const say = caseFileWording[language].owing;
  return (
    <p className="case-stop">
      {(late ? say.late : say.lead)(dayText(civilDate(by), language))}
      <span lang="zh">{materials.map(({ name }) => name).join(say.comma)}</span>
    </p>
  );
}
