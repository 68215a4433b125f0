import { civilDate } from '../../../../kernel/civil-date.ts';
import { caseId, type Area, type CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import type { Event } from '../model.ts';
import { resultStreams } from '../store/results.ts';
import type { MovementRow } from '../store/tables.ts';

type Moved = Pick<MovementRow, 'hall' | 'kind' | 'delta'>;

/** How an event moves the stock of halls: what is moved from one to another goes out there and comes in here. */
function movedBy(event: Event): Moved[] {
  switch (event.type) {
    case 'resultShelved': {
      const { place, from } = event;
      if (from === null) return [{ hall: place.hall, kind: 'shelved', delta: 1 }];
      if (from.hall === place.hall) return [];
      return [
        { hall: from.hall, kind: 'movedOut', delta: -1 },
        { hall: place.hall, kind: 'shelved', delta: 1 },
      ];
    }
    case 'resultHandedOver':
      return [{ hall: event.hall, kind: 'handedOver', delta: event.from === null ? 0 : -1 }];
    case 'resultPosted':
      return [{ hall: event.hall, kind: 'posted', delta: event.from === null ? 0 : -1 }];
    case 'resultIssuedOutside':
      return [{ hall: event.from?.hall ?? event.hall, kind: 'outside', delta: event.from === null ? 0 : -1 }];
    default:
      return [];
  }
}

type Key = { area: Area; id: CaseId; version: number };

const rowsOf = (event: Event, { area, id, version }: Key): MovementRow[] =>
  movedBy(event).map((moved) => ({
    ...{ area, case_id: id, version, ...moved, on_day: civilDate(event.on) },
    officer: 'officer' in event ? event.officer : '',
  }));

/** Writes down what moved, in the transaction of the events; `after` is the version of the stream before them. */
export async function projectMovements(
  tx: Tx,
  { id, after, events }: { id: CaseId; after: number; events: readonly Event[] },
): Promise<void> {
  const { area } = tx.scope;
  const moved = events.flatMap((event, place) => rowsOf(event, { area, id, version: after + place + 1 }));
  if (moved.length > 0) await tx.insertInto('issuing.movement').values(moved).execute();
}

/** The same rows from the log alone. */
export const movementList = defineProjection({
  table: 'issuing.movement',
  revision: 1,
  streams: resultStreams,
  id: 'case_id',
  rowsOf: ({ area, id, events }: Past<Event>) =>
    events.flatMap(({ event, recorded: { version } }) => rowsOf(event, { area, id: caseId(id), version })),
});
