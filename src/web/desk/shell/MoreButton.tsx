type MoreProps = {
  listed: { isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  children: string;
};

/** The way to the next page of a list. */
export const MoreButton = ({ listed: { isFetchingNextPage, fetchNextPage }, children }: MoreProps) => (
  <button
    type="button"
    className="button button-plain"
    aria-disabled={isFetchingNextPage || undefined}
    onClick={() => void fetchNextPage()}
  >
    {children}
  </button>
);
