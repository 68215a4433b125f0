import { Link } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { TurnedAwayListRow } from '../../../modules/intake/turned-away/contract.ts';
import { turnedAwayWording } from '../../../modules/intake/turned-away/wording.ts';
import { dayText, Light, numberText, plain, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { deskTurnedAwayWording } from './wording.ts';

export function TurnedAwayTable({ rows }: { rows: readonly TurnedAwayListRow[] }) {
  const language = useLanguage();
  const say = deskTurnedAwayWording[language];
  return (
    <Table caption={say.caption} empty={say.none} rows={rows} rowId={({ id }) => id} columns={columnsOf(language)} />
  );
}

function columnsOf(language: Language): Column<TurnedAwayListRow>[] {
  const say = deskTurnedAwayWording[language];
  const words = turnedAwayWording[language];
  return [
    {
      id: 'item',
      heading: say.column.item,
      cell: ({ id, item }) => (
        <Link to="/turned-away/$turnedAwayId" params={{ turnedAwayId: id }}>
          {item === null ? words.noItem : plain(item.name, language)}
        </Link>
      ),
    },
    { id: 'reason', heading: say.column.reason, cell: ({ reason }) => words.reasons[reason] },
    { id: 'state', heading: say.column.state, cell: (row) => <Standing row={row} language={language} /> },
    {
      id: 'hall',
      heading: say.column.hall,
      cell: ({ hall }) => (hall === null ? words.noHall : <Say words={hall.name} language={language} />),
    },
    {
      id: 'clerk',
      heading: say.column.clerk,
      cell: ({ officer: { name } }) => <span lang="zh">{name ?? ''}</span>,
    },
    {
      id: 'day',
      heading: say.column.day,
      cell: ({ registeredOn }) => dayText(civilDate(registeredOn), language),
    },
  ];
}

type StandingProps = { row: TurnedAwayListRow; language: Language };

/** How it stands, and by when a head has to look at it; red where he should have. */
export function Standing({ row: { state, reviewBy, daysLeft, light, askedOn }, language }: StandingProps) {
  const say = deskTurnedAwayWording[language];
  const words = turnedAwayWording[language].states[state];
  if (daysLeft === null) return <>{words}</>;
  const day = dayText(civilDate(reviewBy), language);
  const text = daysLeft < 0 ? say.lateText : say.dueText;
  return (
    <>
      {words}
      {askedOn !== null && ` · ${say.personAsks}`}
      <br />
      {light !== 'none' && <Light light={light} language={language} />}{' '}
      {text(day, numberText(Math.abs(daysLeft), language))}
    </>
  );
}
