import { civilDateOf } from '../../../kernel/civil-date.ts';
import { officerId, type CaseId } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Db, Scope, Tx, Versioned } from '../../../platform/database/index.ts';
import { findModelVersion } from '../library/queries.ts';
import type { RunDeps, RunOwner } from '../run/deps.ts';
import type { Event } from '../run/events.ts';
import type { Run } from '../run/model.ts';
import { runningModel } from '../run/models-kept.ts';
import { appendMoves } from '../run/moves.ts';
import { decideMigration, type RunMigrationRefusal } from '../run/rules/migrating.ts';
import { holdRun } from '../run/store/run.ts';
import { closeMigration, findCasesOn, findRunningMigrations, insertTried, type RunningMigration } from './store.ts';

export type MigratingDeps = RunDeps & { db: Db; now: () => Date };

/** Cases that are taken up at once; each has a transaction of its own. */
const BATCH = 50;

/** What would become of a case, or becomes of it: decided on the run as it stands. */
export async function decideFor(
  tx: Tx,
  deps: Omit<MigratingDeps, 'db'>,
  { run, migration }: { run: Run; migration: RunningMigration },
): Promise<Result<Event[], RunMigrationRefusal>> {
  const { id, item, from, to, mapping, actor } = migration;
  const [old, now] = [await findModelVersion(tx, item, from), await findModelVersion(tx, item, to)];
  if (old === undefined || now === undefined) throw new Error(`${item} has no version ${from} or ${to}`);
  const at = deps.now();
  const model = await runningModel(tx, { model: { item, version: to }, file: now.sha256 });
  const setting = { model, at, on: civilDateOf(at), conventions: deps.conventions() };
  const before = await runningModel(tx, { model: { item, version: from }, file: old.sha256 });
  const command = { id, model: { item, version: to }, file: now.sha256, mapping, officer: officerId(actor.id) };
  return decideMigration(command, run, { setting, from: before, of: from });
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
        const over = await deps.db.within(deps.scope, (tx) => putOver(tx, deps, { id, migration }));
        if (over === 'stopped') return false;
        round[over] += 1;
      } catch (error) {
        failed.add(id);
        round.failed.push({ id, error });
      }
    }
  }
}

type Putting = { id: CaseId; migration: RunningMigration };

async function putOver(
  tx: Tx,
  deps: MigratingDeps & { owner: RunOwner },
  { id, migration }: Putting,
): Promise<'over' | 'stayed' | 'stopped'> {
  // Whoever stopped it meanwhile is heard before the next case.
  if (!(await findRunningMigrations(tx)).some((one) => one.id === migration.id)) return 'stopped';
  const held: Versioned<Run> = await holdRun(tx, id);
  const decided = await decideFor(tx, deps, { run: held.value, migration });
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
