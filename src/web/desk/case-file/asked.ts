import type { CaseAct, CaseFile, CaseRow } from '../../../modules/intake/cases/contract.ts';
import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import { decidingTask, departmentsAgainst, myTasks, pendingIn, type PlainTask } from './tasks-in.ts';

type Department = TaskView['department'];

/** What a case asks of the officer who looks at it, or why it asks nothing. */
export type Asked =
  | { what: 'acceptance'; by: string; corrected: boolean }
  /** The five working days went by in silence (行政许可法 art. 32): what was to be said on acceptance is said, and nothing refused. */
  | { what: 'deemedAccepted'; since: string }
  | { what: 'tasks'; tasks: readonly PlainTask[] }
  | { what: 'decision'; opinion: 'grant' | 'deny' | undefined; against: readonly Department[] }
  | { what: 'secondFactor' }
  | { what: 'waiting'; for: 'applicant' | Worker | 'colleague' }
  /** Others have to do their steps first. */
  | { what: 'waitingFor'; tasks: readonly TaskView[] }
  | { what: 'closed'; how: NonNullable<CaseRow['outcome']> | 'notAccepted' };

type Worker = 'clerk' | 'reviewer' | 'approver';
type Officer = { roles: readonly string[]; departments: readonly string[] | 'all'; secondFactor: boolean };
type Looked = Pick<CaseFile, 'row' | 'acts' | 'timeline' | 'tasks'>;

export function askedOf(looked: Looked, officer: Officer): Asked {
  const { row, acts, timeline, tasks } = looked;
  const may = (act: CaseAct) => acts.includes(act);
  if (may('accept')) return acceptanceOf(looked);
  if (row.state === 'awaitingCorrection') return { what: 'waiting', for: 'applicant' };
  const mine = may('finishTask') ? myTasks(tasks) : [];
  if (mine.length > 0) return { what: 'tasks', tasks: mine };
  if (may('decide')) return { what: 'decision', opinion: opinionIn(timeline), against: departmentsAgainst(looked) };
  if (row.state === 'notAccepted') return { what: 'closed', how: 'notAccepted' };
  if (row.state === 'concluded') return { what: 'closed', how: row.outcome ?? 'withdrawn' };
  return idleIn(looked, officer);
}

const acceptanceOf = ({ row, acts }: Looked): Asked =>
  acts.includes('refuseAcceptance')
    ? { what: 'acceptance', by: row.answerBy, corrected: row.corrected }
    : { what: 'deemedAccepted', since: row.receivedOn };

/** Nothing is asked of this officer now: for whom it waits. */
function idleIn({ row, tasks }: Looked, officer: Officer): Asked {
  const waits = pendingIn(tasks).filter(({ state }) => state === 'open');
  if (waits.length === 0) return waitingByState(row, officer);
  const deciding = decidingTask(tasks);
  // The server offers a weighty act only to a session that proved a second factor.
  if (deciding && isOfHis(deciding, officer) && !officer.secondFactor) return { what: 'secondFactor' };
  // Whoever has the role and is still not offered it leaves it to somebody else: own review, relatives.
  const isColleagues = waits.every((task) => isOfHis(task, officer) && task.holder === null);
  return isColleagues ? { what: 'waiting', for: 'colleague' } : { what: 'waitingFor', tasks: waits };
}

const isOfHis = ({ role, department }: TaskView, { roles, departments }: Officer) =>
  roles.includes(role) && (departments === 'all' || departments.includes(department.key));

/** A case from before cases ran on models, which has no task yet. */
const WORKER: Partial<Record<CaseRow['state'], Worker>> = {
  submitted: 'clerk',
  accepted: 'reviewer',
  reviewed: 'approver',
};

function waitingByState({ state }: CaseRow, { roles, secondFactor }: Officer): Asked {
  const worker = WORKER[state] ?? 'reviewer';
  if (worker === 'approver' && roles.includes('approver') && !secondFactor) return { what: 'secondFactor' };
  return { what: 'waiting', for: roles.includes(worker) ? 'colleague' : worker };
}

const opinionIn = (timeline: CaseFile['timeline']) =>
  timeline.findLast(({ opinion }) => opinion !== undefined)?.opinion;
