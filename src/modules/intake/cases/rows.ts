import type { CaseId } from '../../../kernel/id.ts';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { dueStanding } from '../../../kernel/due-standing.ts';
import { maskName } from '../../../kernel/masking.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion, type ItemVersion } from '../../catalogue/index.ts';
import { findMarkedAmong } from '../remedies/queries/disputes.ts';
import { openActing } from './acting.ts';
import type { ActingNames, CaseListQuery, CasePage, CaseRow } from './contract.ts';
import type { CaseDeps } from './deps.ts';
import { findCaseRows, findCasesUnder, findOwnCases, type ListedCase } from './queries/case-rows.ts';
import { findWork } from './queries/work-list.ts';
import { openWords } from './sealing.ts';

/** A page of the work list, most urgent first; applicants masked. */
export async function listWork(tx: Tx, deps: CaseDeps, query: CaseListQuery): Promise<CasePage> {
  const { rows, after } = await findWork(tx, { ...query, today: civilDateOf(deps.now()) });
  return { cases: await rowsOf(tx, deps, rows), after };
}

/** The caller's own cases, newest first. */
export const listOwn = async (tx: Tx, deps: CaseDeps): Promise<CaseRow[]> => rowsOf(tx, deps, await findOwnCases(tx));

/** What came of a mandate, for whoever of its two sides sees it. */
export const listUnder = async (tx: Tx, deps: CaseDeps, mandate: string): Promise<CaseRow[]> =>
  rowsOf(tx, deps, await findCasesUnder(tx, mandate));

/** A case as a list shows it that says nothing of who applies. */
export type UnnamedCase = Omit<CaseRow, 'applicant' | 'acting'> & { department: string };

/** Cases by id, those that the scope sees, in no order. No name is opened. */
export async function listUnnamed(
  tx: Tx,
  deps: Pick<CaseDeps, 'now' | 'conventions'>,
  ids: readonly CaseId[],
): Promise<UnnamedCase[]> {
  const listed = await findCaseRows(tx, ids);
  const items = await itemsOf(tx, listed);
  const marked = await markedAmong(tx, listed);
  return listed.map((row) => {
    const of = { item: items.get(keyOf(row)), disputed: marked.has(row.id) };
    const facts = { deps, name: undefined, acting: null, ...of };
    const { applicant: _nobody, acting: _none, ...shown } = rowOf(row, facts);
    return { ...shown, department: row.department };
  });
}

/** Listed cases as contract rows: names opened and masked in one go, item names looked up once each. */
export async function rowsOf(tx: Tx, deps: CaseDeps, listed: readonly ListedCase[]): Promise<CaseRow[]> {
  const names = await openWords(
    deps.vault,
    tx,
    listed.map(({ applicant_name }) => applicant_name),
  );
  const acting = await openActing(deps.vault, tx, listed.map(actingIn));
  const items = await itemsOf(tx, listed);
  const marked = await markedAmong(tx, listed);
  return listed.map((row, index) => {
    const of = { item: items.get(keyOf(row)), disputed: marked.has(row.id) };
    return rowOf(row, { deps, name: names[index], acting: acting[index] ?? null, ...of });
  });
}

const actingIn = ({ acting, actor_name, principal_name }: ListedCase) =>
  acting === null || actor_name === null || principal_name === null
    ? null
    : { as: acting, actor: actor_name, principal: principal_name };

const markedAmong = (tx: Tx, listed: readonly ListedCase[]) =>
  findMarkedAmong(
    tx,
    listed.map(({ id }) => id),
  );

const keyOf = ({ item_key, item_version }: ListedCase) => `${item_key}@${item_version}`;

async function itemsOf(tx: Tx, listed: readonly ListedCase[]): Promise<Map<string, ItemVersion>> {
  const distinct = new Map(listed.map((row) => [keyOf(row), row]));
  const found = new Map<string, ItemVersion>();
  for (const [key, row] of distinct) found.set(key, await getItemVersion(tx, row.item_key, row.item_version));
  return found;
}

type RowFacts = {
  deps: Pick<CaseDeps, 'now' | 'conventions'>;
  name: string | undefined;
  acting: ActingNames | null;
  item: ItemVersion | undefined;
  disputed: boolean;
};

function rowOf(row: ListedCase, { deps, name, acting, item, disputed }: RowFacts): CaseRow {
  const startedOn = row.accepted_on ?? row.received_on;
  const limit = { startedOn, dueOn: row.due_on, pauses: row.pauses, stoppedOn: row.suspended_on };
  const standing = dueStanding(limit, civilDateOf(deps.now()), deps.conventions());
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    item: { key: row.item_key, version: row.item_version, name: item?.name ?? { zh: row.item_key } },
    applicant: name === undefined ? '' : maskName(name),
    acting: acting && masked(acting),
    forOrganisation: row.organisation !== null,
    state: row.state,
    outcome: row.outcome,
    corrected: row.corrected,
    receivedOn: row.received_on,
    answerBy: row.answer_by,
    acceptedOn: row.accepted_on,
    promisedOn: row.promised_on,
    statutoryOn: row.statutory_on,
    provisional: row.provisional,
    concludedOn: row.concluded_on,
    suspendedOn: row.suspended_on,
    owedBy: row.owed_by,
    disputed,
    dueOn: row.due_on,
    ...standing,
  };
}

/** An organisation's name is public; everybody else's is masked like the applicant's. */
const masked = ({ as, actor, principal }: ActingNames): ActingNames => ({
  as,
  actor: maskName(actor),
  principal: as === 'staff' ? principal : maskName(principal),
});
