import { civilDate } from '../../../../kernel/civil-date.ts';
import { caseId, personId, type Area, type CaseId } from '../../../../kernel/id.ts';
import { never } from '../../../../kernel/result.ts';
import { sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import type { Event } from '../model.ts';
import { resultStreams } from '../store/results.ts';
import type { ResultRow } from '../store/tables.ts';

type First = Extract<Event, { type: 'deliveryChosen' | 'resultPrepared' }>;
type Whose = { department: string; holder: { person: string; organisation: string | null; mandate: string | null } };
type Key = { area: Area; id: CaseId };

const onNoShelf = { hall: null, shelf: null, since: null, reminders: 0, reminded_on: null } as const;

const whoseOf = (event: First): Whose => (event.type === 'deliveryChosen' ? event : event.facts);

/** The row with which a result begins: the wish, or the decision. */
function begun(event: First, { area, id }: Key): ResultRow {
  const { department, holder } = whoseOf(event);
  return {
    ...{ area, case_id: id, state: 'awaited', method: 'counter', address: null, department },
    ...{ person: personId(holder.person), organisation: holder.organisation, mandate: holder.mandate },
    ...{ number: null, item_key: null, item_version: null, decided_on: null, due_on: null, provisional: null },
    ...{ papers: [], ...onNoShelf, parcel: null, how: null, outside_reason: null, delivered_on: null },
    ...{ officer: null, issued_hall: null },
    ...changeOf(event),
  };
}

/** What one event changes in the row. */
function changeOf(event: Event): Partial<ResultRow> {
  switch (event.type) {
    case 'deliveryChosen':
      return { method: event.wish.method, address: event.wish.address === null ? null : sealed(event.wish.address) };
    case 'resultPrepared':
      return preparedOf(event);
    case 'resultPrinted':
    case 'printWithdrawn':
      return {};
    case 'resultShelved':
      return {
        ...{
          state: 'shelved',
          ...event.place,
          since: civilDate(event.on),
          reminders: 0,
          reminded_on: null,
          parcel: null,
        },
      };
    case 'collectionReminded':
      return { reminded_on: civilDate(event.on) };
    case 'resultPosted':
      return { state: 'posted', ...onNoShelf, parcel: event.parcel };
    case 'postingFailed':
      return { state: 'prepared', parcel: null };
    case 'resultCameBack':
      return { state: 'returned' };
    case 'resultHandedOver':
    case 'resultIssuedOutside':
    case 'resultDeliveredElectronically':
    case 'resultDeliveredByPost':
      return { state: 'delivered', ...onNoShelf, delivered_on: civilDate(event.on), ...givenBy(event) };
    default:
      return never(event);
  }
}

function preparedOf({ facts }: Extract<Event, { type: 'resultPrepared' }>): Partial<ResultRow> {
  const { number, item, decidedOn, dueOn, provisional, papers } = facts;
  return {
    ...{ state: 'prepared', number, item_key: item.key, item_version: item.version, provisional, papers },
    ...{ decided_on: civilDate(decidedOn), due_on: civilDate(dueOn) },
  };
}

type Given = Extract<
  Event,
  { type: 'resultHandedOver' | 'resultIssuedOutside' | 'resultDeliveredElectronically' | 'resultDeliveredByPost' }
>;

function givenBy(event: Given): Partial<ResultRow> {
  switch (event.type) {
    case 'resultHandedOver':
      return {
        how: event.receiver.as === 'proxy' ? 'proxy' : 'counter',
        ...{ officer: event.officer, issued_hall: event.hall },
      };
    case 'resultIssuedOutside':
      return { how: 'outside', outside_reason: event.reason, officer: event.officer, issued_hall: event.hall };
    case 'resultDeliveredElectronically':
      return { how: 'electronic' };
    case 'resultDeliveredByPost':
      return { how: 'post' };
    default:
      return never(event);
  }
}

const isFirst = (event: Event): event is First => event.type === 'deliveryChosen' || event.type === 'resultPrepared';

function rowAfter(row: ResultRow | undefined, event: Event, key: Key): ResultRow | undefined {
  if (!row) return isFirst(event) ? begun(event, key) : undefined;
  return { ...row, ...counted(row, event), ...changeOf(event) };
}

const counted = ({ reminders }: ResultRow, { type }: Event) =>
  type === 'collectionReminded' ? { reminders: reminders + 1 } : {};

type Change = { id: CaseId; isNew: boolean; events: readonly Event[] };

/** Brings the row up to date in the transaction that appended the events. */
export async function project(tx: Tx, { id, isNew, events }: Change): Promise<void> {
  const { area } = tx.scope;
  const table = 'issuing.result';
  const [first, ...rest] = events;
  if (first && isNew && isFirst(first)) {
    const row = rest.reduce<ResultRow>(
      (after, event) => ({ ...after, ...changeOf(event) }),
      begun(first, { area, id }),
    );
    await tx
      .insertInto(table)
      .values({ ...row, papers: JSON.stringify(row.papers) })
      .execute();
    return;
  }
  const { papers, ...changes } = events.reduce<Partial<ResultRow>>(
    (all, event) => Object.assign(all, changeOf(event)),
    {},
  );
  const reminded = events.filter(({ type }) => type === 'collectionReminded').length;
  if (Object.keys(changes).length === 0) return;
  await tx
    .updateTable(table)
    .set({ ...changes, ...(papers && { papers: JSON.stringify(papers) }) })
    .$if(reminded > 0, (update) => update.set(({ eb }) => ({ reminders: eb('reminders', '+', reminded) })))
    .where('area', '=', area)
    .where('case_id', '=', id)
    .execute();
}

/** The same rows from the log alone. */
export const resultList = defineProjection({
  table: 'issuing.result',
  revision: 1,
  streams: resultStreams,
  id: 'case_id',
  rowsOf: ({ area, id, events }: Past<Event>) => {
    const key = { area, id: caseId(id) };
    const row = events.reduce<ResultRow | undefined>((after, { event }) => rowAfter(after, event, key), undefined);
    return row ? [row] : [];
  },
});
