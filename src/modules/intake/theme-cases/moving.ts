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
export async function keep(tx: Tx, deps: MoveDeps, { id, actor, held, events }: Keeping): Promise<Versioned<Opened>> {
  const now = deps.now();
  const after = events.reduce(evolve, held.value);
  if (after.state === 'unopened') throw new Error(`the theme case ${id} was never opened`);
  const change =
    held.value.state === 'unopened' || events.length === 0
      ? undefined
      : dateMoved({ before: held.value, after, now }, deps.conventions());
  const all = change ? [...events, change] : events;
  const moved = await themeCaseStreams.append(tx, { id, after: held, events: all, stamp: { actor, at: now } });
  if (moved.value.state === 'unopened') throw new Error(`the theme case ${id} was never opened`);
  const standing = { id, value: moved.value, version: moved.version };
  const [first] = events;
  if (first?.type === 'themeCaseOpened') {
    await projectOpened(tx, standing, first.query);
    await putOnBoard(tx, deps, standing);
  } else if (all.length > 0) {
    await project(tx, standing);
    await moveOnBoard(tx, deps, { ...standing, events: all });
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
