import type { Counts, Figures } from '../../modules/supervision/contract.ts';
import { COUNTED } from '../../modules/supervision/contract/figure.ts';
import { numberText, Table, type Column, type Language } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import type { CockpitFilter } from './filter.ts';
import { Opens } from './Opens.tsx';
import { concludedIn, dayIn, shareText } from './texts.ts';
import { cockpitWording } from './wording.ts';

type ChangesProps = { figures: Figures; of: CockpitFilter };

const ROWS = [...COUNTED, 'concluded', 'onTime', 'late'] as const;
type Row = (typeof ROWS)[number];

const countIn = (counts: Counts, row: Row) => (row === 'concluded' ? concludedIn(counts) : counts[row]);

/** The days of this month against as many of the month before. */
export function Changes({ figures, of }: ChangesProps) {
  const language = useLanguage();
  const wording = cockpitWording[language];
  const { change: say } = wording;
  const { stretch, before, onTime } = figures;
  const day = dayIn(language);
  const days = ({ from, until }: Figures['stretch']) => say.days(day(from), day(until));
  return (
    <section aria-labelledby="change-title">
      <h2 id="change-title">{say.title}</h2>
      <Table
        caption={say.caption(days(stretch), days(before))}
        empty=""
        rows={ROWS}
        rowId={(row) => row}
        columns={columnsOf({ figures, of, language })}
      />
      <p>{say.rates(shareText(onTime.month, wording), shareText(onTime.before, wording))}</p>
    </section>
  );
}

function columnsOf({ figures, of, language }: ChangesProps & { language: Language }): Column<Row>[] {
  const { change: say, figures: names } = cockpitWording[language];
  const { counts, stretch, before } = figures;
  return [
    { id: 'what', heading: say.what, cell: (row) => names[row] },
    {
      id: 'now',
      heading: say.now,
      numeric: true,
      cell: (row) => <Opens of={{ ...of, figure: row, ...stretch }} count={countIn(counts.month, row)} />,
    },
    {
      id: 'then',
      heading: say.then,
      numeric: true,
      cell: (row) => <Opens of={{ ...of, figure: row, ...before }} count={countIn(counts.before, row)} />,
    },
    {
      id: 'change',
      heading: say.change,
      numeric: true,
      cell: (row) => <Change by={countIn(counts.month, row) - countIn(counts.before, row)} />,
    },
  ];
}

function Change({ by }: { by: number }) {
  const language = useLanguage();
  const { change: say } = cockpitWording[language];
  if (by === 0) return say.same;
  const count = numberText(Math.abs(by), language);
  return by > 0 ? say.more(count) : say.less(count);
}
