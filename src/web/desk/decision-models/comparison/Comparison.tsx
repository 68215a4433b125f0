import type { DecisionChange, DecisionComparison } from '../../../../modules/decisions/difference/contract.ts';
import { numberText, Tag } from '../../../ui/index.ts';
import { useLanguage } from '../../shell/PreferencesRoom.tsx';
import { decisionModelsWording } from '../wording.ts';
import { Facts, TONES, type Sides } from './Facts.tsx';
import { ComparedTable } from './ComparedTable.tsx';
import { Effect } from './Effect.tsx';
import '../../styles/decision-comparison.css';

/** What two versions decide otherwise, and every difference in what they say: tables side by side, all else as a list. */
export function Comparison({ comparison: { before, after, changes, effect } }: { comparison: DecisionComparison }) {
  const language = useLanguage();
  const say = decisionModelsWording[language].comparison;
  const called = ({ version }: DecisionComparison['before']) =>
    version === null ? say.draft : say.version(numberText(version, language));
  return (
    <>
      <p>{changes.length === 0 ? say.none : say.count(numberText(changes.length, language))}</p>
      <Effect effect={effect} />
      {changes.map((change) => (
        <Change
          key={`${change.of} ${change.how} ${change.name}`}
          change={change}
          sides={[called(before), called(after)]}
        />
      ))}
    </>
  );
}

function Change({ change, sides }: { change: DecisionChange; sides: Sides }) {
  const language = useLanguage();
  const say = decisionModelsWording[language].comparison;
  return (
    <section className="decision-change">
      <h2>
        {say.kinds[change.of]} <span lang="zh">{change.name}</span>{' '}
        <Tag tone={TONES[change.how]}>{say.how[change.how]}</Tag>
      </h2>
      <Facts facts={change.facts} />
      {change.tables.map((table) => (
        <ComparedTable
          key={table.place.join(' ')}
          table={table}
          sides={sides}
          name={[change.name, ...table.place].filter((step) => step !== '').join(' › ')}
        />
      ))}
    </section>
  );
}
