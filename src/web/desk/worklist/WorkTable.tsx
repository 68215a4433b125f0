import { useCallback, useEffect, useRef, useState, type ComponentType, type ReactNode, type RefObject } from 'react';

/** A cell is a component of its own, best a memoised one: going from row to row then paints two cells, not all. */
export type WorkColumn<Row> = { id: string; heading: ReactNode; Cell: ComponentType<{ row: Row }> };

type WorkTableProps<Row> = {
  caption: ReactNode;
  /** Names the row and holds the link that opens it, which bears `data-row` and is reached by Tab only while it is the stop. */
  first: { heading: ReactNode; Cell: ComponentType<{ row: Row; isStop: boolean }> };
  columns: readonly WorkColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The row that is open beside the table. */
  open: string | undefined;
  rowClass: (row: Row) => string;
};

/**
 * A native table to work through: one stop for the keyboard, the arrow keys go from row to row, Enter opens. The row that is open is the
 * stop, so that the way back leads to it.
 */
export function WorkTable<Row>({ caption, first, columns, rows, rowId, open, rowClass }: WorkTableProps<Row>) {
  const table = useRef<HTMLTableElement>(null);
  const { stop, visit } = useStop(rows.map(rowId), open);
  useArrowKeys(table);
  useEffect(() => {
    if (open !== undefined) table.current?.querySelector('[data-open]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <table className="work-table" ref={table}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first.heading}</th>
          {columns.map(({ id, heading }) => (
            <th key={id} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const id = rowId(row);
          return (
            <tr key={id} className={rowClass(row)} data-open={id === open || undefined} onFocus={() => visit(id)}>
              <RowName>
                <first.Cell row={row} isStop={id === stop} />
              </RowName>
              {columns.map(({ id: column, Cell }) => (
                <td key={column}>
                  <Cell row={row} />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function RowName({ children }: { children: ReactNode }) {
  return <th scope="row">{children}</th>;
}

/** Where Tab comes in: the row that was visited since another one was opened, else the open one, else the first. */
function useStop(ids: readonly string[], open: string | undefined) {
  const [visited, setVisited] = useState<{ row: string; open: string | undefined }>();
  const wished = visited !== undefined && visited.open === open ? visited.row : open;
  const visit = useCallback((row: string) => setVisited({ row, open }), [open]);
  return { stop: wished !== undefined && ids.includes(wished) ? wished : ids[0], visit };
}

const STEP: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowDown: (place, last) => Math.min(place + 1, last),
  ArrowUp: (place) => Math.max(place - 1, 0),
  Home: () => 0,
  End: (_place, last) => last,
};

function useArrowKeys(table: RefObject<HTMLTableElement | null>) {
  useEffect(() => {
    const room = table.current;
    const go = (event: KeyboardEvent) => {
      const step = STEP[event.key];
      const held = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
      const links = [...(room?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const place = links.findIndex((link) => link === document.activeElement);
      if (step === undefined || held || place === -1) return;
      event.preventDefault();
      links[step(place, links.length - 1)]?.focus();
    };
    room?.addEventListener('keydown', go);
    return () => room?.removeEventListener('keydown', go);
  }, [table]);
}
