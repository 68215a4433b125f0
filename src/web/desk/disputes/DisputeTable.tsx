import { Link } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { DisputeListRow } from '../../../modules/intake/remedies/contract.ts';
import { disputeWording } from '../../../modules/intake/remedies/wording.ts';
import { CaseNumber, dayOfYearText, Light, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { disputesWording } from './wording.ts';

/** Proceedings, each with what the organ owes in it. */
export function DisputeTable({ rows }: { rows: readonly DisputeListRow[] }) {
  const language = useLanguage();
  const say = disputesWording[language];
  return (
    <Table caption={say.caption} empty={say.none} rows={rows} rowId={({ id }) => id} columns={columnsIn(language)} />
  );
}

function columnsIn(language: Language): Column<DisputeListRow>[] {
  const say = disputesWording[language];
  const words = disputeWording[language];
  return [
    {
      id: 'file',
      heading: say.columns.file,
      cell: ({ id, fileNumber }) => (
        <Link to="/disputes/$disputeId" params={{ disputeId: id }}>
          <span lang="zh">{fileNumber}</span>
        </Link>
      ),
    },
    { id: 'kind', heading: say.columns.kind, cell: ({ kind }) => words.kinds[kind] },
    { id: 'act', heading: say.columns.act, cell: ({ act }) => words.acts[act] },
    {
      id: 'case',
      heading: say.columns.case,
      cell: ({ caseId, caseNumber }) => (
        <Link to="/cases/$caseId" params={{ caseId }} search={{}}>
          <CaseNumber number={caseNumber} />
        </Link>
      ),
    },
    { id: 'authority', heading: say.columns.authority, cell: ({ authority }) => <span lang="zh">{authority}</span> },
    {
      id: 'state',
      heading: say.columns.state,
      cell: ({ state, outcome }) =>
        outcome === null || state === 'dutyOpen' ? words.states[state] : words.outcomes[outcome],
    },
    {
      id: 'due',
      heading: say.columns.due,
      cell: ({ dueOn, light }) =>
        dueOn === null ? (
          say.dueNone
        ) : (
          <>
            {light !== 'none' && <Light light={light} language={language} />}{' '}
            {dayOfYearText(civilDate(dueOn), language)}
          </>
        ),
    },
  ];
}
