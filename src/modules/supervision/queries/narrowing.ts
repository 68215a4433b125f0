import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/** Of what figures are asked for; a part left out means all that the scope sees. */
export type Narrowed = { department?: string | undefined; channel?: string | undefined; item?: string | undefined };

/** The departments that are meant, as conditions: those of the scope stand there too, so that their index is used. */
function ofDepartments({ scope: { departments = [] } }: Tx, department: string | undefined): RawBuilder<unknown>[] {
  if (department !== undefined) return [sql`and department = ${department}`];
  return departments === 'all' ? [] : [sql`and department = any(${[...departments]}::text[])`];
}

/** `window` is every counter, in whichever hall. */
function ofChannel(channel: string | undefined): RawBuilder<unknown>[] {
  if (channel === undefined) return [];
  return [channel === 'window' ? sql`and channel <> 'portal'` : sql`and channel = ${channel}`];
}

/** Conditions on department and channel, to be put behind others. */
export const inPlace = (tx: Tx, { department, channel }: Narrowed): RawBuilder<unknown> =>
  sql.join([...ofDepartments(tx, department), ...ofChannel(channel)], sql` `);

/** The same and the item, where each row is of one. */
export const ofItem = (tx: Tx, narrowed: Narrowed): RawBuilder<unknown> =>
  narrowed.item === undefined ? inPlace(tx, narrowed) : sql`and item = ${narrowed.item} ${inPlace(tx, narrowed)}`;

/** Every item together where none is asked for: sums are kept of that too. */
export const itemIn = ({ item = '*' }: Narrowed): string => item;
