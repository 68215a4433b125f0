import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { DisputeCount } from '../../../modules/intake/remedies/contract.ts';
import { disputeWording } from '../../../modules/intake/remedies/wording.ts';
import { readDisputeFigures } from '../../api/disputes.ts';
import { numberText, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { disputeFilterOf } from './filter.ts';
import { disputesWording } from './wording.ts';

const COUNTED = ['all', 'open', 'overdue', 'concluded', 'decided', 'corrected'] as const;

/** How often the organ was put right, of how many; each number leads to the very proceedings. */
export function Figures({ year }: { year: string | undefined }) {
  const language = useLanguage();
  const say = disputesWording[language];
  const { data, error, refetch } = useQuery({
    queryKey: ['dispute-figures', year ?? ''],
    queryFn: ({ signal }) => readDisputeFigures(year === undefined ? {} : { year }, signal),
    staleTime: 0,
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  return (
    <section aria-labelledby="dispute-figures">
      <h2 id="dispute-figures">{say.figures.title(data.year)}</h2>
      <p>{say.figures.lead}</p>
      <Table
        caption={say.figures.caption}
        empty={say.none}
        rows={[...data.kinds, ...data.departments]}
        rowId={({ kind, department }) => `${kind}/${department?.key ?? ''}`}
        columns={columnsIn(data.year, language)}
      />
    </section>
  );
}

function columnsIn(year: string, language: Language): Column<DisputeCount>[] {
  const { figures: say } = disputesWording[language];
  return [
    { id: 'kind', heading: disputesWording[language].kind, cell: ({ kind }) => disputeWording[language].kinds[kind] },
    {
      id: 'who',
      heading: say.columns.who,
      cell: ({ department }) =>
        department === null ? say.county : <Say words={department.name} language={language} />,
    },
    ...COUNTED.map((id): Column<DisputeCount> => ({
      ...{ id, heading: say.columns[id], numeric: true },
      cell: ({ kind, department, [id]: count }) => (
        <Link
          to="/disputes"
          search={disputeFilterOf({ state: id, kind, year, ...(department && { department: department.key }) })}
        >
          {numberText(count, language)}
        </Link>
      ),
    })),
    {
      id: 'share',
      heading: say.columns.share,
      numeric: true,
      cell: ({ share }) => (share === null ? say.noShare : `${numberText(Math.round(share * 1000) / 10, language)} %`),
    },
  ];
}
