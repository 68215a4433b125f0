import { civilDateOf } from '../../../kernel/civil-date.ts';
import { dueStanding, type DueStanding } from '../../../kernel/due-standing.ts';
import type { CaseId, OfficerId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  fetchingBack,
  isPending,
  publicUntilOf,
  returnPlaces,
  signableWhen,
  runningModel,
  type RunHistory,
  type Running,
  type RunningModel,
  type RunTask,
} from '../../process/index.ts';
import { askingOf } from './task-asking.ts';
import type { RunView, TaskView } from './contract/tasks.ts';
import type { DepartmentNames } from './completed-steps.ts';
import { heldBySteps, type CaseDeps } from './deps.ts';
import { questionsOf, wordsOfVariable } from './step-questions.ts';
import { filesOf } from './waiting-files.ts';
import { officersMoving, wordsIn, type Said } from './task-words.ts';

/** Whether the officer who looks may do a task now, and whether he did it and might do it again. */
export type Looking = {
  who: OfficerId;
  mine: (task: RunTask) => boolean;
  did: (task: RunTask) => boolean;
  /** Whether his role reaches it, whoever has it. */
  may: (task: RunTask) => boolean;
  /** Whether only the result of a joint visit finishes it. */
  isOfVisit: (task: RunTask) => boolean;
};

/** Every step of a case so far, with who did it and what was said, for officers. */
export async function taskViews(
  tx: Tx,
  deps: CaseDeps,
  {
    id: caseId,
    history: { run, events },
    departments,
    ...looking
  }: Looking & { id: CaseId; history: RunHistory; departments: DepartmentNames },
): Promise<TaskView[]> {
  if (run.status === 'unbegun') return [];
  const said = await wordsIn(tx, deps, events);
  const officers = await deps.officerNames(tx, [...officersIn(run.tasks), ...officersMoving(events)]);
  const model = await runningModel(tx, run);
  const files = new Map((await filesOf(tx, deps, heldBySteps(caseId))).map((file) => [file.id, file]));
  const known = (id: string) => ({ id, name: officers.get(id) ?? '' });
  const naming: Naming = {
    department: (key) => ({ key, name: { zh: departments.get(key) ?? key } }),
    officer: (id) => (id === null ? null : known(id)),
    known,
    words: (variable) => wordsOfVariable(model, variable),
  };
  const askable = await askableIn(tx, deps, { model, departments });
  return run.tasks.map((task) => {
    const work = model.work.tasks.get(task.node);
    const publicUntil = work?.publicity ? publicUntilOf(task, work.publicity, deps.conventions()) : null;
    return {
      ...viewOf(task, { deps, naming, looking, said: said.get(task.task) }),
      ...turnsOf(run, task, { model, looking }),
      ...signingOf(run, task, { looking, naming, said: said.get(task.task) }),
      ...askingOf(run, task, { ...looking, model, naming, askable, said: said.get(task.task) }),
      returnedBy: returnerOf(said.get(task.task)?.returnedBy ?? null, { tasks: run.tasks, naming }),
      files: (said.get(task.task)?.files ?? []).flatMap((file) => files.get(file) ?? []),
      publicUntil,
      asks: questionsOf(model, task),
    };
  });
}

/** Departments that may be asked today, where the model asks any that are chosen. */
async function askableIn(
  tx: Tx,
  deps: CaseDeps,
  { model, departments }: { model: RunningModel; departments: DepartmentNames },
): Promise<string[]> {
  if (model.lists.size === 0) return [];
  const closed = await deps.runs.closedDepartments(tx, civilDateOf(deps.now()));
  return [...departments.keys()].filter((key) => !closed.has(key));
}

type Naming = {
  department: (key: string) => TaskView['department'];
  officer: (id: string | null) => TaskView['holder'];
  known: (id: string) => NonNullable<TaskView['holder']>;
  words: (variable: string) => string;
};

const officersIn = (tasks: readonly RunTask[]): string[] => [
  ...new Set(
    tasks.flatMap(({ holder, lentBy, doneBy, signs, signsAfter }) =>
      [holder, lentBy, doneBy, signs?.by ?? null, ...(signsAfter?.signers ?? [])].filter((id) => id !== null),
    ),
  ),
];

type Viewing = { deps: CaseDeps; naming: Naming; looking: Looking; said: Said | undefined };

function viewOf(
  task: RunTask,
  { deps, naming, looking, said }: Viewing,
): Omit<
  TaskView,
  'publicUntil' | 'asks' | 'chooses' | 'asking' | 'files' | 'returns' | 'fetchable' | 'returnedBy' | keyof SigningView
> {
  const { task: key, node, name, act, role, section, state, openedAt, startedAt, dueOn, doneAt, opinion } = task;
  return {
    task: key,
    node,
    name,
    act,
    role,
    department: naming.department(task.department),
    section,
    jointWith: task.jointWith.map(naming.department),
    state,
    openedAt,
    startedAt,
    dueOn,
    ...standingOf(task, deps),
    holder: naming.officer(task.holder),
    lentBy: naming.officer(task.lentBy),
    mine: looking.mine(task),
    ofVisit: looking.isOfVisit(task),
    doneAt,
    doneBy: naming.officer(task.doneBy),
    opinion,
    note: said?.note ?? null,
    verdicts: said?.verdicts ?? [],
    handedBack: said?.handedBack ?? null,
    visit: said?.visit ?? null,
    suspendedBy: task.suspendedBy,
    moves: (said?.moves ?? []).map(({ by, from, to, ...move }) => ({
      ...move,
      by: naming.known(by),
      from: naming.known(from),
      to: naming.officer(to),
    })),
    returnedFor: said?.returnedFor ?? null,
    isVoid: task.isVoid === true,
  };
}

type Turning = { model: RunningModel; looking: Looking };

/** Whereto an officer may return his task, and whether he may fetch back one that he finished. */
function turnsOf(run: Running, task: RunTask, { model, looking }: Turning): Pick<TaskView, 'returns' | 'fetchable'> {
  if (run.status === 'ended') return { returns: [], fetchable: false };
  const keys = (tasks: readonly RunTask[]) => tasks.map((one) => one.task);
  const places = looking.mine(task) ? returnPlaces(run, task, { model }) : [];
  const { doneBy } = task;
  const sender = doneBy !== null && looking.did(task) ? doneBy : undefined;
  return {
    returns: places.map(({ to, through }) => ({
      to: to.task,
      through: through && { again: keys(through.voided), ends: keys(through.ends) },
    })),
    fetchable: sender !== undefined && fetchingBack(run, { task, officer: able(sender) }, { model }).ok,
  };
}

type SigningView = Pick<TaskView, 'signs' | 'signers' | 'signable'>;
type Signing = { looking: Looking; naming: Naming; said: Said | undefined };

/** Whose signature it is, who is still to sign it, and whether others may be asked to. */
function signingOf({ status, tasks }: Running, task: RunTask, { looking, naming, said }: Signing): SigningView {
  const { signs, signsAfter, holder } = task;
  const droppable = ({ by }: { by: OfficerId }) =>
    status === 'running' && (looking.who === by || (holder !== null && looking.who === holder));
  const asked = tasks.flatMap((one) =>
    one.signs?.for === task.task && isPending(one) && one.holder !== null
      ? [{ officer: naming.known(one.holder), when: one.signs.when, droppable: droppable(one.signs) }]
      : [],
  );
  const later =
    signsAfter && task.state !== 'done'
      ? signsAfter.signers.map((id) => ({
          officer: naming.known(id),
          when: 'after' as const,
          droppable: droppable(signsAfter),
        }))
      : [];
  return {
    signs: signs
      ? {
          step: tasks.find((one) => one.task === signs.for)?.name ?? '',
          ...{ when: signs.when, of: signs.of, by: naming.known(signs.by), reason: said?.askedFor ?? '' },
        }
      : null,
    signers: [...asked, ...later],
    signable: status === 'running' && looking.mine(task) ? [...signableWhen(task)] : [],
  };
}

/** Whoever may do the work at all was looked at before. */
const able = (id: NonNullable<RunTask['doneBy']>) => ({ id, behalfOf: null, keepsAway: false, may: () => true });

type Returner = { tasks: readonly RunTask[]; naming: Naming };

const returnerOf = (by: Said['returnedBy'] | null, { tasks, naming }: Returner): TaskView['returnedBy'] =>
  by && {
    officer: naming.known(by.officer),
    step: tasks.find(({ task }) => task === by.task)?.name ?? '',
    how: by.how,
  };

/** How the section's own limit stands; what waits for somebody else counts against nobody. */
export function standingOf(
  { state, dueOn, openedAt }: Pick<RunTask, 'state' | 'dueOn' | 'openedAt'>,
  deps: Pick<CaseDeps, 'now' | 'conventions'>,
): DueStanding {
  if (state === 'suspended') return { daysLeft: null, light: 'suspended' };
  if (state !== 'open') return { daysLeft: null, light: 'none' };
  const startedOn = civilDateOf(new Date(openedAt));
  return dueStanding({ startedOn, dueOn }, civilDateOf(deps.now()), deps.conventions());
}

/** Where the tokens are on the drawing, and where they have been. */
export function runView({ run, events }: RunHistory): RunView | null {
  if (run.status === 'unbegun') return null;
  const { model, status, incidents } = run;
  return {
    model,
    status,
    at: [...new Set([...waitingAt(run), ...incidents.map(({ element }) => element)])],
    been: [
      ...new Set(
        events.flatMap((event) =>
          event.type === 'taskCompleted' ? [event.node] : event.type === 'outcomeReached' ? [event.element] : [],
        ),
      ),
    ],
    incidents: incidents.map(({ element, code, at }) => ({ element, code, at })),
  };
}

const waitingAt = ({ state, status, tasks }: Running): string[] =>
  status === 'ended'
    ? []
    : [
        ...state.tokens.filter(({ id, many }) => id !== 0 && many === undefined).map(({ at }) => at),
        ...tasks
          .filter(({ state: standing, returnedFrom }) => standing === 'open' && returnedFrom !== null)
          .map(({ node }) => node),
      ];
