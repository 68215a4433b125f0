import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import { schemas, type Event } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Mandate, type MandateAct, type Side } from '../model.ts';
import type { MandateState } from '../rules/standing.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.mandate': {
      id: string;
      area: string;
      state: MandateState;
      asked_by: Side;
      principal_id: string | null;
      agent_id: string | null;
      principal_name: Sealed;
      agent_name: Sealed;
      principal_lookup: string;
      agent_lookup: string;
      items: string[] | null;
      acts: MandateAct[];
      until_on: CivilDate;
      link_hash: string;
      link_until: Date;
      opens_data: boolean;
      asked_at: Date;
      answered_at: Date | null;
      ended_at: Date | null;
    };
  }
}

export const mandates = new Streams<Mandate, Event>({
  name: 'identity.mandate',
  schemas,
  upcasts: {},
  initial,
  evolve,
});

const COLUMNS = [
  'id',
  'state',
  'asked_by',
  'principal_id',
  'agent_id',
  'principal_name',
  'agent_name',
  'principal_lookup',
  'agent_lookup',
  'items',
  'acts',
  'until_on',
  'link_until',
  'opens_data',
  'asked_at',
  'answered_at',
  'ended_at',
] as const;

export const rows = (tx: Tx) => tx.selectFrom('identity.mandate').select(COLUMNS).where('area', '=', tx.scope.area);
export type MandateRecord = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

export type NewMandate = Omit<MandateRecord, 'state' | 'answered_at' | 'ended_at'> & {
  link_hash: string;
};

export const insertMandate = (tx: Tx, mandate: NewMandate) =>
  tx
    .insertInto('identity.mandate')
    .values({
      ...mandate,
      area: tx.scope.area,
      state: 'asked',
      answered_at: null,
      ended_at: null,
    })
    .execute();

/** Held until the transaction ends: of two answers, or a revocation and an act under the mandate, one waits for the other. */
export const holdMandate = (tx: Tx, id: string): Promise<MandateRecord | undefined> =>
  rows(tx).where('id', '=', id).forUpdate().executeTakeFirst();

export const holdLinked = (tx: Tx, linkHash: string): Promise<MandateRecord | undefined> =>
  rows(tx).where('link_hash', '=', linkHash).forUpdate().executeTakeFirst();

/** Held against an end, not against others who act under it. */
export const shareMandate = (tx: Tx, id: string): Promise<MandateRecord | undefined> =>
  rows(tx).where('id', '=', id).forShare().executeTakeFirst();

export type Answered = Partial<
  Pick<MandateRecord, 'principal_id' | 'agent_id' | 'principal_name' | 'agent_name' | 'opens_data'>
> & { state: MandateState; answered_at: Date };

export const markAnswered = (tx: Tx, id: string, answered: Answered) =>
  tx.updateTable('identity.mandate').set(answered).where('id', '=', id).execute();

export const markEnded = (tx: Tx, id: string, { state, at }: { state: MandateState; at: Date }) =>
  tx.updateTable('identity.mandate').set({ state, ended_at: at }).where('id', '=', id).execute();
