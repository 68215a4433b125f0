import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Once, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { isAlike, proposeMapping } from '../core/migrating.ts';
import type { ModelNames } from '../library/sheet.ts';
import { findImpact } from '../publication/queries.ts';
import { loadRun } from '../run/store/run.ts';
import { decideFor, openVersions, whyOf, type MigratingDeps, type Versions } from './carrying-out.ts';
import type { MigrationPlan, MigrationPreview, MigrationStarted, MigrationWish, StartMigration } from './contract.ts';
import { orderMigrations } from './jobs.ts';
import { closeMigration, countCasesOn, findCasesOn, insertMigration } from './store.ts';

export type MigrationDeps = MigratingDeps & { names: ModelNames };

export type MigrationRefusal =
  | KeyReused
  | { code: 'versionUnknown' }
  | { code: 'sameVersion' }
  | { code: 'migrationRunning' }
  | { code: 'migrationOver' }
  | { code: 'reasonMissing' };

/** Cases that a preview looks at, one by one. */
const MOST_LOOKED_AT = 1_000;

/** From where cases would go to where, as far as that can be told; undefined where there is no such version. */
export async function findPlan(
  tx: Tx,
  deps: MigrationDeps,
  { item, from, to }: { item: string; from: number; to: number },
): Promise<MigrationPlan | undefined> {
  const versions = await openVersions(tx, deps, { item, from, to });
  if (versions === undefined) return undefined;
  const { names, now } = deps;
  const { steps } = await findImpact(tx, item);
  const called = (await names.items(tx, [item], civilDateOf(now()))).get(item);
  const places = steps
    .filter(({ version }) => version === from)
    .map(({ node, name, open }) => ({ node, name, cases: open, choices: choicesFor(node, versions) }));
  return {
    running: await countCasesOn(tx, { item, from }),
    proposed: proposeMapping(
      { from: versions.from.net, to: versions.to.net },
      { from: versions.from.names, to: versions.to.names },
    ),
    places,
    name: called?.name ?? null,
  };
}

function choicesFor(id: string, { from, to }: Versions) {
  const place = from.net.nodes.get(id);
  const alike = place === undefined ? [] : [...to.net.nodes.values()].filter((one) => isAlike(place, one));
  return alike.map((node) => ({ node: node.id, name: to.names.get(node.id) ?? node.id }));
}

/** What would become of the cases that run now. Nothing is moved. */
export async function preview(
  tx: Tx,
  deps: MigrationDeps,
  { item, wish, caller }: { item: string; wish: MigrationWish; caller: Caller },
): Promise<Result<MigrationPreview, MigrationRefusal>> {
  const opened = await openWish(tx, deps, { item, wish });
  if (!opened.ok) return opened;
  const migration = { id: '', item, ...wish, actor: caller.actor };
  const cases = await findCasesOn(tx, migration, { limit: MOST_LOOKED_AT });
  const found: MigrationPreview = { over: 0, reopened: 0, stays: [], more: 0 };
  for (const id of cases) {
    const { value: run } = await loadRun(tx, id);
    const decided = decideFor(deps, { run, migration, versions: opened.value });
    if (!decided.ok) found.stays.push({ caseId: id, why: whyOf(decided.error) });
    else {
      found.over += 1;
      found.reopened += decided.value.filter(({ type }) => type === 'taskCancelled').length;
    }
  }
  const running = await countCasesOn(tx, { item, from: wish.from });
  return ok({ ...found, more: Math.max(0, running - cases.length) });
}

async function openWish(
  tx: Tx,
  deps: MigrationDeps,
  { item, wish }: { item: string; wish: MigrationWish },
): Promise<Result<Versions, MigrationRefusal>> {
  if (wish.from === wish.to) return no({ code: 'sameVersion' });
  const versions = await openVersions(tx, deps, { item, ...wish });
  return versions === undefined ? no({ code: 'versionUnknown' }) : ok(versions);
}

type Asking = { caller: Caller; once: Once | undefined };

/** Orders it: a job puts the cases over, case by case. The way back is another one, with from and to and the mapping turned round. */
export const startMigration = (
  deps: MigrationDeps,
  { caller, once }: Asking,
  { item, wish }: { item: string; wish: StartMigration },
): Promise<Result<MigrationStarted, MigrationRefusal>> =>
  withinOnce(
    deps.db,
    { scope: caller.scope, once },
    async (tx): Promise<Result<MigrationStarted, MigrationRefusal>> => {
      const opened = await openWish(tx, deps, { item, wish });
      if (!opened.ok) return opened;
      if (wish.reason.trim() === '') return no({ code: 'reasonMissing' });
      const id = await insertMigration(tx, { ...wish, item, actor: caller.actor, at: deps.now() });
      if (id === undefined) return no({ code: 'migrationRunning' });
      await orderMigrations(tx);
      return ok({ id });
    },
  );

/** Cases that went over stay there. */
export const stopMigration = (
  deps: MigrationDeps,
  { caller, once }: Asking,
  id: string,
): Promise<Result<MigrationStarted, MigrationRefusal>> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Result<MigrationStarted, MigrationRefusal>> =>
    (await closeMigration(tx, id, 'stopped')) ? ok({ id }) : no({ code: 'migrationOver' }),
  );
