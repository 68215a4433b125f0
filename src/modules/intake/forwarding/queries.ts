import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import '../cases/store/tables.ts';
import './store.ts';

/** So many are counted anew at once. */
export const MOST = 200;

const accepted = (tx: Tx, departments: readonly string[]) =>
  tx
    .selectFrom('intake.case_list as one')
    .where('one.area', '=', tx.scope.area)
    .where('one.state', '=', 'accepted')
    .where((row) => (departments.length === 0 ? row.val(false) : row('one.department', 'in', [...departments])));

/** Under which items the running cases of these departments are. */
export const findAcceptedItems = (tx: Tx, departments: readonly string[]) =>
  accepted(tx, departments).select(['one.item_key', 'one.item_version']).distinct().execute();

type Asked = { departments: readonly string[]; items: readonly { key: string; version: number }[] };
export type AcceptedRow = Awaited<ReturnType<typeof findAccepted>>[number];

/** Running cases under these items with how far they went up, the oldest first; those whose result is here are not among them. */
export const findAccepted = (tx: Tx, { departments, items }: Asked) =>
  accepted(tx, departments)
    .leftJoin('intake.forwarding as up', (join) =>
      join
        .onRef('up.area', '=', 'one.area')
        .onRef('up.case_id', '=', 'one.id')
        // What came back stands as if it had never gone up.
        .on('up.taken_back_on', 'is', null),
    )
    .where(
      sql<boolean>`(one.item_key, one.item_version) in
        (select * from unnest(${items.map(({ key }) => key)}::text[], ${items.map(({ version }) => version)}::integer[]))`,
    )
    .where('up.decided_on', 'is', null)
    .select(['one.id', 'one.number', 'one.item_key', 'one.item_version', 'one.department', 'one.state'])
    .select(['one.accepted_on', 'one.pauses', 'one.suspended_on'])
    .select(['up.forwarded_on', 'up.received_on', 'up.decided_on'])
    .orderBy('one.accepted_on')
    .orderBy('one.id')
    .limit(MOST + 1)
    .execute();
