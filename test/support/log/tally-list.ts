import type { Area } from '../../../src/kernel/id.ts';
import { defineProjection } from '../../../src/platform/log/index.ts';
import type { Tx } from '../../../src/platform/database/index.ts';
import type { TestDatabase } from '../database.ts';
import { appendIn, ask } from './append.ts';
import { tallies, type TallyEvent } from './tally.ts';

declare module '../../../src/platform/database/schema.ts' {
  interface Schema {
    'public.tally_list': {
      area: Area;
      id: string;
      sum: number;
      marked_at: Date | null;
      notes: string[];
      detail: { marks: number };
    };
  }
}

/** A list of tallies as a module's screen would have it: rights, row security, constraints and indexes of its own. */
export const makeTallyList = (database: Pick<TestDatabase, 'owner'>) =>
  ask(
    database,
    `create table public.tally_list (
       area text not null, id text not null, sum integer not null check (sum > -1000000), marked_at timestamptz,
       notes text[] not null default '{}', detail jsonb not null, primary key (area, id)) with (fillfactor = 80);
     create index tally_list_sum on public.tally_list (area, sum desc) where sum > 0;
     create unique index tally_list_lower on public.tally_list (area, lower(id));
     comment on column public.tally_list.sum is 'of all marks';
     alter table public.tally_list enable row level security;
     create policy own_area on public.tally_list to onewindow_app using (area = platform.area()) with check (area = platform.area());
     create policy every_area on public.tally_list to onewindow_follower using (true);
     grant select, insert, update on public.tally_list to onewindow_app;
     grant select on public.tally_list to onewindow_follower;
     grant delete on public.tally_list to onewindow_reader`,
  );

type Row = { sum: number; marked_at: Date | null; notes: string[]; detail: { marks: number } };
const EMPTY: Row = { sum: 0, marked_at: null, notes: [], detail: { marks: 0 } };

const change = (row: Row, event: TallyEvent, at: Date): Row =>
  event.type === 'cleared'
    ? { ...row, sum: 0 }
    : {
        sum: row.sum + event.by,
        marked_at: at,
        notes: event.note === undefined ? row.notes : [...row.notes, event.note],
        detail: { marks: row.detail.marks + 1 },
      };

export const tallyList = defineProjection({
  table: 'public.tally_list',
  revision: 1,
  streams: tallies,
  id: 'id',
  rowsOf: ({ area, id, events }) => [
    { area, id, ...events.reduce((row, { event, recorded }) => change(row, event, recorded.at), EMPTY) },
  ],
});

/** Append and project in one transaction, as a command does. */
export async function markListed(tx: Tx, id: string, events: readonly TallyEvent[]): Promise<void> {
  await appendIn(tx, id, events);
  const { value } = await tallies.load(tx, id);
  const notes = events.flatMap((event) => (event.type === 'marked' && event.note !== undefined ? [event.note] : []));
  const marked = events.some(({ type }) => type === 'marked');
  await tx
    .insertInto('public.tally_list')
    .values({
      area: tx.scope.area,
      id,
      sum: value.sum,
      marked_at: marked ? new Date('2026-03-02T01:00:00Z') : null,
      notes,
      detail: { marks: value.marks },
    })
    .onConflict((conflict) =>
      conflict.columns(['area', 'id']).doUpdateSet((eb) => ({
        sum: eb.ref('excluded.sum'),
        marked_at: eb.fn.coalesce('excluded.marked_at', 'public.tally_list.marked_at'),
        notes: eb(eb.ref('public.tally_list.notes'), '||', eb.ref('excluded.notes')),
        detail: eb.ref('excluded.detail'),
      })),
    )
    .execute();
}
