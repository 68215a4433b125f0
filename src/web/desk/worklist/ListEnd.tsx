import { useRef } from 'react';
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
  fetchNextPage: () => Promise<{ data: readonly unknown[] | undefined; hasNextPage: boolean }>;
};

/** How far the list goes, and the way further. Rows above stay where they are, and so does the focus: with the last page it goes from the button to what stands in its place. */
export function ListEnd({ listed, say }: { listed: Listed; say: ListEndWording }) {
  const { data: rows = [], hasNextPage, isFetchingNextPage, fetchNextPage } = listed;
  const language = useLanguage();
  const announce = useAnnounce();
  const foot = useRef<HTMLParagraphElement>(null);
  const count = numberText(rows.length, language);
  const loadMore = async () => {
    const { data, hasNextPage: goesOn } = await fetchNextPage();
    const more = (data?.length ?? 0) - rows.length;
    if (more > 0) announce(say.loaded(numberText(more, language)));
    if (!goesOn && isLeftAlone(foot.current)) foot.current?.focus();
  };
  return (
    <p className="list-end" ref={foot} tabIndex={-1}>
      <span>{hasNextPage ? say.shownSoFar(count) : say.shown(count)}</span>
      {hasNextPage && (
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
      )}
    </p>
  );
}

/** Whoever went elsewhere while it loaded stays there. */
const isLeftAlone = (foot: HTMLElement | null) =>
  document.activeElement === document.body || foot?.contains(document.activeElement) === true;
