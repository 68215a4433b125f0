import { no, ok, type Result } from '../../../../kernel/result.ts';
import type { Event } from '../events.ts';
import type { Command, Refusal, Running } from '../model.ts';
import { refusalToAssign, refusalToGive } from './task.ts';
import { factsOf, type Setting } from './telling.ts';

type Assigning = Extract<Command, { type: 'takeBack' | 'reassign' }>;

/**
 * 收回 and 改派: the head of a section takes a task from who has it. He names whom he takes it from, so that of two heads at once one is
 * told that it is with somebody else by now; what was done already is done once.
 */
export function assigning(command: Assigning, run: Running, { at }: Pick<Setting, 'at'>): Result<Event[], Refusal> {
  const task = run.tasks.find(({ task: key }) => key === command.task);
  if (task === undefined) return no({ code: 'taskUnknown', task: command.task });
  const { head, from, reason } = command;
  const refusal = refusalToAssign(task, { head, from });
  if (refusal) return no(refusal);
  if (task.signs && command.type === 'takeBack') return no({ code: 'signerMayNot', task: task.task });
  if (reason.said.trim() === '') return no({ code: 'reasonMissing' });
  const said = { ...factsOf(task), officer: head.id, at: at.toISOString(), reason: reason.sealed };
  if (command.type === 'takeBack') return ok([{ type: 'taskTakenBack', ...said, holder: from }]);
  const { to } = command;
  if (to.id === from) return no({ code: 'assignsToSelf' });
  const barred = refusalToGive(run.tasks, task, to);
  return barred ? no(barred) : ok([{ type: 'taskReassigned', ...said, holder: from, to: to.id }]);
}
