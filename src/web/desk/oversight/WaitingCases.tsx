import { Link } from '@tanstack/react-router';
import type { WaitList } from '../../../modules/intake/cases/contract/incidents.ts';
import { handIn } from '../../api/oversight.ts';
import { CaseNumber, momentText, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { ValuesForm } from './ValuesForm.tsx';
import { oversightWording } from './wording.ts';

type Row = WaitList['waits'][number];

/** Cases whose process waits for a message from outside. What came another way is handed in here. */
export function WaitingCases({ waits }: { waits: readonly Row[] }) {
  const language = useLanguage();
  const { waits: say } = oversightWording[language];
  return (
    <section aria-labelledby="waits-title">
      <h2 id="waits-title">{say.title}</h2>
      <Table
        caption={say.caption}
        empty={say.none}
        rows={waits}
        rowId={({ case: { id }, token, element }) => `${id}/${token}/${element}`}
        columns={columnsIn(language)}
      />
    </section>
  );
}

function columnsIn(language: Language): Column<Row>[] {
  const { stuck, waits: say } = oversightWording[language];
  return [
    {
      id: 'case',
      heading: stuck.case,
      cell: ({ case: { id, number, item } }) => (
        <Link to="/cases/$caseId" params={{ caseId: id }} search={{}}>
          <CaseNumber number={number} /> <Say words={item.name} language={language} />
        </Link>
      ),
    },
    { id: 'step', heading: stuck.step, cell: ({ place }) => <span lang="zh">{place}</span> },
    { id: 'for', heading: say.waitsFor, cell: ({ name, kind }) => <span lang="zh">{say.kinds[kind](name)}</span> },
    { id: 'since', heading: stuck.since, cell: ({ since }) => momentText(new Date(since), language) },
    {
      id: 'owner',
      heading: stuck.owner,
      cell: ({ department: { name } }) => <Say words={name} language={language} />,
    },
    { id: 'act', heading: stuck.act, cell: (row) => (row.mayHandIn ? <HandInForm row={row} /> : stuck.notYours) },
  ];
}

function HandInForm({ row: { case: of, token, element } }: { row: Row }) {
  const { stuck, waits: say } = oversightWording[useLanguage()];
  return (
    <ValuesForm
      id={`hand-in-${of.id}-${token}-${element}`}
      say={{ ...stuck, ...say }}
      list="waits"
      wanted={(set) => ({ caseId: of.id, token, element, set })}
      send={handIn}
    />
  );
}
