import type { Result } from '../../../kernel/result.ts';
import type { RunCommand } from '../../process/index.ts';
import { handle, type CommandRefusal, type Desk } from './commands.ts';
import type { CaseDeps } from './deps.ts';
import { sealWords } from './sealing.ts';
import type { TaskTarget } from './task-target.ts';
import { workerOf } from './worker.ts';

type Answer = Promise<Result<{ version: number }, CommandRefusal>>;

/** 加办: more departments are asked, of those that a step chose. */
export const addDepartments = (
  deps: CaseDeps,
  target: TaskTarget,
  { departments, reason }: { departments: readonly string[]; reason: string },
): Answer =>
  onChoice(deps, target, async (desk) => ({
    ...{ type: 'addDepartments', task: target.task, officer: workerOf(deps, desk), departments },
    reason: await sealed(deps, desk, reason),
  }));

/** 减办: a department that has not answered is asked no more. */
export const dropDepartment = (
  deps: CaseDeps,
  target: TaskTarget,
  { department, reason }: { department: string; reason: string },
): Answer =>
  onChoice(deps, target, async (desk) => ({
    ...{ type: 'dropDepartment', task: target.task, officer: workerOf(deps, desk), department },
    reason: await sealed(deps, desk, reason),
  }));

type Move = Extract<RunCommand, { type: 'addDepartments' | 'dropDepartment' }>;

const onChoice = (deps: CaseDeps, { asking, id, task }: TaskTarget, move: (desk: Desk) => Promise<Move>): Answer =>
  handle(deps, { asking, id, version: null, by: { task } }, async (desk) => ({
    move: await move(desk),
    after: () => [],
  }));

const sealed = (deps: CaseDeps, { tx, current }: Desk, reason: string) =>
  sealWords(deps.vault, tx, { applicant: current.facts.applicant, said: reason.trim() });
