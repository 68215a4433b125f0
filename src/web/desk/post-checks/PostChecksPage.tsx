import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { postCheckWording } from '../../../modules/intake/post-checks/wording.ts';
import { readPostCheckFigures, readPostChecks } from '../../api/post-checks.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Figures } from './Figures.tsx';
import { FILTER_STATES, postCheckFilterOf, type PostCheckFilter } from './filter.ts';
import { PostCheckTable } from './PostCheckTable.tsx';
import { deskPostCheckWording } from './wording.ts';
import '../styles/post-checks.css';

/** What was granted on a commitment in somebody's departments, with its check; below it how many were kept, and how. */
export default function PostChecksPage() {
  const language = useLanguage();
  const say = deskPostCheckWording[language];
  const filter = useSearch({ from: '/post-checks/' });
  const navigate = useNavigate();
  useDocumentTitle(say.title);
  const { data: figures } = useQuery({
    queryKey: ['post-check-figures'],
    queryFn: ({ signal }) => readPostCheckFigures(signal),
  });
  const { states, outcomes } = postCheckWording[language];
  const names: Readonly<Record<string, string>> = { ...states, ...outcomes, ...say.listed };
  const options = FILTER_STATES.filter((state) => state !== 'open').map((value) => ({
    value,
    label: names[value] ?? value,
  }));
  const choose = (state: string) =>
    void navigate({ to: '/post-checks', search: postCheckFilterOf({ ...filter, state }) });
  return (
    <div className="desk-page post-checks">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {filter.month !== undefined && <p>{say.month(filter.month)}</p>}
      <ChoiceField
        {...{ name: 'state', label: say.filter, first: say.listed.open, options, choose }}
        value={filter.state === undefined || filter.state === 'open' ? '' : filter.state}
      />
      <Listed filter={filter} />
      {figures && <Figures figures={figures} />}
    </div>
  );
}

function Listed({ filter }: { filter: PostCheckFilter }) {
  const say = deskPostCheckWording[useLanguage()];
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['post-checks', filter],
    queryFn: ({ signal, pageParam }) =>
      readPostChecks({ ...filter, ...(pageParam !== null && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  return (
    <>
      <PostCheckTable rows={data.pages.flatMap(({ rows }) => rows)} />
      {hasNextPage && (
        <p>
          <button
            type="button"
            className="button button-plain"
            aria-disabled={isFetchingNextPage || undefined}
            onClick={() => void fetchNextPage()}
          >
            {say.more}
          </button>
        </p>
      )}
    </>
  );
}
