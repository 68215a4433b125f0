import { addDays, civilDateOf, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import { legalClock } from '../../../../kernel/legal-clock.ts';
import type { OfficerId } from '../../../../kernel/id.ts';
import type { Act, Publicity, Work } from '../../definition/work/facts.ts';
import type { ActingOfficer, Completion, Recipient, Refusal, RunTask } from '../model.ts';
import type { RunningModel } from './running-model.ts';

/** Acts by which somebody examines an application: who did one of them does not decide it (审查与决定相分离). */
const EXAMINES = ['review', 'visit', 'publicity', 'special'] as const satisfies readonly Act[];
const examines = (act: Act): boolean => EXAMINES.some((one) => one === act);

/** Acts in which an officer says whether he agrees. */
const givesOpinion = (act: Act): boolean => act === 'review' || act === 'visit' || act === 'special';

/** What is said where nobody is asked whether he agrees is no opinion. */
export const opinionOf = ({ act }: RunTask, { opinion }: Completion) => (givesOpinion(act) ? opinion : null);

export const decides = (act: Act): boolean => act === 'decide' || act === 'onTheSpot';

/** The applicant was told of it: it is not done again inside the house. */
export const hasLegalEffect = (act: Act): boolean => act === 'accept' || decides(act);

/** Whoever may touch a task at all: it waits, it is his to do, nobody else holds it, and it is not his own case. */
export function refusalToTouch(task: RunTask, officer: ActingOfficer): Refusal | undefined {
  if (task.state === 'suspended') return { code: 'taskWaits', task: task.task };
  if (task.state !== 'open') return { code: 'taskClosed', task: task.task, state: task.state };
  if (officer.keepsAway) return { code: 'conflictOfInterest' };
  if (!officer.may(task)) return { code: 'taskNotYours', department: task.department, role: task.role };
  return task.holder !== null && task.holder !== officer.id
    ? { code: 'heldByAnother', holder: task.holder }
    : undefined;
}

/** What the head of a section gives to somebody else: it waits with who he thinks has it, in his section, and is not his own case. */
export function refusalToAssign(
  task: RunTask,
  { head, from }: { head: ActingOfficer; from: OfficerId },
): Refusal | undefined {
  const held = refusalToTouch({ ...task, holder: null }, head);
  if (held) return held;
  return task.holder === from ? undefined : { code: 'holderChanged', holder: task.holder };
}

/** Whoever gets a task could take it himself, may finish it by person, and is there to do it. */
export function refusalToGive(tasks: readonly RunTask[], task: RunTask, to: Recipient): Refusal | undefined {
  const { department, role, section } = task;
  if (!to.may(task)) return { code: 'colleagueMayNot', department, role, section };
  if (to.keepsAway) return { code: 'colleagueKeepsAway' };
  if (refusalToDecide(tasks, task, { ...to, behalfOf: null })) return { code: 'colleagueExamined' };
  return to.away ? { code: 'colleagueAway' } : undefined;
}

/** In his own name, or asked by who did it in his. */
export const hasExamined = (tasks: readonly RunTask[], officer: OfficerId): boolean =>
  tasks.some(({ act, doneBy, helpedBy }) => examines(act) && (doneBy === officer || helpedBy.includes(officer)));

/** 审查与决定相分离: by person, in whatever capacity; on the spot nothing was examined apart. */
export function refusalToDecide(tasks: readonly RunTask[], task: RunTask, officer: ActingOfficer): Refusal | undefined {
  if (task.act !== 'decide') return undefined;
  return hasExamined(tasks, officer.id) ? { code: 'reviewerMayNotDecide' } : undefined;
}

/**
 * Departments whose last word is against the application. What was done again, returned or come to once more, replaces what was said
 * before; of several who are asked at the same step each has a word of his own.
 */
export function departmentsAgainst(tasks: readonly RunTask[]): string[] {
  const said = tasks.filter(
    ({ state, opinion, isVoid, signs }) =>
      state === 'done' && opinion !== null && isVoid !== true && signs?.when !== 'before',
  );
  const first = said.filter(({ returnedFrom }) => returnedFrom === null);
  const lastRound = new Map(first.map((task) => [task.node, cameFrom(task)]));
  const lastWord = new Map(said.map((task) => [instanceOf(task), task]));
  const against = first
    .filter((task) => lastRound.get(task.node) === cameFrom(task))
    .filter((task) => lastWord.get(instanceOf(task))?.opinion === 'disagree');
  return [...new Set(against.map(({ department }) => department))];
}

/** Tasks of one step that came from the same tokens were opened beside each other. */
const cameFrom = ({ from }: RunTask) => from.join(' ');
/** Each who signs after has a word of his own. */
const instanceOf = ({ node, token, task, signs }: RunTask) => `${node} ${token}${signs ? ` ${task}` : ''}`;

/** One department's veto stands (一票否决) until it says otherwise: an application is not granted against it. */
export function refusalOfGrant(tasks: readonly RunTask[], { answers }: Completion): Refusal | undefined {
  const departments = answers['decision'] === 'granted' ? departmentsAgainst(tasks) : [];
  return departments.length > 0 ? { code: 'opinionAgainst', departments } : undefined;
}

/** What ways behind a task ask for is answered when it is done, and nothing else is. */
export function refusalOfAnswers({ asks }: Work, answers: Completion['answers']): Refusal | undefined {
  const isAnswered = (variable: string) => Object.hasOwn(answers, variable) && (answers[variable] ?? null) !== null;
  const missing = asks.find((variable) => !isAnswered(variable));
  if (missing !== undefined) return { code: 'answerMissing', variable: missing };
  const unknown = Object.keys(answers).find((variable) => !asks.includes(variable));
  return unknown === undefined ? undefined : { code: 'answerUnknown', variable: unknown };
}

/** Which departments come in is said with why. */
export function refusalOfChoice(
  { lists }: Pick<RunningModel, 'lists'>,
  { answers, note }: Completion,
): Refusal | undefined {
  const isChoice = Object.keys(answers).some((variable) => lists.has(variable));
  return isChoice && (note === null || note.said.trim() === '') ? { code: 'reasonMissing' } : undefined;
}

export function refusalOfOpinion({ act }: RunTask, { opinion, note }: Completion): Refusal | undefined {
  if (!givesOpinion(act)) return undefined;
  if (opinion === null) return { code: 'opinionMissing' };
  return note === null || note.said.trim() === '' ? { code: 'reasonMissing' } : undefined;
}

type Day = { on: CivilDate; conventions: Conventions };

/**
 * The first day on which something need not be public any more: it is so for its whole time, the day on which it was put up not among it
 * (民法典 art. 201). Null where that time names no day.
 */
export function publicUntilOf(
  { openedAt }: Pick<RunTask, 'openedAt'>,
  { minimum }: Publicity,
  conventions: Conventions,
): CivilDate | null {
  const startedOn = civilDateOf(new Date(openedAt));
  const reckoning = legalClock({ startedOn, limit: minimum, extension: 0, suspensions: [] }, conventions);
  return reckoning.ok && reckoning.value.dueOn !== null ? addDays(reckoning.value.dueOn, 1) : null;
}

export function refusalOfPublicity(
  task: RunTask,
  publicity: Publicity | undefined,
  { on, conventions }: Day,
): Refusal | undefined {
  const until = publicity && publicUntilOf(task, publicity, conventions);
  return until && on < until ? { code: 'publicityTooShort', until } : undefined;
}

export function refusalOfVisit({ act, jointWith }: RunTask, { visit }: Completion, on: CivilDate): Refusal | undefined {
  if (act !== 'visit') return undefined;
  if (visit === null) return { code: 'visitMissing' };
  // 行政许可法 art. 34: two or more of the staff.
  if (new Set(visit.staff.map((name) => name.trim()).filter((name) => name !== '')).size < 2)
    return { code: 'visitAlone' };
  if (visit.on > on) return { code: 'visitInFuture', on: visit.on };
  const unexplained = visit.absent.filter(({ department, why }) => jointWith.includes(department) && why.trim() === '');
  return unexplained.length > 0
    ? { code: 'absenceUnexplained', departments: unexplained.map(({ department }) => department) }
    : undefined;
}
