import { Link } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { PostCheckListRow } from '../../../modules/intake/post-checks/contract.ts';
import { postCheckWording } from '../../../modules/intake/post-checks/wording.ts';
import { CaseNumber, dayText, Light, plain, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { deskPostCheckWording } from './wording.ts';

export function PostCheckTable({ rows }: { rows: readonly PostCheckListRow[] }) {
  const language = useLanguage();
  const say = deskPostCheckWording[language];
  return (
    <Table caption={say.caption} empty={say.none} rows={rows} rowId={({ id }) => id} columns={columnsOf(language)} />
  );
}

function columnsOf(language: Language): Column<PostCheckListRow>[] {
  const say = deskPostCheckWording[language];
  return [
    {
      id: 'item',
      heading: say.column.item,
      cell: ({ id, item }) => (
        <Link to="/post-checks/$postCheckId" params={{ postCheckId: id }}>
          {plain(item.name, language)}
        </Link>
      ),
    },
    { id: 'number', heading: say.column.number, cell: ({ number }) => <CaseNumber number={number} /> },
    { id: 'state', heading: say.column.state, cell: (row) => <Standing row={row} language={language} /> },
    {
      id: 'officer',
      heading: say.column.officer,
      cell: ({ officer }) => (officer === null ? say.nobody : <span lang="zh">{officer.name ?? ''}</span>),
    },
    {
      id: 'due',
      heading: say.column.due,
      cell: (row) => <Owed row={row} language={language} />,
    },
  ];
}

/** What the organ owes next: its light and its last day; nothing once it is closed. */
export function Owed({ row: { owedBy, light }, language }: { row: PostCheckListRow; language: Language }) {
  if (owedBy === null) return deskPostCheckWording[language].nothingOwed;
  return (
    <>
      {light !== 'none' && <Light light={light} language={language} />} {dayText(civilDate(owedBy), language)}
    </>
  );
}

/** How it stands, in words. */
export function Standing({ row, language }: { row: PostCheckListRow; language: Language }) {
  const { state, outcome, overdue, until } = row;
  const say = deskPostCheckWording[language];
  const words = postCheckWording[language];
  return (
    <>
      {outcome === null ? words.states[state] : words.outcomes[outcome]}
      {overdue && ` · ${say.overdue}`}
      {until !== null && ` · ${say.until(dayText(civilDate(until), language))}`}
    </>
  );
}
