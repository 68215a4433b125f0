import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Group } from '../../contract.ts';
import type { ResultRow } from '../store/tables.ts';

const COLUMNS = [
  ...['area', 'case_id', 'state', 'method', 'address', 'department', 'person', 'organisation', 'mandate', 'number'],
  ...['item_key', 'item_version', 'decided_on', 'due_on', 'provisional', 'papers', 'hall', 'shelf', 'since'],
  ...['reminders', 'reminded_on', 'parcel', 'how', 'outside_reason', 'delivered_on', 'officer', 'issued_hall'],
] as const satisfies readonly (keyof ResultRow)[];

const results = (tx: Tx) => tx.selectFrom('issuing.result').select(COLUMNS).where('area', '=', tx.scope.area);

export const findResult = (tx: Tx, id: CaseId): Promise<ResultRow | undefined> =>
  results(tx).where('case_id', '=', id).executeTakeFirst();

/** What a person's copy has. */
export const findOwnResults = (tx: Tx): Promise<ResultRow[]> => results(tx).orderBy('case_id').limit(1_000).execute();

/** As many as somebody at a counter looks through. */
export const MOST_SHOWN = 100;

export const findByNumber = (tx: Tx, number: string): Promise<ResultRow[]> =>
  results(tx).where('number', '=', number).where('state', '<>', 'awaited').limit(2).execute();

export const findOfCases = (tx: Tx, cases: readonly CaseId[]): Promise<ResultRow[]> =>
  cases.length === 0
    ? Promise.resolve([])
    : results(tx)
        .where('case_id', 'in', cases)
        .where('state', '<>', 'awaited')
        .orderBy('decided_on', 'desc')
        .orderBy('case_id')
        .limit(MOST_SHOWN)
        .execute();

/** Those of a theme, also what is only chosen so far; by id, as results are held. */
export const findOfTheme = (tx: Tx, cases: readonly CaseId[]): Promise<ResultRow[]> =>
  cases.length === 0
    ? Promise.resolve([])
    : results(tx).where('case_id', 'in', cases).orderBy('case_id').limit(MOST_SHOWN).execute();

/** In which cases' results a parcel was, by id, as results are held. */
export async function findInParcel(tx: Tx, parcel: string): Promise<CaseId[]> {
  const rows = await results(tx).where('parcel', '=', parcel).orderBy('case_id').limit(MOST_SHOWN).execute();
  return rows.map(({ case_id: id }) => id);
}

const STATES: Readonly<Record<Group, readonly ResultRow['state'][]>> = {
  toPrepare: ['prepared', 'returned'],
  onShelf: ['shelved'],
  onTheWay: ['posted'],
  delivered: ['delivered'],
};

/** What is due first comes first; of what is delivered, today's. One more than is shown, to say that there is more. */
export function findGroup(
  tx: Tx,
  { group, hall, today }: { group: Group; hall?: string | undefined; today: CivilDate },
): Promise<ResultRow[]> {
  return results(tx)
    .where('state', 'in', STATES[group])
    .$if(group === 'onShelf' && hall !== undefined, (rows) => rows.where('hall', '=', hall ?? ''))
    .$if(group === 'delivered', (rows) => rows.where('delivered_on', '=', today))
    .orderBy('due_on')
    .orderBy('case_id')
    .limit(MOST_SHOWN + 1)
    .execute();
}
