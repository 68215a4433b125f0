import { officerId } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import type { RunCommand, RunTask } from '../../process/index.ts';
import { handle, type CommandRefusal, type Desk } from './commands.ts';
import { mustKeepAway } from './rules/refusing.ts';
import type { CaseDeps } from './deps.ts';
import { recipientOf } from './recipient.ts';
import { sealWords } from './sealing.ts';
import type { TaskTarget } from './task-target.ts';
import { peopleIn } from './worker.ts';

type Head = Extract<RunCommand, { type: 'takeBack' }>['head'];
type Answer = Promise<Result<{ version: number }, CommandRefusal>>;

/** `from`: who has the task, as the head saw it. */
export type TakingBack = { from: string; reason: string };
export type Reassigning = TakingBack & { to: string };

/** 收回: a head takes a task from who does not act on it; anybody of the section may take it then. */
export const takeTaskBack = (deps: CaseDeps, target: TaskTarget, { from, reason }: TakingBack): Answer =>
  assigning(deps, target, async (desk) => ({
    type: 'takeBack',
    ...(await commonOf(deps, desk, { target, from, reason })),
  }));

/** 改派: a head gives a task to another officer who may do it. */
export const reassignTask = (deps: CaseDeps, target: TaskTarget, { from, to, reason }: Reassigning): Answer =>
  assigning(deps, target, async (desk) => ({
    type: 'reassign',
    ...(await commonOf(deps, desk, { target, from, reason })),
    to: await recipientOf(deps, desk, { task: taskOf(desk, target), officer: officerId(to) }),
  }));

type Move = Extract<RunCommand, { type: 'takeBack' | 'reassign' }>;

const assigning = (deps: CaseDeps, { asking, id, task }: TaskTarget, moveOf: (desk: Desk) => Promise<Move>): Answer =>
  handle(deps, { asking, id, version: null, by: { assigns: task } }, async (desk) => ({
    move: await moveOf(desk),
    after: () => [],
  }));

const taskOf = ({ run }: Desk, { task: key }: TaskTarget): RunTask | undefined =>
  run.status === 'unbegun' ? undefined : run.tasks.find(({ task }) => task === key);

type Common = TakingBack & { target: TaskTarget };

async function commonOf(deps: CaseDeps, desk: Desk, { target, from, reason }: Common) {
  const { applicant } = desk.current.facts;
  return {
    task: target.task,
    head: await headOf(deps, desk, taskOf(desk, target)),
    from: officerId(from),
    reason: await sealWords(deps.vault, desk.tx, { applicant, said: reason.trim() }),
  };
}

/** Whoever answers for the section of a task, by his own role alone: what was handed over for a leave is not handed on. */
async function headOf(
  deps: CaseDeps,
  { tx, caller, officer, current }: Desk,
  task: RunTask | undefined,
): Promise<Head> {
  const isHis = task !== undefined && (await deps.worksIn(tx, officer.id, task));
  return {
    id: officer.id,
    behalfOf: null,
    keepsAway: mustKeepAway(officer, { people: peopleIn(current) }),
    may: ({ department }) => isHis && deps.permits(caller, 'task:assign', department),
  };
}
