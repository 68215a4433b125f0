import { civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { limitsOf } from '../cases/clock.ts';
import type { Asking } from '../cases/deps.ts';
import { findCaseRow, findNumberedCase } from '../cases/queries/case-rows.ts';
import { readCaseNumber } from '../cases/rules/case-number.ts';
import type { AnswerDispute, ConcludeDispute, FulfilDuty, ResumeExecution, StopExecution } from './contract.ts';
import { moveDispute, type Held, type Moved } from './corridor.ts';
import type { DisputeDeps } from './deps.ts';
import { todayOf } from './fought.ts';
import type { Duty, Registered } from './model.ts';
import { dutyOf } from './rules/outcome.ts';
import { lastDayOf } from './rules/periods.ts';

type Moving<Wish> = { asking: Asking; id: string; wish: Wish };

const byOf = (deps: DisputeDeps, { caller }: Asking) => ({ officer: caller.actor.id, today: todayOf(deps) });

/** The answer with the evidence went to the authority. */
export const answerDispute = (deps: DisputeDeps, { asking, id, wish }: Moving<AnswerDispute>): Promise<Moved> =>
  moveDispute(deps, { asking, id, version: wish.version }, () =>
    Promise.resolve({ type: 'answer', ...byOf(deps, asking), on: civilDate(wish.on) }),
  );

/** Somebody entitled ordered that the act is not executed for now. */
export const stopExecution = (deps: DisputeDeps, { asking, id, wish }: Moving<StopExecution>): Promise<Moved> =>
  moveDispute(deps, { asking, id, version: wish.version }, () => {
    const { ground, order } = wish;
    const ordered = { on: civilDate(wish.on), ground, order: order.trim() };
    return Promise.resolve({ type: 'stopExecution', ...byOf(deps, asking), ...ordered });
  });

export const resumeExecution = (deps: DisputeDeps, { asking, id, wish }: Moving<ResumeExecution>): Promise<Moved> =>
  moveDispute(deps, { asking, id, version: wish.version }, () => {
    const ordered = { on: civilDate(wish.on), order: wish.order.trim() };
    return Promise.resolve({ type: 'resumeExecution', ...byOf(deps, asking), ...ordered });
  });

/** How it ended, and what the organ owes then, with its last day. */
export const concludeDispute = (deps: DisputeDeps, { asking, id, wish }: Moving<ConcludeDispute>): Promise<Moved> =>
  moveDispute(deps, { asking, id, version: wish.version }, async (tx, { dispute }) => {
    const said = wish.words?.trim() ?? '';
    const subject = subjectOf(dispute.facts.applicant);
    return {
      ...{ type: 'conclude', ...byOf(deps, asking), on: civilDate(wish.on), outcome: wish.outcome },
      instrument: wish.instrument.trim(),
      words: said === '' ? null : await deps.vault.sealFor(tx, subject, said),
      duty: await dutyAfter(tx, deps, { dispute, wish }),
    };
  });

type Concluding = { dispute: Registered; wish: ConcludeDispute };

/** Counted from the day on which the decision reached the organ. Where the authority names no days, the item's own limit is what law gives. */
async function dutyAfter(tx: Tx, deps: DisputeDeps, { dispute, wish }: Concluding): Promise<Duty | null> {
  const { act, caseId } = dispute.facts;
  const kind = dutyOf({ outcome: wish.outcome, act, anew: wish.anew ?? false });
  if (kind === null) return null;
  const by = (limit: Parameters<typeof lastDayOf>[0]): CivilDate =>
    lastDayOf(limit, civilDate(wish.on), deps.conventions());
  if (wish.within) return { kind, by: by(wish.within), setBy: 'authority' };
  const row = await findCaseRow(tx, caseId);
  if (!row) throw new Error(`case ${caseId} is in dispute and is not listed`);
  const { statutory, promised } = await limitsOf(tx, { key: row.item_key, version: row.item_version });
  return statutory ? { kind, by: by(statutory), setBy: 'statute' } : { kind, by: by(promised), setBy: 'promise' };
}

/** What was ordered is done: the case in which it was done is named. */
export const fulfilDuty = (deps: DisputeDeps, { asking, id, wish }: Moving<FulfilDuty>): Promise<Moved> =>
  moveDispute(deps, { asking, id, version: wish.version }, async (tx, held) => {
    const caseNumber = await doneIn(tx, { typed: wish.caseNumber, held });
    if (caseNumber === undefined) return { code: 'dutyCaseUnknown' };
    return { type: 'fulfilDuty', ...byOf(deps, asking), caseNumber };
  });

/**
 * A case of the same department, item and applicant that was concluded since the decision came: a new one, or the one that was left
 * undecided.
 */
async function doneIn(
  tx: Tx,
  { typed, held: { dispute } }: { typed: string; held: Held },
): Promise<string | undefined> {
  const number = readCaseNumber(typed);
  const found = number === undefined ? undefined : await findNumberedCase(tx, number);
  const fought = await findCaseRow(tx, dispute.facts.caseId);
  if (!found || !fought || !('conclusion' in dispute)) return undefined;
  const isSame =
    found.department === fought.department &&
    found.item_key === fought.item_key &&
    found.organisation === fought.organisation &&
    (found.organisation !== null || found.person === fought.person);
  const isDone = found.concluded_on !== null && found.concluded_on >= dispute.conclusion.on;
  return isSame && isDone ? found.number : undefined;
}
