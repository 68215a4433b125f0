import type { MaterialRule } from '../../../modules/intake/cases/contract/verdicts.ts';
import { caseWording } from '../../../modules/intake/cases/wording.ts';
import { Say } from '../../ui/index.ts';
import { acceptanceWording } from '../acceptance/wording.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { Finding } from './verdicts.ts';
import { caseFileWording } from './wording.ts';

/** How the item wants the material: in which form, from whom, and in which case. */
export function MaterialRuleText({ rule: { form, source, notes } }: { rule: MaterialRule }) {
  const say = acceptanceWording[useLanguage()];
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

/** What the departments that reviewed it have found. */
export function Found({ findings }: { findings: readonly Finding[] }) {
  const language = useLanguage();
  return findings.map(({ task, department, verdict, words }) => (
    <p key={task} className={`told found-${verdict}`}>
      <Say words={department.name} language={language} />
      {caseFileWording[language].judging.found}
      <strong>{caseWording[language].verdicts[verdict]}</strong> <span lang="zh">{words}</span>
    </p>
  ));
}
