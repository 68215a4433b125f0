import { Link } from '@tanstack/react-router';
import type { EarlyServiceFigures } from '../../../modules/intake/early-service/contract.ts';
import { numberText, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { deskEarlyServiceWording } from './wording.ts';

type Row = EarlyServiceFigures['total'] & { month: string | null };

const COUNTS = ['drafts', 'rounds', 'answered', 'inTarget', 'applied'] as const;

/** By month; each month opens the drafts that were counted. */
export function Figures({ figures }: { figures: EarlyServiceFigures }) {
  const language = useLanguage();
  const say = deskEarlyServiceWording[language];
  const rows: Row[] = [...figures.months, { ...figures.total, month: null }];
  return (
    <Table
      caption={say.figures.title}
      empty={say.none}
      rows={rows}
      rowId={({ month }) => month ?? 'total'}
      columns={columnsOf(language)}
    />
  );
}

function columnsOf(language: Language): Column<Row>[] {
  const say = deskEarlyServiceWording[language].figures;
  return [
    {
      id: 'month',
      heading: say.month,
      cell: ({ month }) =>
        month === null ? (
          say.total
        ) : (
          <Link to="/early-services" search={{ state: 'all', month }}>
            {month}
          </Link>
        ),
    },
    ...COUNTS.map((count) => ({
      id: count,
      heading: say[count],
      cell: (row: Row) => numberText(row[count], language),
    })),
  ];
}
