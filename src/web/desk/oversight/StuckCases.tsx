import { Link } from '@tanstack/react-router';
import type { IncidentList } from '../../../modules/intake/cases/contract/incidents.ts';
import { mend } from '../../api/oversight.ts';
import { CaseNumber, momentText, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { incidentOf } from './incident.ts';
import { ValuesForm } from './ValuesForm.tsx';
import { oversightWording } from './wording.ts';

type Row = IncidentList['incidents'][number];

/** Cases whose process does not go on by itself: whose they are to mend, since when, and the way out. */
export function StuckCases({ incidents }: { incidents: readonly Row[] }) {
  const language = useLanguage();
  const { stuck: say } = oversightWording[language];
  return (
    <section aria-labelledby="stuck-title">
      <h2 id="stuck-title">{say.title}</h2>
      <Table
        caption={say.caption}
        empty={say.none}
        rows={incidents}
        rowId={({ case: { id }, token }) => `${id}/${token}`}
        columns={columnsIn(language)}
      />
    </section>
  );
}

function columnsIn(language: Language): Column<Row>[] {
  const { stuck: say } = oversightWording[language];
  const why = (code: string) => {
    const known = incidentOf(code);
    return known === undefined ? say.otherReason : say.reasons[known];
  };
  return [
    {
      id: 'case',
      heading: say.case,
      cell: ({ case: { id, number, item } }) => (
        <Link to="/cases/$caseId" params={{ caseId: id }} search={{}}>
          <CaseNumber number={number} /> <Say words={item.name} language={language} />
        </Link>
      ),
    },
    { id: 'step', heading: say.step, cell: ({ name }) => <span lang="zh">{name}</span> },
    { id: 'why', heading: say.why, cell: ({ code }) => why(code) },
    { id: 'since', heading: say.since, cell: ({ at }) => momentText(new Date(at), language) },
    {
      id: 'owner',
      heading: say.owner,
      cell: ({ department: { name } }) => <Say words={name} language={language} />,
    },
    { id: 'act', heading: say.act, cell: (row) => (row.mayMend ? <MendForm row={row} /> : say.notYours) },
  ];
}

/** What the model looked for, typed by who knows. */
function MendForm({ row: { case: of, token } }: { row: Row }) {
  const { stuck: say } = oversightWording[useLanguage()];
  return (
    <ValuesForm
      id={`mend-${of.id}-${token}`}
      say={say}
      list="incidents"
      wanted={(set) => ({ caseId: of.id, token, set })}
      send={mend}
    />
  );
}
