import type { Selectable } from 'kysely';
import type { Area } from '../../../kernel/id.ts';
import type { Schema } from '../../database/index.ts';
import type { Recorded } from '../event.ts';
import { prefixOf, type History } from './history.ts';

/** A stream as a projection sees it: its id without the kind, its events in today's shape. */
export type Past<Event> = { area: Area; id: string; events: readonly { event: Event; recorded: Recorded }[] };

type Definition<Table extends keyof Schema, Event> = {
  /** Has a column `area`; what a stream puts into it is found by the column `id`. */
  table: Table;
  /** Raise it when `rowsOf` changes: a rebuild that was interrupted then starts anew. */
  revision: number;
  streams: { name: string; read: (recorded: Recorded) => Event };
  /** The column that holds the stream's id. */
  id: keyof Schema[Table] & string;
  /** Who writes it, where that is not the transaction of the append: it is then as far as this follower is. */
  follower?: string | null;
  /** Every row, with every column, that one whole stream makes. Pure: the row must follow from the events alone. */
  rowsOf: (past: Past<Event>) => readonly Selectable<Schema[Table]>[];
};

/** A table that follows from the events of one kind of stream; so it can be compared with them and made again. */
export type Projection = {
  table: string;
  revision: number;
  kind: string;
  id: string;
  follower: string | null;
  rowsOf: (history: History) => readonly object[];
};

export function defineProjection<Table extends keyof Schema, Event>({
  table,
  revision,
  streams,
  id,
  follower = null,
  rowsOf,
}: Definition<Table, Event>): Projection {
  if (![table, `x.${id}`].every((name) => /^[a-z_]+\.[a-z_]+$/.test(name))) throw new Error(`not a table: ${table}`);
  const prefix = prefixOf(streams.name);
  return {
    table,
    revision,
    kind: streams.name,
    id,
    follower,
    rowsOf: ({ area, stream, events }) =>
      rowsOf({
        area,
        id: stream.slice(prefix.length),
        events: events.map((recorded) => ({ event: streams.read(recorded), recorded })),
      }),
  };
}
