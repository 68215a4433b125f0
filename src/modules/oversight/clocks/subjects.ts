import { midnightOf } from '../../../kernel/office-time.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Suspension } from '../../../kernel/suspension.ts';
import type { Run, RunTask } from '../../process/index.ts';
import type { caseStreams } from '../../intake/index.ts';
import type { ClockRow } from './store/tables.ts';

/** How a case stands, as its module knows it. */
export type CaseState = ReturnType<typeof caseStreams.fold>;

/** What runs against a day; the rest of its row is the job's. */
export type Clock = Omit<ClockRow, 'area' | 'next_at' | 'calendar'>;

export const taskSubject = (id: CaseId, task: string): string => `${id}/${task}`;
export const disputeSubject = (dispute: string): string => `dispute/${dispute}`;
export const postCheckSubject = (check: string): string => `postCheck/${check}`;
export const forwardingSubject = (id: CaseId): string => `forwarding/${id}`;
export const orderSubject = (order: string): string => `order/${order}`;

/** What of a case runs against a day: the case itself, and every task of its run that has a day of its own. */
export const clocksOf = (id: CaseId, found: CaseState, run: Run): Clock[] => [
  ...clockOfCase(id, found),
  ...(run.status === 'running' ? run.tasks.flatMap((task) => clockOfTask(id, task)) : []),
];

function clockOfCase(id: CaseId, found: CaseState): Clock[] {
  const limit = limitOf(found);
  if (limit === undefined || !('people' in found)) return [];
  const { department, item } = found.facts;
  const place = { item: item.key, department, section: null, role: null };
  const { startedOn, dueOn, pauses, stopped } = limit;
  const runs = { started_at: new Date(midnightOf(startedOn)), due_on: dueOn, pauses, stopped };
  return [{ subject: id, kind: 'case', case_id: id, task: null, ...place, ...runs }];
}

type Limit = { startedOn: CivilDate; dueOn: CivilDate; pauses: readonly Suspension[]; stopped: boolean };

/** Five working days for an answer (行政许可法 art. 32), then the promise, or the law's where nothing was promised. */
function limitOf(found: CaseState): Limit | undefined {
  if (found.state === 'submitted')
    return { startedOn: found.receivedOn, dueOn: found.answerBy, pauses: [], stopped: false };
  if (found.state !== 'accepted' && found.state !== 'reviewed') return undefined;
  const { acceptedOn, due, pauses = [], stopped } = found;
  const dueOn = due.promisedOn ?? due.statutoryOn;
  return dueOn === null ? undefined : { startedOn: acceptedOn, dueOn, pauses, stopped: stopped !== undefined };
}

function clockOfTask(id: CaseId, { task, model, department, section, role, ...of }: RunTask): Clock[] {
  if (of.dueOn === null || (of.state !== 'open' && of.state !== 'suspended')) return [];
  const place = { item: model.item, department, section, role };
  const stopped = of.state === 'suspended';
  const runs = { started_at: new Date(of.openedAt), due_on: of.dueOn, pauses: [], stopped };
  return [{ subject: taskSubject(id, task), kind: 'task', case_id: id, task, ...place, ...runs }];
}
