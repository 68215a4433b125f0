import { v7 as uuid } from 'uuid';
import type { Scope, Tx } from '../../../platform/database/index.ts';
import { caseStreams } from '../../intake/index.ts';
import { headsOf, withoutConcerned } from '../clocks/recipients.ts';
import type { Told } from '../clocks/events.ts';
import type { OversightDeps } from '../deps.ts';
import { insertNotices } from '../notices/store/notices.ts';
import { isOfGuest } from './of-meeting.ts';
import { dropTelling, findTellings, holdTelling, type TellingRow } from './store/tellings.ts';

type Key = Pick<TellingRow, 'source' | 'department'>;
export type TellingRound = { told: number; failed: readonly { source: string; error: unknown }[] };

/**
 * Puts what officers are to be told into their inboxes, each in a transaction of its own in which it is also crossed off. Any number of
 * workers may do it at once; what fails is named and left for the next round.
 */
export async function tellRound(
  deps: OversightDeps,
  { scope, signal }: { scope: Scope; signal?: AbortSignal },
): Promise<TellingRound> {
  const failed: { source: string; error: unknown }[] = [];
  let told = 0;
  for (const key of await deps.db.within(scope, findTellings)) {
    if (signal?.aborted) break;
    try {
      told += await deps.db.within(scope, (tx) => tellOne(tx, deps, key));
    } catch (error) {
      failed.push({ source: key.source, error });
    }
  }
  return { told, failed };
}

async function tellOne(tx: Tx, deps: OversightDeps, key: Key): Promise<number> {
  const telling = await holdTelling(tx, key);
  if (!telling) return 0;
  const { source, kind, department, officer, item, due_on, at } = telling;
  // Who is asked or invited does not reach the case itself; who has it in hand or answers for it does.
  const isBeside = isOfGuest(kind) || (officer === null && !['urge.', 'visit.'].some((own) => kind.startsWith(own)));
  const case_id = isBeside ? null : telling.case_id;
  const told = await recipientsOf(tx, deps, telling);
  await insertNotices(
    tx,
    told.map((one) => ({
      ...{ id: uuid(), officer: one.officer, in_stead_of: one.inSteadOf, source, kind, department },
      ...{ case_id, task: null, order_id: null, item, due_on, at },
    })),
  );
  await dropTelling(tx, key);
  return told.length;
}

/** Who was named, or who heads the department where nobody is or he serves no more; who stands in for them; nobody whom the case concerns. */
async function recipientsOf(
  tx: Tx,
  deps: OversightDeps,
  { officer, department, case_id }: TellingRow,
): Promise<Told[]> {
  const named =
    officer !== null && (await deps.stillServes(tx, officer))
      ? [{ officer, as: 'holder' as const }]
      : await headsOf(tx, deps, { department, section: null });
  const standIns = await deps.standIns(tx, { officers: named.map((one) => one.officer), department });
  const all: Told[] = [
    ...named.map((one) => ({ ...one, inSteadOf: null })),
    ...standIns.map((one) => ({ officer: one.deputy, as: 'holder' as const, inSteadOf: one.officer })),
  ];
  const { value: found } = await caseStreams.load(tx, case_id);
  return withoutConcerned(tx, deps, { found, told: all });
}
