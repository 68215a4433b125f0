import type { Tx } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import { schemas, type Event } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Organisation } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.organisation': { id: string; uscc: string; name: string; entered_at: Date };
  }
}

export const organisations = new Streams<Organisation, Event>({
  name: 'identity.organisation',
  schemas,
  upcasts: {},
  initial,
  evolve,
});

type Entry = { id: string; uscc: string; name: string; at: Date };

/** False when the code is entered already. */
export async function insertOrganisation(tx: Tx, { id, uscc, name, at }: Entry): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('identity.organisation')
    .values({ id, uscc, name, entered_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
