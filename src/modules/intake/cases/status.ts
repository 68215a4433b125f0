import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { loadRun } from '../../process/index.ts';
import { completedSteps, inOrder } from './completed-steps.ts';
import type { CompletedStep, PublicStatus, StatusQuestion } from './contract.ts';
import type { CaseDeps } from './deps.ts';
import { findPresentedCase, type ListedCase } from './queries/case-rows.ts';
import { findHappened } from './queries/timeline.ts';
import { queryHashOf } from './receive.ts';
import { readCaseNumber } from './rules/case-number.ts';
import { stopOf } from './clock-stop.ts';
import { isTold } from './timeline.ts';
import { countWrongCode, findAttempts, forgetAttempts } from './store/attempts.ts';

export type StatusRefusal = { code: 'unknownCase' } | { code: 'tooManyAttempts'; minutes: number };

/** Five wrong codes close a number for a quarter of an hour: six digits are then some four years of guessing. */
const MOST_WRONG = 5;
const CLOSED_MINUTES = 15;

/**
 * The status of a case for whoever knows its number and query code. An unknown number, a wrong code and a mistyped one get the same
 * answer after the same work, so nothing can be learned by asking.
 */
export async function findPublicStatus(
  deps: CaseDeps,
  { scope }: Caller,
  { number: typed, code }: StatusQuestion,
): Promise<Result<PublicStatus, StatusRefusal>> {
  const number = readCaseNumber(typed) ?? typed.slice(0, 30);
  const now = deps.now();
  const asked = { number, code: code.normalize('NFKC').trim() };
  const area = { area: scope.area };
  const opening = await deps.db.within(area, async (tx) => {
    const attempts = await findAttempts(tx, number, now);
    return {
      hash: await queryHashOf(tx, deps.vault, asked),
      wrongBefore: attempts !== undefined,
      closed: attempts && attempts.wrong >= MOST_WRONG ? attempts : null,
    };
  });
  if (opening.closed) return no({ code: 'tooManyAttempts', minutes: minutesUntil(opening.closed.until, now) });

  const found = await deps.db.within({ ...area, presented: opening.hash }, async (tx) => {
    const listed = await findPresentedCase(tx, opening.hash);
    if (!listed) return undefined;
    if (opening.wrongBefore) await forgetAttempts(tx, number);
    return statusOf(tx, deps, listed);
  });
  if (found) return ok(found);
  const until = new Date(now.valueOf() + CLOSED_MINUTES * 60_000);
  await deps.db.within(area, (tx) => countWrongCode(tx, number, { now, until }));
  return no({ code: 'unknownCase' });
}

const minutesUntil = (until: Date, now: Date) => Math.max(1, Math.ceil((until.valueOf() - now.valueOf()) / 60_000));

type Told = { type: string; at: string; step?: CompletedStep };

/** What a case's status says to anybody: nothing about the person, no words of officers. */
async function statusOf(tx: Tx, deps: CaseDeps, row: ListedCase): Promise<PublicStatus> {
  const item = await getItemVersion(tx, row.item_key, row.item_version);
  const happened = await findHappened(tx, row.id);
  const told = happened
    .filter(isTold)
    .filter(({ event }) => event.type !== 'documentIssued' && event.type !== 'certificateGiven')
    .map(({ event, at }) => ({ type: event.type, at: at.toISOString() }));
  const names = await deps.runs.departmentNames(tx);
  const run = (await loadRun(tx, row.id)).value;
  const steps = completedSteps(run, names).map(({ at, step }) => ({
    type: 'taskCompleted',
    at,
    step,
  }));
  return {
    number: row.number,
    item: item.name,
    state: row.state,
    outcome: row.outcome,
    department: item.department.name,
    receivedOn: row.received_on,
    answerBy: row.answer_by,
    acceptedOn: row.accepted_on,
    promisedOn: row.promised_on,
    suspendedOn: row.suspended_on,
    stop: stopOf({
      suspendedOn: row.suspended_on,
      run,
      events: happened.map(({ event }) => event),
      today: civilDateOf(deps.now()),
    }),
    provisional: row.provisional,
    concludedOn: row.concluded_on,
    steps: inOrder<Told>(told, steps).map(({ at, ...step }) => ({ ...step, on: civilDateOf(new Date(at)) })),
  };
}
