import { Link } from '@tanstack/react-router';
import type { PostCheckFigures } from '../../../modules/intake/post-checks/contract.ts';
import { numberText, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { deskPostCheckWording } from './wording.ts';

type Month = PostCheckFigures['months'][number];
const COUNTED = ['all', 'inTime', 'late', 'overdue', 'met', 'corrected', 'kept', 'revoked'] as const;

/** Month by month; each figure leads to the checks that it counts. */
export function Figures({ figures: { months } }: { figures: PostCheckFigures }) {
  const language = useLanguage();
  const say = deskPostCheckWording[language].figures;
  const columns: Column<Month>[] = [
    { id: 'month', heading: say.month, cell: ({ month }) => month },
    ...COUNTED.map((state) => columnOf(state, { heading: say[state], language })),
  ];
  return <Table caption={say.caption} empty={say.none} rows={months} rowId={({ month }) => month} columns={columns} />;
}

type State = (typeof COUNTED)[number];

const columnOf = (state: State, { heading, language }: { heading: string; language: Language }): Column<Month> => ({
  ...{ id: state, heading },
  cell: ({ month, [state]: count }) => <Count {...{ state, month, count, language }} />,
});

function Count({ state, month, count, language }: { state: State; month: string; count: number; language: Language }) {
  const text = numberText(count, language);
  if (count === 0) return <>{text}</>;
  return (
    <Link to="/post-checks" search={{ state, month }}>
      {text}
    </Link>
  );
}
