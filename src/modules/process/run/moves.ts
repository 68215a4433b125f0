import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { openCaseTo, type Tx, type Versioned } from '../../../platform/database/index.ts';
import type { Stamp } from '../../../platform/log/index.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { departmentsFor, type RunDeps } from './deps.ts';
import type { Event } from './events.ts';
import { initial, type Command, type Refusal, type Run, type Running } from './model.ts';
import { beginningModel, runningModel } from './models-kept.ts';
import { project } from './projections/rows.ts';
import { guarded } from './rules/departments.ts';
import type { Setting } from './rules/telling.ts';
import { appendRun, holdRun } from './store/run.ts';

/** What a command did to a run: where it stands, and what happened. */
export type Moved = { run: Running; events: readonly Event[] };

export type Beginning = {
  id: CaseId;
  /** The item's entry, from which a model is drawn where nobody has published one. */
  item: { key: string; entry: unknown };
  department: string;
  on: CivilDate;
  stamp: Stamp;
};

/** Begins the run of a case on the model of its item that is in force that day. Throws when the case has one already. */
export async function beginRun(tx: Tx, deps: RunDeps, { id, item, department, on, stamp }: Beginning): Promise<Moved> {
  const model = await beginningModel(tx, deps, { item, on, stamp });
  const command = { type: 'begin', ...model, department } as const;
  const begun = await record(tx, deps, { id, current: { value: initial, version: 0 }, command, on, stamp });
  if (!begun.ok) throw new Error(`case ${id} cannot begin to run: ${begun.error.code}`);
  return begun.value;
}

/** `held`: the run as `holdRun` gave it in this transaction, where the caller has looked at it before. */
export type Moving = {
  id: CaseId;
  held?: Versioned<Run>;
  command: Exclude<Command, { type: 'begin' }>;
  on?: CivilDate;
  stamp: Stamp;
};

/** One step of a run inside the caller's transaction: load and hold → decide → append → rows. A refusal changes nothing. */
export async function moveRun(
  tx: Tx,
  deps: RunDeps,
  { id, held, command, on, stamp }: Moving,
): Promise<Result<Moved, Refusal>> {
  const current = held ?? (await holdRun(tx, id));
  return record(tx, deps, { id, current, command, on: on ?? civilDateOf(stamp.at), stamp });
}

export type MovingThrough = {
  id: CaseId;
  held: Versioned<Run>;
  commands: readonly Moving['command'][];
  stamp: Stamp;
};

/** Several steps in one append: what an earlier one made impossible is passed over. Throws when there is no run. */
export async function moveRunThrough(
  tx: Tx,
  deps: RunDeps,
  { id, held, commands, stamp }: MovingThrough,
): Promise<Moved> {
  const setting = await settingOf(tx, deps, { run: held.value, on: civilDateOf(stamp.at), at: stamp.at });
  let run = held.value;
  const events: Event[] = [];
  for (const command of commands) {
    const decision = setting ? decide(command, run, setting) : no({ code: 'noRun' });
    if (!decision.ok) continue;
    events.push(...decision.value);
    run = decision.value.reduce(evolve, run);
  }
  return appendMoves(tx, { id, current: held, events, stamp });
}

type Recording = { id: CaseId; current: Versioned<Run>; command: Command; on: CivilDate; stamp: Stamp };

async function record(
  tx: Tx,
  deps: RunDeps,
  { id, current, command, on, stamp }: Recording,
): Promise<Result<Moved, Refusal>> {
  const run = command.type === 'begin' ? command : current.value;
  const setting = await settingOf(tx, deps, { run, on, at: stamp.at });
  if (setting === undefined) return no({ code: 'noRun' });
  const decision = decide(command, current.value, setting);
  return decision.ok ? ok(await appendMoves(tx, { id, current, events: decision.value, stamp })) : decision;
}

type Asked = { run: Run | Extract<Command, { type: 'begin' }>; on: CivilDate; at: Date };

async function settingOf(tx: Tx, deps: RunDeps, { run, on, at }: Asked): Promise<Setting | undefined> {
  if (!('model' in run)) return undefined;
  const model = await runningModel(tx, run);
  const departments = await departmentsFor(tx, deps, { lists: model.lists, on });
  return { model: guarded(model, departments), at, on, conventions: deps.conventions(), departments };
}

type Appending = { id: CaseId; current: Versioned<Run>; events: readonly Event[]; stamp: Stamp };

/** Writes what was decided of a run, and the rows that follow from it. */
export async function appendMoves(tx: Tx, { id, current, events, stamp }: Appending): Promise<Moved> {
  const { value: run } = await appendRun(tx, { id, after: current, events, stamp });
  if (run.status === 'unbegun') throw new Error(`case ${id} has no run`);
  await project(tx, id, { before: current.value, after: run });
  await openCaseTo(tx, id, comingFrom(events, run.department));
  return { run, events };
}

/** Departments that have something to do from now on, beside the one in charge. */
function comingFrom(events: readonly Event[], lead: string): string[] {
  const named = events.flatMap((event) => (event.type === 'taskOpened' ? [event.department, ...event.jointWith] : []));
  return [...new Set(named)].filter((department) => department !== lead);
}
