import { no, ok, type Result } from '../../../../kernel/result.ts';
import type { OfficerId } from '../../../../kernel/id.ts';
import type { Event } from '../events.ts';
import type { ActingOfficer, Command, Recipient, Refusal, Running, RunTask } from '../model.ts';
import { after, move } from './moving.ts';
import { decides, hasLegalEffect, refusalToGive } from './task.ts';
import { factsOf, isPending, type Setting } from './telling.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Decision = Result<Event[], Refusal>;
type Touched = { run: Running; task: RunTask };

/** More people than this sign nothing together. */
const MOST_SIGNERS = 20;

/** Those who sign for a task and have not yet. */
const signersOf = (tasks: readonly RunTask[], key: string): RunTask[] =>
  tasks.filter((task) => task.signs?.for === key && isPending(task));

/**
 * 加签: others sign a step, before who has it finishes it (前加签: it waits meanwhile) or after he has (后加签: the run goes on when they
 * have). 会签: all of them; 或签: one of them, and the others need not any more. What the applicant is told at once is signed before only.
 */
export function addSigners(command: Of<'addSigners'>, { run, task }: Touched, setting: Setting): Decision {
  const refusal = refusalToSign(command, { run, task });
  if (refusal) return no(refusal);
  const { officer, when, of, signers, reason } = command;
  const ids = signers.map(({ id }) => id);
  const said = { officer: officer.id, when, of, at: setting.at.toISOString(), reason: reason.sealed };
  const added: Event = { type: 'signersAdded', ...factsOf(task), ...said, signers: ids };
  return ok(
    when === 'after' ? [added] : [added, ...openedFor(run, { task, ...{ when, of, ids, by: officer.id } }, setting)],
  );
}

/** When others may be asked to sign a step: none at the window, and not after what is told to the applicant or comes back to somebody. */
export function signableWhen({ act, signs, returnedFrom, lentBy }: RunTask): readonly ('before' | 'after')[] {
  if (signs !== undefined || act === 'onTheSpot' || (hasLegalEffect(act) && !decides(act))) return [];
  return decides(act) || returnedFrom !== null || lentBy !== null ? ['before'] : ['before', 'after'];
}

function refusalToSign(command: Of<'addSigners'>, { run, task }: Touched): Refusal | undefined {
  const { officer, when, signers, reason } = command;
  if (task.signs !== undefined) return { code: 'signerMayNot', task: task.task };
  if (!signableWhen(task).includes(when)) return { code: 'takesNoSigners', task: task.task };
  if (reason.said.trim() === '') return { code: 'reasonMissing' };
  const known = new Set<string>([officer.id, ...(task.signsAfter?.signers ?? [])]);
  for (const { id } of signers) {
    if (known.has(id)) return id === officer.id ? { code: 'assignsToSelf' } : { code: 'signsAlready', officer: id };
    known.add(id);
  }
  if (signers.length === 0 || known.size > MOST_SIGNERS + 1) return { code: 'signersMissing', most: MOST_SIGNERS };
  return signers.map((signer) => refusalToAsk(run, task, signer)).find((refusal) => refusal !== undefined);
}

/** Whoever signs examines: a reviewer of the department, who then does not decide. */
const SIGNING = { act: 'review', role: 'reviewer' } as const;
const refusalToAsk = ({ tasks }: Running, task: RunTask, signer: Recipient) =>
  refusalToGive(tasks, { ...task, ...SIGNING }, signer);

type Opening = { task: RunTask; when: 'before' | 'after'; of: 'all' | 'any'; ids: readonly OfficerId[]; by: OfficerId };

/** A task for each of them, under the token and with the day of the step that they sign for. */
function openedFor({ tasks }: Running, { task, when, of, ids, by }: Opening, { at }: Setting): Event[] {
  return ids.map((holder, place) => ({
    type: 'taskOpened',
    ...factsOf(task),
    task: `t${tasks.length + place + 1}`,
    ...{ ...SIGNING, name: task.name, jointWith: [], at: at.toISOString() },
    ...{ dueOn: task.dueOn, returnedFrom: null, suspendedBy: when === 'after' ? task.suspendedBy : null },
    signs: { for: task.task, when, of, by, holder },
  }));
}

type Finished = { run: Running; completed: Extract<Event, { type: 'taskCompleted' }>; task: RunTask };

/** What finishing a step brings where others sign after it; undefined where nobody does. Whoever finished it himself signs no more. */
export function askedAfter({ run, completed, task }: Finished, setting: Setting): Event[] | undefined {
  const asked = task.signsAfter;
  const ids = asked?.signers.filter((id) => id !== completed.officer) ?? [];
  if (asked === undefined || ids.length === 0) return undefined;
  const { of, by } = asked;
  return [completed, ...openedFor(run, { task, when: 'after', of, ids, by }, setting)];
}

/** One has signed: it goes on when all have, or at once where one is enough. */
export function signed({ run, completed, task }: Finished, setting: Setting): Decision {
  const then = after(run, completed);
  const rest = signersOf(then.tasks, task.signs?.for ?? '');
  if (task.signs?.of === 'all' && rest.length > 0) return ok([completed]);
  const over = rest.map((one): Event => ({ type: 'taskCancelled', ...factsOf(one) }));
  return goOn(over.reduce(after, then), { host: task.signs?.for ?? '', events: [completed, ...over] }, setting);
}

type Going = { host: string; events: readonly Event[] };

/** Whoever had the step finishes it now; where he has, the run goes on with what he answered. */
function goOn(run: Running, { host, events }: Going, setting: Setting): Decision {
  const task = run.tasks.find((one) => one.task === host);
  if (task === undefined) return ok([...events]);
  if (task.state === 'suspended')
    return ok([...events, { type: 'taskResumed', ...factsOf(task), at: setting.at.toISOString() }]);
  const input = { type: 'complete', token: task.token, set: task.answered ?? {} } as const;
  return move({ run, events, input }, setting);
}

/** 减签: who added a signer, or who has the step, takes him off while he has not signed. */
export function dropSigner(command: Of<'dropSigner'>, run: Running, setting: Setting): Decision {
  const task = run.tasks.find((one) => one.task === command.task);
  if (task === undefined) return no({ code: 'taskUnknown', task: command.task });
  const { officer, signer, reason } = command;
  const opened = signersOf(run.tasks, task.task).find(({ holder }) => holder === signer);
  const isAsked = task.state === 'open' && task.signsAfter?.signers.includes(signer) === true;
  if (opened === undefined && !isAsked) return no({ code: 'notSigner', officer: signer });
  // While the applicant corrects the step would go on by this, and nobody is to work on it.
  if (opened?.state === 'suspended') return no({ code: 'taskWaits', task: opened.task });
  const refusal = refusalToDrop(task, { officer, by: opened?.signs?.by ?? task.signsAfter?.by });
  if (refusal) return no(refusal);
  if (reason.said.trim() === '') return no({ code: 'reasonMissing' });
  const said = { officer: officer.id, signer, at: setting.at.toISOString(), reason: reason.sealed };
  const dropped: Event = { type: 'signerDropped', ...factsOf(task), ...said, dropped: opened?.task ?? null };
  const then = after(run, dropped);
  if (opened === undefined || signersOf(then.tasks, task.task).length > 0) return ok([dropped]);
  return goOn(then, { host: task.task, events: [dropped] }, setting);
}

function refusalToDrop(
  task: RunTask,
  { officer, by }: { officer: ActingOfficer; by: OfficerId | undefined },
): Refusal | undefined {
  if (officer.keepsAway) return { code: 'conflictOfInterest' };
  if (!officer.may(task)) return { code: 'taskNotYours', department: task.department, role: task.role };
  if (officer.id === by || officer.id === task.holder) return undefined;
  return { code: 'heldByAnother', holder: task.holder ?? by ?? officer.id };
}
