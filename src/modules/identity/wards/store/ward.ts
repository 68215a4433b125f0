import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import { schemas, type Event } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Ward, type WardRelation } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.ward': {
      id: string;
      area: string;
      guardian_id: string;
      relation: WardRelation;
      name: Sealed;
      gender: Sealed;
      born_on: Sealed;
      citizen_id: Sealed | null;
      lookup: string | null;
      declared_at: Date;
      removed_at: Date | null;
    };
  }
}

export const wards = new Streams<Ward, Event>({ name: 'identity.ward', schemas, upcasts: {}, initial, evolve });

/** The key with which everything about a ward is sealed. */
export const keyOfWard = (ward: string) => ({ everywhere: `ward/${ward}` });

export const rows = (tx: Tx) =>
  tx
    .selectFrom('identity.ward')
    .select(['id', 'guardian_id', 'relation', 'name', 'gender', 'born_on', 'citizen_id', 'declared_at'])
    .where('area', '=', tx.scope.area)
    .where('removed_at', 'is', null);
export type WardRecord = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

export const holdWard = (tx: Tx, id: string): Promise<WardRecord | undefined> =>
  rows(tx).where('id', '=', id).forUpdate().executeTakeFirst();

export async function isNumberKnown(tx: Tx, guardian: string, lookup: string): Promise<boolean> {
  const row = await rows(tx).where('guardian_id', '=', guardian).where('lookup', '=', lookup).executeTakeFirst();
  return row !== undefined;
}

export type NewWard = Omit<WardRecord, 'declared_at'> & { lookup: string | null; at: Date };

/** False when the same guardian declared a child with this number at the same moment. */
export async function insertWard(tx: Tx, { at, ...ward }: NewWard): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('identity.ward')
    .values({ ...ward, area: tx.scope.area, declared_at: at, removed_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export const setNumber = (tx: Tx, id: string, number: { citizen_id: Sealed; lookup: string }) =>
  tx.updateTable('identity.ward').set(number).where('id', '=', id).execute();

export const markRemoved = (tx: Tx, id: string, at: Date) =>
  tx.updateTable('identity.ward').set({ removed_at: at }).where('id', '=', id).execute();
