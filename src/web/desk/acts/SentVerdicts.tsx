import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { caseWording } from '../../../modules/intake/cases/wording.ts';
import { useVerdicts } from '../case-file/VerdictRoom.tsx';
import { JUDGING, verdictsIn } from '../case-file/verdicts.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { actsWording } from './wording.ts';

/** The verdicts on single materials that go with the review; they are given beside the materials. */
export function SentVerdicts({ file: { materials } }: { file: Pick<CaseFile, 'materials'> }) {
  const language = useLanguage();
  const say = actsWording[language].opinion;
  const { marks } = useVerdicts();
  const verdicts = verdictsIn(
    marks,
    materials.map(({ id }) => id),
  );
  if (verdicts.length === 0) return <p className="hint">{say.noVerdicts}</p>;
  return (
    <section className="sent-verdicts" aria-label={say.verdicts}>
      <p className="label">{say.verdicts}</p>
      <ul>
        {verdicts.map(({ key, verdict, words }) => (
          <li key={key}>
            <input type="hidden" name={JUDGING.material} value={key} />
            <input type="hidden" name={JUDGING.verdict(key)} value={verdict} />
            <input type="hidden" name={JUDGING.words(key)} value={words} />
            <span lang="zh">{materials.find(({ id }) => id === key)?.name}</span>{' '}
            <strong>{caseWording[language].verdicts[verdict]}</strong> <span lang="zh">{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
