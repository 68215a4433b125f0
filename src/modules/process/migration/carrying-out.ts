import { civilDateOf } from '../../../kernel/civil-date.ts';
import { officerId, type CaseId } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Db, Scope, Tx, Versioned } from '../../../platform/database/index.ts';
import { findModelVersion } from '../library/queries.ts';
import { departmentsFor, type RunDeps, type RunOwner } from '../run/deps.ts';
import type { Event } from '../run/events.ts';
import type { Run } from '../run/model.ts';
import { runningModel } from '../run/models-kept.ts';
import { appendMoves } from '../run/moves.ts';
import { guarded, type Departments } from '../run/rules/departments.ts';
import { decideMigration, type RunMigrationRefusal } from '../run/rules/migrating.ts';
import { holdRun } from '../run/store/run.ts';
import type { RunningModel } from '../run/rules/running-model.ts';
import {
  closeMigration,
  findCasesOn,
  findRunningMigrations,
  insertTried,
  isRunning,
  isTried,
  type RunningMigration,
} from './store.ts';

export type MigratingDeps = RunDeps & { db: Db; now: () => Date };

/** Cases that are taken up at once; each has a transaction of its own. */
const BATCH = 50;

/** Both versions of a model, as runs use them; `file`: of the one that cases go over to; `departments`: whom that one may ask. */
export type Versions = { from: RunningModel; to: RunningModel; file: string; departments: Departments };

/** Undefined where there is no such version. */
export async function openVersions(
  tx: Tx,
  deps: MigratingDeps,
  { item, from, to }: { item: string; from: number; to: number },
): Promise<Versions | undefined> {
  const [old, next] = [await findModelVersion(tx, item, from), await findModelVersion(tx, item, to)];
  if (old === undefined || next === undefined) return undefined;
  const compiled = (version: number, file: string) => runningModel(tx, { model: { item, version }, file });
  const there = await compiled(to, next.sha256);
  const departments = await departmentsFor(tx, deps, { lists: there.lists, on: civilDateOf(deps.now()) });
  return {
    from: await compiled(from, old.sha256),
    to: guarded(there, departments),
    file: next.sha256,
    departments,
  };
}

type Deciding = { run: Run; migration: RunningMigration; versions: Versions };

/** What would become of a case, or becomes of it: decided on the run as it stands. */
export function decideFor(
  { now, conventions }: Pick<MigratingDeps, 'now' | 'conventions'>,
  { run, migration: { id, item, from, to, mapping, actor }, versions }: Deciding,
): Result<Event[], RunMigrationRefusal> {
  const at = now();
  const { to: there, departments } = versions;
  const setting = { model: there, at, on: civilDateOf(at), conventions: conventions(), departments };
  const command = { id, model: { item, version: to }, file: versions.file, mapping, officer: officerId(actor.id) };
  return decideMigration(command, run, { setting, from: versions.from, of: from });
}

export type MigrationRound = { over: number; stayed: number; failed: { id: CaseId; error: unknown }[] };

/**
 * Puts over what running migrations are still to put over, case by case. Cut short anywhere it goes on where it was: a case goes over in
 * the transaction that says so. One that failed is tried again in the next round.
 */
export async function migrateRuns(
  deps: MigratingDeps & { scope: Scope; owner: RunOwner },
  signal?: AbortSignal,
): Promise<MigrationRound> {
  const round: MigrationRound = { over: 0, stayed: 0, failed: [] };
  for (const migration of await deps.db.within(deps.scope, findRunningMigrations)) {
    const isThrough = await carryOut(deps, migration, { round, signal });
    if (isThrough) await deps.db.within(deps.scope, (tx) => closeMigration(tx, migration.id, 'done'));
  }
  return round;
}

type Carrying = { round: MigrationRound; signal: AbortSignal | undefined };

/** True when nothing is left to try. */
async function carryOut(
  deps: MigratingDeps & { scope: Scope; owner: RunOwner },
  migration: RunningMigration,
  { round, signal }: Carrying,
): Promise<boolean> {
  const failed = new Set<CaseId>();
  const versions = await deps.db.within(deps.scope, (tx) => openVersions(tx, deps, migration));
  if (versions === undefined) throw new Error(`${migration.item} has no version ${migration.from} or ${migration.to}`);
  for (;;) {
    if (signal?.aborted) return false;
    const limit = BATCH + failed.size;
    const cases = await deps.db.within(deps.scope, (tx) =>
      findCasesOn(tx, migration, { untriedBy: migration.id, limit }),
    );
    const due = cases.filter((id) => !failed.has(id));
    if (due.length === 0) return failed.size === 0;
    for (const id of due) {
      if (signal?.aborted) return false;
      try {
        const over = await deps.db.within(deps.scope, (tx) => putOver(tx, deps, { id, migration, versions }));
        if (over === 'stopped') return false;
        if (over !== 'tried') round[over] += 1;
      } catch (error) {
        failed.add(id);
        round.failed.push({ id, error });
      }
    }
  }
}

type Putting = { id: CaseId; migration: RunningMigration; versions: Versions };

async function putOver(
  tx: Tx,
  deps: MigratingDeps & { owner: RunOwner },
  { id, migration, versions }: Putting,
): Promise<'over' | 'stayed' | 'stopped' | 'tried'> {
  // Whoever stopped it meanwhile is heard before the next case.
  if (!(await isRunning(tx, migration.id))) return 'stopped';
  const held: Versioned<Run> = await holdRun(tx, id);
  // Another program was here while this one waited for the case.
  if (await isTried(tx, migration.id, id)) return 'tried';
  const decided = decideFor(deps, { run: held.value, migration, versions });
  const at = deps.now();
  const why = decided.ok ? null : whyOf(decided.error);
  await insertTried(tx, { migration: migration.id, caseId: id, refusal: why, at });
  if (!decided.ok) return 'stayed';
  const stamp = { actor: migration.actor, at };
  const { run, events } = await appendMoves(tx, { id, current: held, events: decided.value, stamp });
  await deps.owner.onMoved(tx, { id, run, events, stamp });
  return 'over';
}

export const whyOf = (refusal: RunMigrationRefusal): { code: string; element: string }[] =>
  refusal.code === 'cannotGoOver'
    ? refusal.places.map((place) => ({ ...place }))
    : [{ code: refusal.code, element: '' }];
