import { civilDateOf } from '../../../kernel/civil-date.ts';
import { officerId } from '../../../kernel/id.ts';
import { sealed, type Sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Run, RunTask } from '../../process/index.ts';
import type { DepartmentNames } from '../cases/completed-steps.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { Event } from '../cases/model.ts';
import type { ListedCase } from '../cases/queries/case-rows.ts';
import type { Happened } from '../cases/queries/timeline.ts';
import { openWords } from '../cases/sealing.ts';
import { mayAnswer } from './commands.ts';
import type { UrgeView, UrgingView } from './contract.ts';
import { waitingIn } from './decide.ts';
import { evolveUrges } from './evolve.ts';
import type { Urge } from './model.ts';
import { keysOf, mayUrgeFrom, openTasks } from './standing.ts';

type Looking = {
  listed: ListedCase;
  run: Run;
  happened: readonly Happened[];
  departments: DepartmentNames;
  /** The officer who looks; undefined for the applicant. */
  officer: Caller | undefined;
};

type Urged = Extract<Event, { type: 'urged' }>;
type Answered = Extract<Event, { type: 'urgeAnswered' }>;
type Said = { urged: readonly Urged[]; answers: readonly Answered[]; urges: readonly Urge[] };

/** Who urges whom in a case; an applicant sees what he asked and what was answered, by department. */
export async function urgingView(tx: Tx, deps: CaseDeps, looking: Looking): Promise<UrgingView | null> {
  const { listed, run, happened, departments, officer } = looking;
  if (listed.state === 'concluded' || listed.state === 'notAccepted') return null;
  const said = saidIn(happened);
  const open = openTasks(run);
  const keys = keysOf(open);
  const waits = said.urges.some((one) => one.officer === null && waitingIn(one, keys).length > 0);
  const isIdle = open.length === 0 || waits || listed.state === 'awaitingCorrection';
  const from = isIdle ? null : mayUrgeFrom({ run, happened, dueOn: listed.due_on }, deps.conventions());
  return {
    urges: await urgeViews(tx, deps, { looking, said, keys }),
    departments: [...new Set(open.map(({ department }) => department))].map((key) => named(departments, key)),
    from,
    may: from !== null && civilDateOf(deps.now()) >= from,
    tasks: officer === undefined ? [] : othersTasks(open, { officer, departments }),
  };
}

const named = (departments: DepartmentNames, key: string) => ({ zh: departments.get(key) ?? key });

function saidIn(happened: readonly Happened[]): Said {
  const events = happened.map(({ event }) => event);
  const urged = events.filter((event) => event.type === 'urged');
  const answers = events.filter((event) => event.type === 'urgeAnswered');
  const urges = events.reduce<readonly Urge[]>(
    (all, event) =>
      event.type === 'urged' || event.type === 'urgeAnswered' || event.type === 'urgeEscalated'
        ? evolveUrges(all, event)
        : all,
    [],
  );
  return { urged, answers, urges };
}

const othersTasks = (
  open: readonly RunTask[],
  { officer, departments }: { officer: Caller; departments: DepartmentNames },
): UrgingView['tasks'] =>
  open
    .filter(({ holder }) => holder !== officerId(officer.actor.id))
    .map(({ task, name, department }) => ({ task, name, department: named(departments, department) }));

type Showing = { looking: Looking; said: Said; keys: ReadonlySet<string> };

async function urgeViews(tx: Tx, deps: CaseDeps, { looking, said, keys }: Showing): Promise<UrgeView[]> {
  const { officer, departments, run } = looking;
  const shown = said.urges.filter((one) => officer !== undefined || one.officer === null);
  const words = [...said.urged.map((one) => one.words), ...said.answers.map((one) => one.words)];
  const sealedWords = words.flatMap((one) => (one === null ? [] : [sealed(one)]));
  const opened = await openWords(deps.vault, tx, sealedWords);
  const texts = new Map<Sealed, string>(sealedWords.map((one, place) => [one, opened[place] ?? '']));
  const text = (one: string | null | undefined) => (one ? (texts.get(sealed(one)) ?? null) : null);
  const officers = said.urges.flatMap((one) => one.officer ?? []);
  const names =
    officer && (await deps.officerNames(tx, [...officers, ...said.answers.map((one) => officerId(one.officer))]));
  return shown.map((one) => ({
    ...{ id: one.id, on: one.on, answerBy: one.answerBy, escalated: one.escalated },
    byApplicant: one.officer === null,
    urger: one.officer === null ? null : (names?.get(one.officer) ?? null),
    words: text(said.urged.find(({ id }) => id === one.id)?.words),
    tasks: one.tasks.map(({ task, department, answered }) => {
      const answer = said.answers.find((given) => given.id === one.id && given.task === task);
      const state = answered ? 'answered' : keys.has(task) ? 'waiting' : 'over';
      return {
        ...{ task, department: named(departments, department), state, answer: text(answer?.words) },
        answerer: answer ? (names?.get(answer.officer) ?? null) : null,
        mine: state === 'waiting' && officer !== undefined && mayAnswer(deps, { run, caller: officer }, task),
      } as const;
    }),
  }));
}
