import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Once, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { isAlike, proposeMapping } from '../core/migrating.ts';
import { findModelVersion } from '../library/queries.ts';
import type { ModelNames } from '../library/sheet.ts';
import { findImpact } from '../publication/queries.ts';
import { runningModel } from '../run/models-kept.ts';
import { loadRun } from '../run/store/run.ts';
import { decideFor, whyOf, type MigratingDeps } from './carrying-out.ts';
import type { MigrationPlan, MigrationPreview, MigrationStarted, MigrationWish, StartMigration } from './contract.ts';
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
  { names, now }: MigrationDeps,
  { item, from, to }: { item: string; from: number; to: number },
): Promise<MigrationPlan | undefined> {
  const [old, next] = [await modelOf(tx, item, from), await modelOf(tx, item, to)];
  if (old === undefined || next === undefined) return undefined;
  const { steps } = await findImpact(tx, item);
  const called = (await names.items(tx, [item], civilDateOf(now()))).get(item);
  const places = steps
    .filter(({ version }) => version === from)
    .map(({ node, name, open }) => ({ node, name, cases: open, choices: choicesFor(node, { old, next }) }));
  return {
    running: await countCasesOn(tx, { item, from }),
    proposed: proposeMapping({ from: old.net, to: next.net }, { from: old.names, to: next.names }),
    places,
    name: called?.name ?? null,
  };
}

type Model = NonNullable<Awaited<ReturnType<typeof modelOf>>>;

async function modelOf(tx: Tx, item: string, version: number) {
  const stored = await findModelVersion(tx, item, version);
  return stored && runningModel(tx, { model: { item, version }, file: stored.sha256 });
}

function choicesFor(id: string, { old, next }: { old: Model; next: Model }) {
  const place = old.net.nodes.get(id);
  const alike = place === undefined ? [] : [...next.net.nodes.values()].filter((one) => isAlike(place, one));
  return alike.map((node) => ({ node: node.id, name: next.names.get(node.id) ?? node.id }));
}

/** What would become of the cases that run now. Nothing is moved. */
export async function preview(
  tx: Tx,
  deps: MigrationDeps,
  { item, wish, caller }: { item: string; wish: MigrationWish; caller: Caller },
): Promise<Result<MigrationPreview, MigrationRefusal>> {
  const fault = await faultIn(tx, item, wish);
  if (fault) return no(fault);
  const migration = { id: '', item, ...wish, actor: caller.actor };
  const cases = await findCasesOn(tx, migration, { limit: MOST_LOOKED_AT });
  const found: MigrationPreview = { over: 0, reopened: 0, stays: [], more: 0 };
  for (const id of cases) {
    const { value: run } = await loadRun(tx, id);
    const decided = await decideFor(tx, deps, { run, migration });
    if (!decided.ok) found.stays.push({ caseId: id, why: whyOf(decided.error) });
    else {
      found.over += 1;
      found.reopened += decided.value.filter(({ type }) => type === 'taskCancelled').length;
    }
  }
  const running = await countCasesOn(tx, { item, from: wish.from });
  return ok({ ...found, more: Math.max(0, running - cases.length) });
}

async function faultIn(tx: Tx, item: string, { from, to }: MigrationWish): Promise<MigrationRefusal | undefined> {
  if (from === to) return { code: 'sameVersion' };
  const known = [await findModelVersion(tx, item, from), await findModelVersion(tx, item, to)];
  return known.includes(undefined) ? { code: 'versionUnknown' } : undefined;
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
      const fault = await faultIn(tx, item, wish);
      if (fault) return no(fault);
      if (wish.reason.trim() === '') return no({ code: 'reasonMissing' });
      const id = await insertMigration(tx, { ...wish, item, actor: caller.actor, at: deps.now() });
      return id === undefined ? no({ code: 'migrationRunning' }) : ok({ id });
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
