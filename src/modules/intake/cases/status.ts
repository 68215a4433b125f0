import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { loadRun } from '../../process/index.ts';
import { completedSteps, inOrder } from './completed-steps.ts';
import type { CompletedStep, PublicStatus, StatusQuestion } from './contract.ts';
import type { CaseDeps } from './deps.ts';
import { findPresentedCase, type ListedCase } from './queries/case-rows.ts';
import { findHappened } from './queries/timeline.ts';
import { guardedByCode, type CodeRefusal } from './guarded-by-code.ts';
import { queryHashOf } from './receive.ts';
import { readCaseNumber } from './rules/case-number.ts';
import { stopOf } from './clock-stop.ts';
import { isTold } from './timeline.ts';

/** The status of a case for whoever knows its number and query code. */
export function findPublicStatus(
  deps: CaseDeps,
  caller: Caller,
  { number: typed, code }: StatusQuestion,
): Promise<Result<PublicStatus, CodeRefusal>> {
  const number = readCaseNumber(typed) ?? typed.slice(0, 30);
  return guardedByCode(deps, caller, {
    number,
    hashOf: (tx) => queryHashOf(tx, deps.vault, { number, code: code.normalize('NFKC').trim() }),
    find: async (tx, hash) => {
      const listed = await findPresentedCase(tx, hash);
      return listed && statusOf(tx, deps, listed);
    },
  });
}

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
