import { civilDate } from '../../../../kernel/civil-date.ts';
import { caseId, personId, type Area } from '../../../../kernel/id.ts';
import { sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import type { Event } from '../model.ts';
import { serviceStreams, type ServiceRow } from '../store/service.ts';

type Key = { area: Area; id: string };

/** The rows that events make, in order; the proof is the paper that follows what it proves. */
function rowsOf({ area, id }: Key, events: readonly Event[]): ServiceRow[] {
  return events.flatMap((event, place) => {
    if (event.type !== 'paperServed' && event.type !== 'paperUndeliverable') return [];
    const { person, ...holder } = event.holder;
    const next = events[place + 1];
    return [
      {
        ...{ area, paper: event.paper, case_id: caseId(id), ...holder, person: personId(person) },
        state: event.type === 'paperServed' ? ('served' as const) : ('undeliverable' as const),
        way: event.type === 'paperServed' ? event.way : null,
        served_on: civilDate(event.on),
        said: event.said === null ? null : sealed(event.said),
        officer: event.officer,
        proof: next?.type === 'documentIssued' ? next.id : null,
      },
    ];
  });
}

/** How each paper stands, in the transaction that appended it. */
export async function project(tx: Tx, id: string, events: readonly Event[]): Promise<void> {
  for (const row of rowsOf({ area: tx.scope.area, id }, events)) {
    const { state, way, served_on, said, officer, proof } = row;
    await tx
      .insertInto('intake.paper_service')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['area', 'paper']).doUpdateSet({ state, way, served_on, said, officer, proof }),
      )
      .execute();
  }
}

/** The same from the log alone: of each paper what happened last. */
export const paperServices = defineProjection({
  table: 'intake.paper_service',
  revision: 1,
  streams: serviceStreams,
  id: 'case_id',
  rowsOf: ({ area, id, events }: Past<Event>) => [
    ...new Map(
      rowsOf(
        { area, id },
        events.map(({ event }) => event),
      ).map((row) => [row.paper, row]),
    ).values(),
  ],
});
