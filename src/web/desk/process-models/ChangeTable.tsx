import type { ModelChange, ModelComparison } from '../../../modules/process/library/contract.ts';
import { Table, Tag, type Column, type Spoken, type Tone } from '../../ui/index.ts';
import { factText, type Reader } from './change-text.ts';
import { processModelsWording } from './wording.ts';

const TONES: Readonly<Record<ModelChange['how'], Tone>> = { added: 'done', removed: 'harm', changed: 'time' };

type ChangeTableProps = Spoken & Pick<ModelComparison, 'changes' | 'departments'>;

/** The changes for those who cannot see the drawings. What is wholly new or gone says its facts too. */
export function ChangeTable({ changes, departments, language }: ChangeTableProps) {
  const say = processModelsWording[language].comparison;
  return (
    <Table
      caption={say.caption}
      empty={say.none}
      rows={changes}
      rowId={({ id }) => id}
      columns={columnsIn({ language, departments })}
    />
  );
}

function columnsIn(reader: Reader): Column<ModelChange>[] {
  const say = processModelsWording[reader.language].comparison;
  const elementOf = ({ id, kind, name }: ModelChange) => (
    <>
      <span lang="zh">{name ?? id}</span> <span className="fine">{say.kinds[kind] ?? kind}</span>
    </>
  );
  const howOf = ({ how }: ModelChange) => <Tag tone={TONES[how]}>{say.how[how]}</Tag>;
  const factsOf = ({ facts, how }: ModelChange) => <Facts facts={saidOf(facts, how)} reader={reader} />;
  return [
    { id: 'element', heading: say.columns.element, cell: elementOf },
    { id: 'how', heading: say.columns.how, cell: howOf },
    { id: 'facts', heading: say.columns.facts, cell: factsOf },
  ];
}

type FactsOf = ModelChange['facts'];

/** Of what came or went its ends and its place say nothing more than its name. */
const saidOf = (facts: FactsOf, how: ModelChange['how']) =>
  how === 'changed' ? facts : facts.filter(({ fact }) => !['sourceRef', 'targetRef', 'scope'].includes(fact));

function Facts({ facts, reader }: { facts: FactsOf; reader: Reader }) {
  if (facts.length === 0) return null;
  return (
    <ul>
      {facts.map((fact) => (
        <li key={fact.fact}>{factText(fact, reader)}</li>
      ))}
    </ul>
  );
}
