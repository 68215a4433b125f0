import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { openCaseTo, type Tx, type Versioned } from '../../../platform/database/index.ts';
import type { Stamp } from '../../../platform/log/index.ts';
import { decide } from './decide.ts';
import type { RunDeps } from './deps.ts';
import type { Event } from './events.ts';
import { initial, type Command, type Refusal, type Run, type Running } from './model.ts';
import { beginningModel, runningModel } from './models-kept.ts';
import { project } from './projections/rows.ts';
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

type Recording = { id: CaseId; current: Versioned<Run>; command: Command; on: CivilDate; stamp: Stamp };

async function record(
  tx: Tx,
  deps: RunDeps,
  { id, current, command, on, stamp }: Recording,
): Promise<Result<Moved, Refusal>> {
  const ref = command.type === 'begin' ? command : modelOf(current.value);
  if (ref === undefined) return no({ code: 'noRun' });
  const model = await runningModel(tx, ref);
  const decision = decide(command, current.value, { model, at: stamp.at, on, conventions: deps.conventions() });
  if (!decision.ok) return decision;
  const events = decision.value;
  const { value: run } = await appendRun(tx, { id, after: current, events, stamp });
  if (run.status === 'unbegun') throw new Error('a command begins a run or finds one');
  await project(tx, id, { before: current.value, after: run });
  await openCaseTo(tx, id, comingFrom(events, run.department));
  return ok({ run, events });
}

const modelOf = (run: Run) => (run.status === 'unbegun' ? undefined : run);

/** Departments that have something to do from now on, beside the one in charge. */
function comingFrom(events: readonly Event[], lead: string): string[] {
  const named = events.flatMap((event) => (event.type === 'taskOpened' ? [event.department, ...event.jointWith] : []));
  return [...new Set(named)].filter((department) => department !== lead);
}
