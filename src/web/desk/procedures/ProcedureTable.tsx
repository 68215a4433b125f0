import { Link } from '@tanstack/react-router';
import type { ProcedureList } from '../../../modules/intake/procedures/contract/list.ts';
import { KINDS } from '../../../modules/intake/procedures/contract/kinds.ts';
import { CaseNumber, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { daysOf } from './days-of.ts';
import { proceduresWording } from './wording.ts';

type Row = ProcedureList['procedures'][number];

/** What an office has open: those that wait for my answer, and those that overran, are marked. */
export function ProcedureTable({ procedures }: { procedures: readonly Row[] }) {
  const language = useLanguage();
  const say = proceduresWording[language];
  return (
    <section aria-labelledby="procedures-title">
      <h2 id="procedures-title">{say.title}</h2>
      <Table
        caption={say.caption}
        empty={say.none}
        rows={procedures}
        rowId={({ procedure }) => procedure.id}
        columns={columnsIn(language)}
      />
    </section>
  );
}

function columnsIn(language: Language): Column<Row>[] {
  const say = proceduresWording[language];
  return [
    {
      id: 'case',
      heading: say.columns.case,
      cell: ({ case: { number, item } }) => (
        <>
          <CaseNumber number={number} /> <Say words={item.name} language={language} />
        </>
      ),
    },
    { id: 'kind', heading: say.columns.kind, cell: ({ procedure: { kind } }) => KINDS[kind][language] },
    {
      id: 'state',
      heading: say.columns.state,
      cell: ({ procedure: { state, overranOn } }) =>
        overranOn === null ? say.states[state] : <span className="late">{say.overran}</span>,
    },
    { id: 'days', heading: say.columns.days, cell: ({ procedure }) => daysOf(procedure, language) },
    {
      id: 'clock',
      heading: say.columns.clock,
      cell: ({ procedure: { stops, state } }) => (stops && state === 'running' ? say.stopped : say.counts),
    },
    {
      id: 'act',
      heading: say.columns.act,
      cell: ({ case: { id }, procedure: { mayAnswer } }) => (
        <Link to="/cases/$caseId" params={{ caseId: id }} search={mayAnswer ? { act: 'answerProcedure' } : {}}>
          {mayAnswer ? say.answer : say.look}
        </Link>
      ),
    },
  ];
}
