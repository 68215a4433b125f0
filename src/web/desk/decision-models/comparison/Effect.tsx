import type { CaseEffect, DecisionEffect, PartEffect } from '../../../../modules/decisions/difference/contract.ts';
import { numberText, Table, type Column } from '../../../ui/index.ts';
import { useLanguage } from '../../shell/PreferencesRoom.tsx';
import { decisionModelsWording } from '../wording.ts';

/** Test cases and parts of the inputs that come out otherwise, and how far that was looked for. */
export function Effect({ effect }: { effect: DecisionEffect }) {
  const language = useLanguage();
  const say = decisionModelsWording[language].comparison;
  const [tried, of] = [numberText(effect.tried, language), numberText(effect.of, language)];
  const far = effect.tried < effect.of ? say.sample(tried, of) : effect.exact ? say.exact(of) : say.whole(of);
  return (
    <section aria-labelledby="decision-effect">
      <h2 id="decision-effect">{say.effect}</h2>
      <p>{far}</p>
      {effect.parts.length === 0 ? <p>{say.partsNone}</p> : <Parts effect={effect} />}
      {effect.cases.length === 0 ? <p>{say.casesNone}</p> : <Cases cases={effect.cases} />}
    </section>
  );
}

function useOutcome(): Column<{ before?: unknown; after?: unknown }>[] {
  const say = decisionModelsWording[useLanguage()].comparison;
  const text = (value: unknown) => {
    if (value === null || value === undefined) return say.noResult;
    return <span lang="zh">{typeof value === 'string' ? value : JSON.stringify(value)}</span>;
  };
  return [
    { id: 'before', heading: say.before, cell: ({ before }) => text(before) },
    { id: 'after', heading: say.after, cell: ({ after }) => text(after) },
  ];
}

const decisionOf = ({ decision }: { decision: string }) => <span lang="zh">{decision}</span>;
const nameOf = ({ name }: CaseEffect) => <span lang="zh">{name}</span>;

/** More parts than are told. */
const isCut = ({ parts, tried, of, otherwise }: DecisionEffect) =>
  parts.length >= 20 || (tried < of && otherwise > parts.length);

function Parts({ effect }: { effect: DecisionEffect }) {
  const language = useLanguage();
  const say = decisionModelsWording[language].comparison;
  const outcome = useOutcome();
  const whereOf = ({ where }: PartEffect) => {
    const told = where.filter(({ test }) => test !== '-');
    if (told.length === 0) return say.any;
    return (
      <ul>
        {told.map(({ input, test }) => (
          <li key={input}>{say.is(input, test)}</li>
        ))}
      </ul>
    );
  };
  return (
    <>
      <Table
        caption={say.partsCaption}
        empty={say.partsNone}
        rows={effect.parts}
        rowId={(part) => JSON.stringify(part)}
        columns={[
          { id: 'decision', heading: say.decision, cell: decisionOf },
          { id: 'where', heading: say.where, cell: whereOf },
          ...outcome,
        ]}
      />
      {isCut(effect) && <p>{say.more(numberText(effect.otherwise, language))}</p>}
    </>
  );
}

function Cases({ cases }: { cases: readonly CaseEffect[] }) {
  const say = decisionModelsWording[useLanguage()].comparison;
  const outcome = useOutcome();
  return (
    <Table
      caption={say.casesCaption}
      empty={say.casesNone}
      rows={cases}
      rowId={(one) => JSON.stringify(one)}
      columns={[
        { id: 'case', heading: say.case, cell: nameOf },
        { id: 'decision', heading: say.decision, cell: decisionOf },
        ...outcome,
      ]}
    />
  );
}
