import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Unread } from './Unread.tsx';

type OpenedFileProps<File> = {
  /** Under which it is kept. */
  name: readonly [string, string];
  read: (signal: AbortSignal) => Promise<File>;
  /** Lists and figures that are read anew when something was done to it. */
  lists: readonly string[];
  /** Whether what was read is forgotten when the page is left. */
  isForgotten?: boolean;
  className: string;
  back: ReactNode;
  waiting: string;
  children: (file: File, changed: () => void) => ReactNode;
};

/** One entry of a list on a page of its own, with the way back; after every act it is read again, and so are the lists that it stands in. */
export function OpenedFile<File>(props: OpenedFileProps<File>) {
  const { name, read, lists, isForgotten = false, className, back, waiting, children } = props;
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: name,
    queryFn: ({ signal }) => read(signal),
    ...(isForgotten && { gcTime: 0 }),
  });
  const changed = async () => {
    await refetch();
    for (const list of lists) await client.invalidateQueries({ queryKey: [list] });
  };
  return (
    <div className={className}>
      <p>{back}</p>
      {data === undefined ? (
        <Unread error={error} waiting={waiting} again={refetch} />
      ) : (
        children(data, () => void changed())
      )}
    </div>
  );
}
