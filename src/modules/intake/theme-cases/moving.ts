import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx, Versioned } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { looseDrafts } from '../drafts/store/drafts.ts';
import { moveOnBoard, putOnBoard } from '../theme-board/store/board.ts';
import { dateMoved } from './dates.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { MoveDeps } from './move-deps.ts';
import type { Command, Event, Opened, Refusal, ThemeCase } from './model.ts';
import { project, projectOpened } from './projections/theme-case-list.ts';
import { holdThemeCase, themeCaseStreams } from './store/theme-cases.ts';

export type { MoveDeps } from './move-deps.ts';
export type Moving = { id: string; actor: Actor; command: Command };

/** One step of a theme case in the caller's transaction: decides, reckons its date anew, appends, projects. The case is held until it ends. */
export async function move(
  tx: Tx,
  deps: MoveDeps,
  { id, actor, command }: Moving,
): Promise<Result<Versioned<Opened>, Refusal>> {
  const held = await holdThemeCase(tx, id);
  const decided = decide(command, held.value);
  return decided.ok ? ok(await keep(tx, deps, { id, actor, held, events: decided.value })) : no(decided.error);
}

type Keeping = { id: string; actor: Actor; held: Versioned<ThemeCase>; events: readonly Event[] };

/** What was decided, with what it does to the date of the whole. */
export function keep(tx: Tx, deps: MoveDeps, { events, ...keeping }: Keeping): Promise<Versioned<Opened>> {
  const { id, held } = keeping;
  const now = deps.now();
  const after = events.reduce(evolve, held.value);
  if (after.state === 'unopened') throw new Error(`the theme case ${id} was never opened`);
  const change =
    held.value.state === 'unopened' || events.length === 0
      ? undefined
      : dateMoved({ before: held.value, after, now }, deps.conventions());
  return write(tx, deps, { ...keeping, events: change ? [...events, change] : events });
}

/** Time has passed, or the calendar is another: the date of the whole as it is now. True where it moved. */
export async function countAnew(
  tx: Tx,
  deps: MoveDeps,
  { id, actor, held }: Omit<Keeping, 'events'>,
): Promise<boolean> {
  const now = deps.now();
  const { value } = held;
  if (value.state !== 'running') return false;
  const change = dateMoved({ before: value, after: value, now }, deps.conventions());
  if (change) await write(tx, deps, { id, actor, held, events: [change] });
  return change !== undefined;
}

async function write(tx: Tx, deps: MoveDeps, { id, actor, held, events }: Keeping): Promise<Versioned<Opened>> {
  const moved = await themeCaseStreams.append(tx, { id, after: held, events, stamp: { actor, at: deps.now() } });
  if (moved.value.state === 'unopened') throw new Error(`the theme case ${id} was never opened`);
  const standing = { id, value: moved.value, version: moved.version };
  const [first] = events;
  if (first?.type === 'themeCaseOpened') {
    await projectOpened(tx, standing, first.query);
    await putOnBoard(tx, deps, standing);
  } else if (events.length > 0) {
    await project(tx, standing);
    await moveOnBoard(tx, deps, { ...standing, events });
  }
  await looseDrafts(tx, draftsLost(events, moved.value));
  return { value: moved.value, version: moved.version };
}

/** What was stopped or taken back needs its draft no more; the applicant may. */
function draftsLost(events: readonly Event[], { parts }: Opened): string[] {
  const lost = new Set(
    events.flatMap((event) => (event.type === 'partStopped' || event.type === 'partTakenBack' ? [event.item] : [])),
  );
  return parts.flatMap(({ item, draft }) => (lost.has(item) ? [draft] : []));
}
