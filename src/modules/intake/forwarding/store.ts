import type { CivilDate } from '../../../kernel/civil-date.ts';
import { caseId, type Area, type CaseId, type PersonId } from '../../../kernel/id.ts';
import type { Schema as Tables, Tx } from '../../../platform/database/index.ts';
import { defineProjection, Streams, type Past } from '../../../platform/log/index.ts';
import { schemas } from './events.ts';
import { evolve } from './evolve.ts';
import { initial, type Event, type Forwarding, type Opinion, type Result } from './model.ts';

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
      result: Result | null;
      decided_on: CivilDate | null;
      /** The number of the higher organ's decision. */
      decision: string | null;
      taken_back_on: CivilDate | null;
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
  const isReceived = value.state === 'received' || value.state === 'decided';
  const decided = value.state === 'decided' ? value : undefined;
  return {
    ...{ case_id: caseId(id), department, decider, opinion, forward_by: forwardBy, forwarded_on: forwardedOn },
    ...applicant,
    ...{ receipt: isReceived ? value.receipt : null, received_on: isReceived ? value.receivedOn : null },
    ...{ result: decided?.result ?? null, decided_on: decided?.decidedOn ?? null, decision: decided?.number ?? null },
    taken_back_on: value.state === 'takenBack' ? value.takenBackOn : null,
    version,
  };
}

type Standing = { value: Forwarding; version: number };

/** In the transaction that appended. */
export async function projectForwarding(tx: Tx, id: CaseId, { value, version }: Standing): Promise<void> {
  const row = rowOf(id, value, version);
  const { case_id: _id, department: _department, person: _person, organisation: _organisation, ...moved } = row;
  await tx
    .insertInto('intake.forwarding')
    .values({ ...row, area: tx.scope.area })
    .onConflict((conflict) => conflict.columns(['area', 'case_id']).doUpdateSet(moved))
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
