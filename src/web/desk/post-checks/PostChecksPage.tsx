import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { readPostCheckFigures, readPostChecks } from '../../api/post-checks.ts';
import { MoreButton } from '../shell/MoreButton.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Figures } from './Figures.tsx';
import type { PostCheckFilter } from './filter.ts';
import { FilterForm } from './FilterForm.tsx';
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
  const narrow = (search: PostCheckFilter) => void navigate({ to: '/post-checks', search });
  return (
    <div className="desk-page post-checks">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {filter.month !== undefined && <p>{say.month(filter.month)}</p>}
      <FilterForm filter={filter} departments={figures?.departments ?? []} narrow={narrow} />
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
          <MoreButton listed={{ isFetchingNextPage, fetchNextPage }}>{say.more}</MoreButton>
        </p>
      )}
    </>
  );
}
