import { civilDate, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import type { Run, RunTask } from '../../process/index.ts';
import type { Happened } from '../cases/queries/timeline.ts';
import { urgeFrom } from './rules/days.ts';

/** What is open of a case now, in every branch. */
export const openTasks = (run: Run): readonly RunTask[] =>
  run.status === 'running' ? run.tasks.filter(({ state }) => state === 'open') : [];

export const keysOf = (tasks: readonly RunTask[]): ReadonlySet<string> => new Set(tasks.map(({ task }) => task));

const STEPS = ['openedAt', 'startedAt', 'doneAt'] as const;
const URGES: ReadonlySet<string> = new Set(['urged', 'urgeAnswered', 'urgeEscalated']);

type Looked = { run: Run; happened: readonly Happened[]; dueOn: CivilDate | null };

/** From which day its applicant may urge. What is only said about it is no move. */
export function mayUrgeFrom({ run, happened, dueOn }: Looked, conventions: Conventions): CivilDate {
  const steps = run.status === 'running' ? run.tasks.flatMap((task) => STEPS.map((one) => task[one] ?? '')) : [];
  const events = happened.filter(({ event }) => !URGES.has(event.type)).map(({ at }) => at.toISOString());
  const moved = [...steps, ...events].toSorted().at(-1) ?? '';
  const own = happened.findLast(({ event }) => event.type === 'urged' && event.officer === null)?.event;
  const urgedOn = own?.type === 'urged' ? civilDate(own.on) : null;
  return urgeFrom({ dueOn, movedOn: civilDateOf(new Date(moved)), urgedOn }, conventions);
}
