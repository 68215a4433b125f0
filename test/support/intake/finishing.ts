import { randomUUID } from 'node:crypto';
import type { CaseId } from '../../../src/kernel/id.ts';
import { civilDateOf } from '../../../src/kernel/civil-date.ts';
import { openCaseFile } from '../../../src/modules/intake/cases/case-file.ts';
import { completeTask, touchTask, type TaskDone } from '../../../src/modules/intake/cases/task-acts.ts';
import type { TaskView } from '../../../src/modules/intake/cases/contract/tasks.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import type { Office } from './office.ts';

type Of = { id: CaseId; caller: Caller };

/** The steps of a case as an officer sees them. */
export async function tasksOf({ deps }: Office, { id, caller }: Of): Promise<TaskView[]> {
  const file = await deps.db.within(caller.scope, (tx) => openCaseFile(tx, deps, { caller, id, why: 'test' }));
  return file?.tasks ?? [];
}

/** What is handed in where nothing stands against it: agreed, two on a visit, nothing that comes only sometimes is needed. */
export const fine = ({ deps }: Office, { act, asks }: TaskView): TaskDone => ({
  opinion: 'agree',
  note: '材料齐全，符合条件。',
  materials: [],
  answers: Object.fromEntries(asks.map(({ variable }) => [variable, false])),
  visit: act === 'visit' ? { on: civilDateOf(deps.now()), staff: ['演示甲', '演示乙'], absent: [] } : null,
  files: [],
});

/** One task of a case by its node, finished. */
export async function finish(office: Office, of: Of & { node: string }, done: Partial<TaskDone> = {}) {
  const task = (await tasksOf(office, of)).find(({ node, state }) => node === of.node && state === 'open');
  if (!task) throw new Error(`${of.node} does not wait`);
  const asking = { caller: of.caller, once: { caller: of.caller.actor.id, key: randomUUID(), requestHash: 'one' } };
  return completeTask(office.deps, { asking, id: of.id, task: task.task }, { ...fine(office, task), ...done });
}

/** A task taken in hand. */
export function claim({ deps }: Office, { id, caller, task }: Of & { task: string }) {
  const once = { caller: caller.actor.id, key: randomUUID(), requestHash: 'one' };
  return touchTask(deps, { asking: { caller, once }, id, task }, 'claim');
}

/** Everything in which an opinion is asked of this officer, until nothing more waits. */
export async function finishAll(office: Office, of: Of): Promise<void> {
  for (;;) {
    const { departments = [] } = of.caller.scope;
    const waits = ({ state, act, department }: TaskView) =>
      state === 'open' &&
      ['review', 'visit'].includes(act) &&
      (departments === 'all' || departments.includes(department.key));
    const next = (await tasksOf(office, of)).find(waits);
    if (!next) return;
    const done = await finish(office, { ...of, node: next.node });
    if (!done.ok) throw new Error(`${next.node}: ${done.error.code}`);
  }
}
