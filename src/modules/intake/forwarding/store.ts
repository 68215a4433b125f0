import type { CivilDate } from '../../../kernel/civil-date.ts';
import { caseId, type Area, type CaseId, type PersonId } from '../../../kernel/id.ts';
import type { Schema as Tables, Tx } from '../../../platform/database/index.ts';
import { defineProjection, Streams, type Past } from '../../../platform/log/index.ts';
import { schemas } from './events.ts';
import { evolve } from './evolve.ts';
import { initial, type Event, type Forwarding, type Opinion } from './model.ts';

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'intake.forwarding': {
      area: Area;
      case_id: CaseId;
      department: string;
      person: PersonId;
      organisation: string | null;
      decider: string;
      opinion: Opinion;
      forward_by: CivilDate;
      forwarded_on: CivilDate;
      receipt: string | null;
      received_on: CivilDate | null;
      version: number;
    };
  }
}

export type ForwardingRow = Tables['intake.forwarding'];

/** One stream for each case that goes up, under the id of the case. */
export const forwardingStreams = new Streams<Forwarding, Event>({
  name: 'intake.forwarding',
  schemas,
  upcasts: {},
  initial,
  evolve,
});

function rowOf(id: string, value: Forwarding, version: number): Omit<ForwardingRow, 'area'> {
  if (value.state === 'here') throw new Error(`case ${id} is listed as sent up and was not`);
  const { department, applicant, decider, opinion, forwardBy, forwardedOn } = value;
  return {
    ...{ case_id: caseId(id), department, decider, opinion, forward_by: forwardBy, forwarded_on: forwardedOn },
    ...applicant,
    receipt: value.state === 'received' ? value.receipt : null,
    received_on: value.state === 'received' ? value.receivedOn : null,
    version,
  };
}

type Standing = { value: Forwarding; version: number };

/** In the transaction that appended. */
export async function projectForwarding(tx: Tx, id: CaseId, { value, version }: Standing): Promise<void> {
  const row = rowOf(id, value, version);
  if (version === 1) {
    await tx
      .insertInto('intake.forwarding')
      .values({ ...row, area: tx.scope.area })
      .execute();
    return;
  }
  const { receipt, received_on } = row;
  await tx
    .updateTable('intake.forwarding')
    .set({ receipt, received_on, version })
    .where('area', '=', tx.scope.area)
    .where('case_id', '=', id)
    .execute();
}

/** The same rows from the log alone. */
export const forwardingList = defineProjection({
  table: 'intake.forwarding',
  revision: 1,
  streams: forwardingStreams,
  id: 'case_id',
  rowsOf: ({ area, id, events: past }: Past<Event>) => {
    const value = past.map(({ event }) => event).reduce(evolve, initial);
    return [{ ...rowOf(id, value, past.length), area }];
  },
});
