import { no, ok, type Result } from '../../../../kernel/result.ts';
import { followerOf, goBack, voidBy, type ReturnRefusal } from '../../core/returning.ts';
import type { Step } from '../../core/step.ts';
import type { Event } from '../events.ts';
import type { ActingOfficer, Command, Refusal, Running, RunTask } from '../model.ts';
import { after, followed } from './moving.ts';
import { hasLegalEffect } from './task.ts';
import { factsOf, isPending, type Setting } from './telling.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Decision = Result<Event[], Refusal>;

/** Whether a step that was done may be done again: the applicant was not told of it, and it is not void. */
export const isReturnable = (task: RunTask | undefined): task is RunTask =>
  task !== undefined &&
  task.state === 'done' &&
  task.isVoid !== true &&
  task.signs === undefined &&
  !hasLegalEffect(task.act);

/** What turning back would do: where the run would stand, the steps that were done and are void, and those under way that would end. */
export type TurningBack = { step: Step; voided: readonly RunTask[]; ends: readonly RunTask[] };

/** 退回 by the way that it came: the step is done again, and everything after it too. Refused where something with legal effect lies between. */
function turningBack(
  run: Running,
  { task, to }: { task: RunTask; to: string },
  setting: Pick<Setting, 'model'>,
): Result<TurningBack, Refusal> {
  const earlier = run.tasks.find((one) => one.task === to);
  if (!isReturnable(earlier) || earlier.returnedFrom !== null) return no({ code: 'returnsToNothing', task: to });
  if (task.returnedFrom !== null) return no({ code: 'doneForAnother', task: task.task });
  return backTo(run, { earlier, token: task.token }, setting);
}

type Back = { earlier: RunTask; token: number };

function backTo(
  run: Running,
  { earlier, token }: Back,
  { model }: Pick<Setting, 'model'>,
): Result<TurningBack, Refusal> {
  const way = { token, to: earlier.node };
  const isVoid = voidBy(model.net, run.state, way);
  const step = goBack(model.net, run.state, way);
  if (!isVoid.ok || !step.ok) return no(refusedBy(isVoid.ok ? step : isVoid, earlier));
  const since = run.tasks.slice(firstBeside(run.tasks, earlier)).filter((one) => isVoid.value(one.node));
  const voided = since.filter(({ state, isVoid: already }) => state === 'done' && already !== true);
  const fixed = voided.find(({ act }) => hasLegalEffect(act));
  if (fixed) return no({ code: 'returnsPastEffect', task: fixed.task });
  return ok({ step: step.value, voided, ends: since.filter(isPending) });
}

/** Of several that were opened beside each other, for one department each, the first: they are done again together. */
const firstBeside = (tasks: readonly RunTask[], { node, from }: RunTask): number =>
  tasks.findIndex((one) => one.node === node && one.returnedFrom === null && one.from.join(' ') === from.join(' '));

const refusedBy = (result: Result<unknown, ReturnRefusal>, { task }: RunTask): Refusal => ({
  code: 'noWayBack',
  why: result.ok ? 'elsewhere' : result.error.code,
  task,
});

export function returnThrough(
  { officer, to, reason }: Of<'return'>,
  { run, task }: Turned,
  setting: Setting,
): Decision {
  const back = turningBack(run, { task, to }, setting);
  if (!back.ok) return back;
  if (reason.said.trim() === '') return no({ code: 'reasonMissing' });
  const said = { how: 'returned' as const, officer: officer.id, to, reason: reason.sealed };
  return ok(turned(back.value, { run, task, said }, setting));
}

type Turned = { run: Running; task: RunTask };

/**
 * 撤回: who finished a step takes it back while nobody has touched what came of it: nothing after it is done or begun, nobody has taken it,
 * and nothing was added to it. The step is his again.
 */
export function fetchBack({ officer, task: key, reason }: Of<'fetchBack'>, run: Running, setting: Setting): Decision {
  const task = run.tasks.find((one) => one.task === key);
  if (task === undefined) return no({ code: 'taskUnknown', task: key });
  const back = fetchingBack(run, { task, officer }, setting);
  if (!back.ok) return back;
  if (reason.said.trim() === '') return no({ code: 'reasonMissing' });
  const said = { how: 'fetchedBack' as const, officer: officer.id, to: key, reason: reason.sealed };
  const events = turned(back.value, { run, task, said }, setting);
  const again = events.find((event) => event.type === 'taskOpened' && event.department === task.department);
  return ok(
    again?.type === 'taskOpened'
      ? [...events, { type: 'taskClaimed', ...factsOf(again), officer: officer.id }]
      : events,
  );
}

/** Whether an officer may fetch back a step that he finished. */
export function fetchingBack(
  run: Running,
  { task, officer }: { task: RunTask; officer: ActingOfficer },
  setting: Pick<Setting, 'model'>,
): Result<TurningBack, Refusal> {
  if (!isReturnable(task) || task.returnedFrom !== null) return no({ code: 'returnsToNothing', task: task.task });
  if (task.doneBy !== officer.id) return no({ code: 'notSentByYou', task: task.task });
  if (officer.keepsAway) return no({ code: 'conflictOfInterest' });
  if (!officer.may(task)) return no({ code: 'taskNotYours', department: task.department, role: task.role });
  const token = followerOf(setting.model.net, run.state, task.node);
  const back = token === undefined ? no({ code: 'noWayBack', why: 'elsewhere', task: task.task } as const) : undefined;
  const found = back ?? backTo(run, { earlier: task, token: token ?? 0 }, setting);
  if (!found.ok) return found;
  const { voided, ends } = found.value;
  const touched = voided.find((one) => one !== task) ?? ends.find(isTouched);
  return touched ? no({ code: 'touchedAlready', task: touched.task, by: touched.doneBy ?? touched.holder }) : found;
}

/** Where a step may be returned to: only that step, or with all that came after it, where that way can be gone. */
export type ReturnPlace = { to: RunTask; through: Pick<TurningBack, 'voided' | 'ends'> | null };

/** The steps to which a task may be returned, each as it was done last. */
export function returnPlaces(run: Running, task: RunTask, setting: Pick<Setting, 'model'>): ReturnPlace[] {
  const lastOf = new Map(run.tasks.filter(isReturnable).map((one) => [one.node, one]));
  return [...lastOf.values()].map((to) => {
    const back = turningBack(run, { task, to: to.task }, setting);
    return { to, through: back.ok ? back.value : null };
  });
}

/** Whoever signs has his task from the beginning. */
const isTouched = ({ holder, startedAt, state, signs }: RunTask) =>
  (holder !== null && signs === undefined) || startedAt !== null || state !== 'open';

type Said = Pick<Extract<Event, { type: 'runTurnedBack' }>, 'how' | 'officer' | 'to' | 'reason'>;

function turned(
  { step, voided }: TurningBack,
  { run, task, said }: Turned & { said: Said },
  setting: Setting,
): Event[] {
  const { tokens, variables, ...rest } = step.state;
  const event: Event = {
    type: 'runTurnedBack',
    ...factsOf(task),
    ...said,
    again: `t${run.tasks.length + 1}`,
    at: setting.at.toISOString(),
    voided: voided.map((one) => one.task),
    state: { ...rest, tokens: tokens.map((token) => ({ ...token })), variables: { ...variables } },
    closed: step.effects.flatMap((effect) => (effect.type === 'closed' ? [effect.token] : [])),
  };
  // Where it stands is in the event already; what follows from that is told as of any move.
  const [, ...follows] = followed(after(run, event), { input: { type: 'begin' }, step }, setting);
  return [event, ...follows];
}
