import { civilDate } from '../../../../kernel/civil-date.ts';
import { caseId, type Area } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import type { Event } from '../model.ts';
import { blankStreams } from '../store/books.ts';
import type { BookRow, SheetRow } from '../store/tables.ts';

type Key = { area: Area; id: string };
type Received = Extract<Event, { type: 'blanksReceived' }>;
type Spent = Exclude<Event, Received>;

const bookOf = ({ on, officer, hall, range }: Received, { area, id }: Key): BookRow => ({
  ...{ area, id, certificate_type: range.certificateType, prefix: range.prefix, digits: range.digits, hall },
  ...{ first_number: range.first, last_number: range.last, received_on: civilDate(on), received_by: officer },
});

const sheetOf = (event: Spent, { area, id }: Key): SheetRow => ({
  ...{ area, book: id, number: event.number, on_day: civilDate(event.on), officer: event.officer },
  case_id: event.caseId === null ? null : caseId(event.caseId),
  ...(event.type === 'blankUsed' ? { state: 'used', reason: null } : { state: 'voided', reason: event.reason }),
});

/** Brings book and sheets up to date in the transaction that appended the event. */
export async function project(tx: Tx, id: string, event: Event): Promise<void> {
  const key = { area: tx.scope.area, id };
  if (event.type === 'blanksReceived') {
    await tx.insertInto('issuing.book').values(bookOf(event, key)).execute();
    return;
  }
  const row = sheetOf(event, key);
  const { state, reason, on_day, officer, case_id } = row;
  await tx
    .insertInto('issuing.sheet')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['area', 'book', 'number']).doUpdateSet({ state, reason, on_day, officer, case_id }),
    )
    .execute();
}

/** The same books from the log alone. */
export const bookList = defineProjection({
  table: 'issuing.book',
  revision: 1,
  streams: blankStreams,
  id: 'id',
  rowsOf: ({ area, id, events }: Past<Event>) =>
    events.flatMap(({ event }) => (event.type === 'blanksReceived' ? [bookOf(event, { area, id })] : [])),
});

/** The same sheets from the log alone: what was said of a number last. */
export const sheetList = defineProjection({
  table: 'issuing.sheet',
  revision: 1,
  streams: blankStreams,
  id: 'book',
  rowsOf: ({ area, id, events }: Past<Event>) => [
    ...new Map(
      events.flatMap(({ event }) =>
        event.type === 'blanksReceived' ? [] : [[event.number, sheetOf(event, { area, id })] as const],
      ),
    ).values(),
  ],
});
