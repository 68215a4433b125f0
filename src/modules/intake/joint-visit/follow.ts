import { v7 as uuid } from 'uuid';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineFollower, type Follower } from '../../../platform/log/index.ts';
import { loadRun, runStreams, type Run, type RunTask } from '../../process/index.ts';
import { getTheme } from '../../themes/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { momentOf } from '../meeting/rules/moment.ts';
import { findThemesBehind } from '../theme-cases/behind.ts';
import type { Opened as ThemeOpened, Part } from '../theme-cases/model.ts';
import { holdThemeCase } from '../theme-cases/store/theme-cases.ts';
import { carryOut, holdVisit, type HeldVisit } from './corridor.ts';
import { initial, type Event } from './model.ts';
import { findVisitsOfTheme } from './queries/joint-visits.ts';
import { arrangedBy, type Arranged, type Visited } from './rules/arranging.ts';
import { arrangeBy } from './rules/days.ts';

const FOLLOWS = { kind: 'system', id: 'intake:jointVisit' } as const;
type FollowDeps = Pick<CaseDeps, 'now' | 'conventions'>;

/** A step came, went or was turned back. */
const stepped = runStreams.only(
  ...([
    'runBegan',
    'taskOpened',
    'taskCompleted',
    'taskCancelled',
    'runTurnedBack',
    'runMigrated',
    'runEnded',
  ] as const),
);
const ended = caseStreams.only(
  ...(['acceptanceRefused', 'caseWithdrawn', 'caseDecided', 'toleranceLapsed', 'caseEnded'] as const),
);
type Happened = ReturnType<typeof stepped.read> | ReturnType<typeof ended.read>;

/**
 * Hears where the cases of each theme are, and proposes one appointment for those that the theme visits together. What the runs say is
 * compared with what is known, so that hearing it again changes nothing.
 */
export const followVisits = (deps: FollowDeps): Follower =>
  defineFollower<Happened>({
    name: 'intake.jointVisits',
    handles: [stepped, ended],
    // Before there were joint visits no case was a part of one.
    begins: 'now',
    react: async (tx, events) => {
      for (const theme of await findThemesBehind(tx, events)) await arrangeVisit(tx, deps, theme);
    },
  });

async function arrangeVisit(tx: Tx, deps: FollowDeps, theme: string): Promise<void> {
  const { value } = await holdThemeCase(tx, theme);
  if (value.state === 'unopened') return;
  const { jointVisit } = await getTheme(tx, value.facts.theme);
  const parts: Visited[] = [];
  for (const part of value.parts) if (jointVisit.includes(part.item)) parts.push(...(await visitedOf(tx, part)));
  if (parts.length === 0) return;
  const known = await findVisitsOfTheme(tx, theme);
  const open = known.find((one) => one.open);
  const held = open && (await holdVisit(tx, open.id));
  const earlier = new Set(known.map(({ item }) => item));
  const arranged = arrangedBy({ parts, current: held?.value ?? initial, earlier });
  await carryOutAll(tx, deps, { theme, opened: value, held, arranged });
}

/** A part that is a case, as its run stands; nothing of one that is none yet. */
async function visitedOf(tx: Tx, { item, version, department, standing }: Part): Promise<Visited[]> {
  if (!('case' in standing)) return [];
  const facts = { item, version, case: standing.case, number: standing.number, department };
  if (standing.state !== 'started') return [{ ...facts, visit: { state: 'done' } }];
  const { run, isOver } = await runOf(tx, standing.case);
  const tasks = run.status === 'unbegun' ? [] : run.tasks;
  const visits = tasks.filter(({ act, isVoid }) => act === 'visit' && isVoid !== true);
  const open = visits.find(isOpenTask);
  if (isOver || (!open && visits.some(({ state }) => state === 'done')))
    return [{ ...facts, visit: { state: 'done' } }];
  if (!open) return [{ ...facts, visit: { state: 'ahead' } }];
  return [{ ...facts, department: open.department, visit: { state: 'open', task: open.task } }];
}

const isOpenTask = ({ state }: RunTask) => state === 'open' || state === 'suspended';

async function runOf(tx: Tx, id: CaseId): Promise<{ run: Run; isOver: boolean }> {
  const { value: run } = await loadRun(tx, id);
  const { value } = await caseStreams.load(tx, id);
  return { run, isOver: run.status === 'ended' || value.state === 'concluded' || value.state === 'notAccepted' };
}

type Arranging = {
  theme: string;
  opened: ThemeOpened;
  held: HeldVisit | undefined;
  arranged: readonly Arranged[];
};

/** What comes after the visit is over is for the next time. */
async function carryOutAll(tx: Tx, deps: FollowDeps, { theme, opened, held, arranged }: Arranging): Promise<void> {
  const now = deps.now();
  const done = { now: momentOf(now), at: now.toISOString() };
  let current = held;
  for (const one of arranged) {
    if (one.type === 'propose') {
      await propose(tx, deps, { theme, opened, members: one.members });
      return;
    }
    if (!current) return;
    const moved = await carryOut(tx, deps, { held: current, command: { ...one, ...done }, actor: FOLLOWS });
    if (!moved.ok && moved.error.code !== 'visitOver')
      throw new Error(`the joint visit of ${theme} does not hear of ${one.type}: ${moved.error.code}`);
    if (!moved.ok) return;
    current = moved.value;
  }
}

type Proposing = Pick<Arranging, 'theme' | 'opened'> & {
  members: Extract<Arranged, { type: 'propose' }>['members'];
};

async function propose(tx: Tx, deps: FollowDeps, { theme, opened, members }: Proposing): Promise<void> {
  const now = deps.now();
  const { person, organisation, mandate, ward } = opened.facts.applicant;
  const proposed: Extract<Event, { type: 'visitProposed' }> = {
    ...{ at: now.toISOString(), theme: { id: theme, number: opened.facts.number } },
    type: 'visitProposed',
    ...{ applicant: { person, organisation, mandate, ward }, members },
    arrangeBy: arrangeBy(civilDateOf(now), deps.conventions()),
  };
  const held = { id: uuid(), value: initial, version: 0 };
  const moved = await carryOut(tx, deps, { held, command: { type: 'propose', proposed }, actor: FOLLOWS });
  if (!moved.ok) throw new Error(`no joint visit of ${theme} is proposed: ${moved.error.code}`);
}
