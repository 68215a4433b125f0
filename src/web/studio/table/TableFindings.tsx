import type { DecisionExamination, DecisionFinding } from '../../../modules/decisions/publication/contract.ts';
import { Say, Tag, type Tone } from '../../ui/index.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { tableWording } from './wording.ts';

const TONES: Readonly<Record<DecisionFinding['grade'], Tone>> = { refused: 'harm', mend: 'time', note: 'still' };

/** Everything that was found, the worst first. */
export function TableFindings({ examination }: { examination: DecisionExamination | undefined }) {
  const say = tableWording[useLanguage()].findings;
  return (
    <section aria-labelledby="table-findings" aria-live="polite">
      <h2 id="table-findings">{say.title}</h2>
      {examination === undefined ? <p>{say.stale}</p> : <Found findings={examination.findings} />}
    </section>
  );
}

function Found({ findings }: { findings: readonly DecisionFinding[] }) {
  const say = tableWording[useLanguage()].findings;
  const order = ['refused', 'mend', 'note'];
  const sorted = findings.toSorted((one, other) => order.indexOf(one.grade) - order.indexOf(other.grade));
  if (sorted.length === 0) return <p>{say.none}</p>;
  return (
    <ol className="draft-findings">
      {sorted.map((finding) => (
        <li key={`${finding.code} ${finding.words.zh}`}>
          <FindingText finding={finding} />
        </li>
      ))}
    </ol>
  );
}

export function FindingText({ finding: { grade, words } }: { finding: DecisionFinding }) {
  const language = useLanguage();
  return (
    <>
      <Tag tone={TONES[grade]}>{tableWording[language].findings.grades[grade]}</Tag>{' '}
      <Say words={words} language={language} />
    </>
  );
}
