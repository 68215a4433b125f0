import { useNavigate, useSearch } from '@tanstack/react-router';
import { useInfiniteQuery } from '@tanstack/react-query';
import { DISPUTE_KINDS } from '../../../modules/intake/remedies/contract/kinds.ts';
import { disputeWording } from '../../../modules/intake/remedies/wording.ts';
import { readDisputes } from '../../api/disputes.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { ListEnd } from '../worklist/ListEnd.tsx';
import { DisputeTable } from './DisputeTable.tsx';
import { Figures } from './Figures.tsx';
import { disputeFilterOf, FILTER_STATES, type DisputeFilter } from './filter.ts';
import { disputesWording } from './wording.ts';
import '../styles/disputes.css';

/** What is fought: the open ones first, and how often the organ was put right. */
export default function DisputesPage() {
  const say = disputesWording[useLanguage()];
  const filter = useSearch({ from: '/disputes/' });
  useDocumentTitle(say.title);
  const listed = useInfiniteQuery({
    queryKey: ['disputes', filter],
    queryFn: ({ pageParam, signal }) => readDisputes({ ...filter, ...(pageParam && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
    select: ({ pages }) => pages.flatMap(({ rows }) => rows),
    staleTime: 0,
  });
  return (
    <div className="desk-page disputes-page">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <FilterForm filter={filter} />
      {listed.data === undefined ? (
        <Unread error={listed.error} waiting={say.waiting} again={listed.refetch} />
      ) : (
        <>
          <DisputeTable rows={listed.data} />
          <ListEnd listed={listed} say={say.list} />
        </>
      )}
      <Figures year={filter.year} />
    </div>
  );
}

function FilterForm({ filter }: { filter: DisputeFilter }) {
  const language = useLanguage();
  const say = disputesWording[language];
  const navigate = useNavigate();
  const narrow = (change: object) =>
    void navigate({ to: '/disputes', search: disputeFilterOf({ ...filter, ...change }) });
  return (
    <form className="page-filter" aria-label={say.filter} noValidate>
      <ChoiceField
        name="state"
        label={say.filter}
        first={say.states.open}
        options={FILTER_STATES.filter((one) => one !== 'open').map((value) => ({ value, label: say.states[value] }))}
        value={filter.state === undefined || filter.state === 'open' ? '' : filter.state}
        choose={(state) => narrow({ state })}
      />
      <ChoiceField
        name="kind"
        label={say.kind}
        first={say.everyKind}
        options={DISPUTE_KINDS.map((value) => ({ value, label: disputeWording[language].kinds[value] }))}
        value={filter.kind ?? ''}
        choose={(kind) => narrow({ kind })}
      />
    </form>
  );
}
