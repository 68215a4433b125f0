import { Link } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { RectificationRow } from '../../../modules/ratings/rectifying/contract.ts';
import { ratingWording } from '../../../modules/ratings/wording.ts';
import { dayText, Face, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { DueText } from './standing.tsx';
import { deskRatingsWording } from './wording.ts';

type BadRatingTableProps = { state: 'open' | 'closed'; rows: readonly RectificationRow[] };

export function BadRatingTable({ state, rows }: BadRatingTableProps) {
  const language = useLanguage();
  const say = deskRatingsWording[language];
  return (
    <Table
      caption={say[state]}
      empty={state === 'open' ? say.openNone : say.closedNone}
      rows={rows}
      rowId={({ id }) => id}
      columns={columnsOf(state, language)}
    />
  );
}

function columnsOf(state: 'open' | 'closed', language: Language): Column<RectificationRow>[] {
  const say = deskRatingsWording[language];
  const words = ratingWording[language];
  const standing: Column<RectificationRow>[] = [
    { id: 'state', heading: say.state, cell: (row) => words.states[row.state] },
    { id: 'due', heading: say.due, cell: (row) => <DueText row={row} language={language} /> },
  ];
  const ended: Column<RectificationRow> = {
    id: 'how',
    heading: say.how,
    cell: ({ closedAs, onTime }) =>
      [closedAs && words.closings[closedAs], onTime !== null && say.onTime[onTime ? 'true' : 'false']]
        .filter(Boolean)
        .join(' · '),
  };
  return [
    {
      id: 'item',
      heading: say.item,
      cell: ({ id, item }) => (
        <Link to="/ratings/$ratingId" params={{ ratingId: id }}>
          <Say words={item} language={language} />
        </Link>
      ),
    },
    { id: 'step', heading: say.step, cell: ({ step }) => words.steps[step] },
    {
      id: 'grade',
      heading: say.grade,
      cell: ({ grade, named }) => (
        <span className="graded">
          <Face grade={grade} /> {words.grades[grade]} · {say.named[named ? 'true' : 'false']}
        </span>
      ),
    },
    { id: 'came', heading: say.came, cell: ({ openedOn }) => dayText(civilDate(openedOn), language) },
    ...(state === 'open' ? standing : [ended]),
  ];
}
