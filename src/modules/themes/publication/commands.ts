import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type Db, type KeyReused, type Once, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { findThemeInForce, findThemeVersion, type ThemeVersion } from '../library/queries.ts';
import type { ActOnTheme, ThemeActed, ThemeTried } from './contract.ts';
import { decide, type LastAct, type ThemeCommand, type ThemeRefusal } from './decide.ts';
import { compiledModels, findPublished, sourcesOf } from './published.ts';
import { actAlone, insertActs, insertTrials, loadLastActs, type SourceVersions } from './store.ts';
import { madeOf, missingOf, tryTheme, type Found } from './trying.ts';

export type PublishingDeps = {
  db: Db;
  now: () => Date;
  /** Whether a caller may put themes of that lead department into service. */
  permits: (caller: Caller, lead: string) => boolean;
};

export type PublishingRefusal =
  ThemeRefusal | KeyReused | { code: 'themeNotFound' } | { code: 'themeOfOtherDepartment' };

type Asking = { caller: Caller; once: Once | undefined };
type Wished = { key: string; wish: ActOnTheme };

/** A trial of what is published now, with everything by which one can tell later whether it is still the same. */
type Tried = {
  version: ThemeVersion;
  madeOf: string;
  reached: boolean;
  found: Found;
  missing: number;
  sources: SourceVersions;
};

/** Plays the journeys of the version in force; undefined where there is no such theme. Read before the transaction that writes: it may take a second. */
async function tried({ db, now }: PublishingDeps, { scope }: Caller, key: string): Promise<Tried | undefined> {
  const on = civilDateOf(now());
  const read = await db.within(scope, async (tx) => {
    const version = await findThemeInForce(tx, key, on);
    if (!version) return undefined;
    const published = await findPublished(tx, [version], on);
    return { version, published, models: await compiledModels(tx, [version], published) };
  });
  if (!read) return undefined;
  const { version, published, models } = read;
  const { reached, found } = tryTheme(version, published, models);
  const missing = missingOf(version, published, reached).length;
  return {
    ...{ version, madeOf: madeOf(version, published), reached, found, missing },
    sources: sourcesOf(version, published),
  };
}

/** Whether what was tried is still what is published. */
async function isStill(tx: Tx, { now }: PublishingDeps, { version, madeOf: before }: Tried): Promise<boolean> {
  const on = civilDateOf(now());
  const current = await findThemeInForce(tx, version.theme.key, on);
  return current !== undefined && madeOf(current, await findPublished(tx, [current], on)) === before;
}

/** Puts the version in force into service, after its journeys have been played once more on what is published now. */
export async function publishTheme(
  deps: PublishingDeps,
  { caller, once }: Asking,
  { key, wish: { version: seen, reason } }: Wished,
): Promise<Result<ThemeActed, PublishingRefusal>> {
  const trial = await tried(deps, caller, key);
  if (!trial) return no({ code: 'themeNotFound' });
  return withinOnce(
    deps.db,
    { scope: caller.scope, once },
    async (tx): Promise<Result<ThemeActed, PublishingRefusal>> => {
      const { theme, version: inForce } = trial.version;
      if (!deps.permits(caller, theme.lead)) return no({ code: 'themeOfOtherDepartment' });
      await actAlone(tx);
      if (!(await isStill(tx, deps, trial))) return no({ code: 'themeChanged' });
      const acted = await act(
        tx,
        deps,
        { caller, key, sources: trial.sources },
        {
          ...{ type: 'publish', seen, inForce, missing: trial.missing, reason },
        },
      );
      if (acted.ok) await keepTrial(tx, trial, { actor: caller.actor, at: deps.now() });
      return acted;
    },
  );
}

/** Takes out of service what is in service: nobody can apply for it at one go any more; what was begun goes on. */
export const withdrawTheme = (
  deps: PublishingDeps,
  { caller, once }: Asking,
  { key, wish: { version: seen, reason } }: Wished,
): Promise<Result<ThemeActed, PublishingRefusal>> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Result<ThemeActed, PublishingRefusal>> => {
    await actAlone(tx);
    const found = await findThemeVersion(tx, key, seen);
    if (!found) return no({ code: 'themeNotFound' });
    if (!deps.permits(caller, found.theme.lead)) return no({ code: 'themeOfOtherDepartment' });
    const sources = { items: [], models: [] };
    return act(tx, deps, { caller, key, sources }, { type: 'withdraw', seen, reason });
  });

type Acting = { caller: Caller; key: string; sources: SourceVersions };

async function act(
  tx: Tx,
  { now }: PublishingDeps,
  ...[{ caller, key, sources }, command]: [Acting, ThemeCommand]
): Promise<Result<LastAct, ThemeRefusal>> {
  const decided = decide(command, (await loadLastActs(tx)).get(key));
  if (!decided.ok) return decided;
  const reason = command.reason.trim();
  await insertActs(tx, [{ ...decided.value, theme: key, actor: caller.actor, reason, at: now(), sources }]);
  return ok(decided.value);
}

const keepTrial = (tx: Tx, { version, madeOf: made, reached, found }: Tried, by: { actor: Actor; at: Date }) =>
  insertTrials(tx, [{ ...by, theme: version.theme.key, version: version.version, madeOf: made, reached, found }]);

/** Plays the journeys of a theme and keeps what came of it, whatever it is. */
export async function tryAgain(
  deps: PublishingDeps,
  { caller, once }: Asking,
  key: string,
): Promise<Result<ThemeTried, PublishingRefusal>> {
  const trial = await tried(deps, caller, key);
  if (!trial) return no({ code: 'themeNotFound' });
  return withinOnce(
    deps.db,
    { scope: caller.scope, once },
    async (tx): Promise<Result<ThemeTried, PublishingRefusal>> => {
      if (!deps.permits(caller, trial.version.theme.lead)) return no({ code: 'themeOfOtherDepartment' });
      await actAlone(tx);
      await keepTrial(tx, trial, { actor: caller.actor, at: deps.now() });
      return ok({ reached: trial.reached });
    },
  );
}
