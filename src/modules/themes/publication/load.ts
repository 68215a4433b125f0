import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import type { Journeys } from '../journeys/contract.ts';
import { hashOf } from '../library/hash.ts';
import type { Stamped } from '../library/store.ts';
import { findThemesInForce, type ThemeVersion } from '../library/queries.ts';
import { decide, isOutByHouse, mayFollow, type LastAct } from './decide.ts';
import { compiledModels, findPublished, sourcesOf, type Compiled } from './published.ts';
import {
  actAlone,
  insertActs,
  insertScripts,
  insertTrials,
  loadLastActs,
  loadScripts,
  loadTrials,
  type NewAct,
  type StoredTrial,
} from './store.ts';
import { madeOf, missingOf, tryTheme, type Published } from './trying.ts';

/** Brings the scripts of journeys to what the files say: a changed one is the next, the same again changes nothing. */
export async function loadJourneys(tx: Tx, files: readonly Journeys[], stamp: Stamped): Promise<number> {
  await actAlone(tx);
  const kept = await loadScripts(tx);
  const changed = files
    .map((content) => ({ content, sha256: hashOf(content) }))
    .filter(({ content, sha256 }) => kept.get(content.theme)?.sha256 !== sha256);
  const { actor, at, reason } = stamp;
  await insertScripts(
    tx,
    changed.map((script) => ({ ...script, actor, at, reason })),
  );
  return changed.length;
}

export type PublishingReport = { published: string[]; missing: string[] };

/** `compiled`: models that whoever loads has compiled already. */
type Following = { db: Db; scope: Tx['scope']; stamp: Stamped; compiled?: Compiled };

/**
 * Puts every theme into service that can be carried out, by the same rule as an officer does, unless an officer has taken it out. What is
 * tried already and has not changed is not tried again. Twice, or at once with an officer, nothing is published twice.
 */
export async function publishExecutable({ db, scope, stamp, compiled }: Following): Promise<PublishingReport> {
  const open = await db.within(scope, (tx) => findOpen(tx, stamp, compiled));
  const { themes, published, models } = open;
  const played = themes.map((version) => ({ version, published, ...tryTheme(version, published, models) }));
  return db.within(scope, async (tx) => {
    await actAlone(tx);
    const acts = await loadLastActs(tx);
    const followed = played
      .filter(({ version: { version, theme } }) => mayFollow(version, acts.get(theme.key)))
      .map((one) => follow(one, { last: acts.get(one.version.theme.key), stamp }));
    await insertTrials(
      tx,
      followed.map(({ trial }) => trial),
    );
    await insertActs(
      tx,
      followed.flatMap(({ act }) => act ?? []),
    );
    return {
      published: followed.flatMap(({ act }) => act?.theme ?? []),
      missing: followed.flatMap(({ act, trial }) => (act ? [] : trial.theme)),
    };
  });
}

/** Themes that a load may put into service and that have not been tried as they are. */
async function findOpen(tx: Tx, { at }: Stamped, compiled: Compiled = new Map()) {
  const [acts, trials] = [await loadLastActs(tx), await loadTrials(tx)];
  const all = await findThemesInForce(tx, civilDateOf(at));
  const following = all.filter(({ version, theme }) => mayFollow(version, acts.get(theme.key)));
  const published = await findPublished(tx, following, civilDateOf(at));
  const themes = following.filter(
    (one) => isOutByHouse(acts.get(one.theme.key)) || trials.get(one.theme.key)?.madeOf !== madeOf(one, published),
  );
  return { themes, published, models: await compiledModels(tx, themes, { ...published, compiled }) };
}

type Played = ReturnType<typeof tryTheme> & { version: ThemeVersion; published: Published };
type Followed = { trial: StoredTrial; act: NewAct | undefined };

function follow(
  { version, reached, found, published }: Played,
  { last, stamp: { actor, at, reason } }: { last: LastAct | undefined; stamp: Stamped },
): Followed {
  const { version: inForce, theme } = version;
  const missing = missingOf(version, published, reached).length;
  const made = { theme: theme.key, version: inForce, madeOf: madeOf(version, published) };
  const decided = decide({ type: 'publish', seen: inForce, inForce, missing, reason }, last);
  return {
    trial: { ...made, reached, found, actor, at },
    act: decided.ok
      ? { ...decided.value, theme: theme.key, actor, at, reason, sources: sourcesOf(version, published) }
      : undefined,
  };
}
