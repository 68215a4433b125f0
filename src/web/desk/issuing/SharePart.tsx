import { useQuery } from '@tanstack/react-query';
import type { Share } from '../../../modules/issuing/contract.ts';
import { readShare } from '../../api/issuing.ts';
import { FigureCard, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { issuingPageWording } from './wording.ts';

type Row = Share['items'][number];

/** How many results went through the window, and why others did not. */
export function SharePart() {
  const language = useLanguage();
  const say = issuingPageWording[language];
  const { data, error, refetch } = useQuery({
    queryKey: ['issuing', 'share'],
    queryFn: ({ signal }) => readShare(signal),
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  const rate = rateOf(data.items);
  return (
    <div className="issuing-page">
      <h2>{say.share.title}</h2>
      <p className="hint">{say.share.lead}</p>
      {rate !== undefined && <FigureCard figure={rate} label={say.share.rate} />}
      <Table
        caption={`${data.from} — ${data.until}`}
        empty={say.share.none}
        rows={data.items}
        rowId={({ item }) => item.zh}
        columns={columnsIn(language)}
      />
    </div>
  );
}

/** Undefined while nothing was given out on paper. */
function rateOf(items: readonly Row[]): string | undefined {
  const [through, all] = items.reduce(
    ([inWindow, given], { window, post, outside }) => [inWindow + window + post, given + window + post + outside],
    [0, 0],
  );
  return all === 0 ? undefined : `${((100 * through) / all).toFixed(1)}%`;
}

function columnsIn(language: Language): Column<Row>[] {
  const say = issuingPageWording[language];
  const counts = ['window', 'post', 'electronic', 'outside', 'late'] as const;
  return [
    { id: 'item', heading: say.share.columns.item, cell: ({ item }) => <Say words={item} language={language} /> },
    ...counts.map((id) => ({
      ...{ id, heading: say.share.columns[id], numeric: true },
      cell: (row: Row) => row[id],
    })),
    {
      id: 'reasons',
      heading: say.share.columns.reasons,
      cell: ({ reasons }) =>
        reasons.map(({ reason, count }) => `${say.outside.reasons[reason]} ${count}`).join('；') || '—',
    },
  ];
}
