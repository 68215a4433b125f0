import { numberText } from '../../ui/index.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';

/** What a list says at its end; the counts are written out. */
type ListEndWording = {
  shown(count: string): string;
  shownSoFar(count: string): string;
  more: string;
  loadingMore: string;
  loaded(count: string): string;
};

/** The list as it was read, page after page. */
type Listed = {
  data: readonly unknown[] | undefined;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<{ data: readonly unknown[] | undefined }>;
};

/** How far the list goes, and the way further. Rows above stay where they are. */
export function ListEnd({ listed, say }: { listed: Listed; say: ListEndWording }) {
  const { data: rows = [], hasNextPage, isFetchingNextPage, fetchNextPage } = listed;
  const language = useLanguage();
  const announce = useAnnounce();
  const count = numberText(rows.length, language);
  if (!hasNextPage) return <p className="list-end">{say.shown(count)}</p>;
  const loadMore = async () => {
    const { data } = await fetchNextPage();
    const more = (data?.length ?? 0) - rows.length;
    if (more > 0) announce(say.loaded(numberText(more, language)));
  };
  return (
    <p className="list-end">
      <span>{say.shownSoFar(count)}</span>
      <button
        type="button"
        className="button button-plain"
        aria-disabled={isFetchingNextPage || undefined}
        onClick={() => {
          if (!isFetchingNextPage) void loadMore();
        }}
      >
        {isFetchingNextPage ? say.loadingMore : say.more}
      </button>
    </p>
  );
}
