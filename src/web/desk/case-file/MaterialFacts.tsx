import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import type { MaterialVerdict } from '../../../modules/intake/cases/contract/verdicts.ts';
import { caseWording } from '../../../modules/intake/cases/wording.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { caseFileWording } from './wording.ts';

type Rule = NonNullable<CaseFile['materials'][number]['rule']>;

/** How the item wants the material: in which form, from whom, and in which case. */
export function MaterialRuleText({ rule: { form, source, notes } }: { rule: Rule }) {
  const say = caseFileWording[useLanguage()].materials;
  return (
    <p className="material-rule">
      {say.forms[form]}
      {[source, ...notes].map((text) => (
        <span key={text} lang="zh">
          {text}
        </span>
      ))}
    </p>
  );
}

/** What the review found of it. */
export function Found({ found }: { found: MaterialVerdict | undefined }) {
  const language = useLanguage();
  if (found === undefined) return null;
  return (
    <p className={`told found-${found.verdict}`}>
      {caseFileWording[language].judging.found}
      <strong>{caseWording[language].verdicts[found.verdict]}</strong> <span lang="zh">{found.words}</span>
    </p>
  );
}
