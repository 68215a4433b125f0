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

/** `compiled`: models that are compiled already. */
type Following = { db: Db; scope: Tx['scope']; stamp: Stamped; compiled?: Compiled };

/**
 * Puts every theme into service that can be carried out, by the same rule as an officer does, unless an officer has taken it out. What is
 * tried already and has not changed is not tried again. Twice, or at once with an officer, nothing is published twice.
 */
export const publishExecutable = (following: Following): Promise<PublishingReport> =>
  publishWhere(following, isUntried);

const isUntried: Choice = (version, { last, trial, published }) =>
  isOutByHouse(last) || trial?.madeOf !== madeOf(version, published);

/** Whether a theme is to be tried, as it stands now and stood at its last act and trial. */
export type Choice = (version: ThemeVersion, known: Known) => boolean;
type Known = { last: Parameters<typeof isOutByHouse>[0]; trial: StoredTrial | undefined; published: Published };

/** Tries what is to be tried of the themes that no officer keeps out, and puts into service what can be carried out. */
export async function publishWhere(
  { db, scope, stamp, compiled }: Following,
  isOpen: Choice,
): Promise<PublishingReport> {
  const open = await db.within(scope, (tx) => findOpen(tx, { stamp, compiled, isOpen }));
  const { themes, published, models } = open;
  if (themes.length === 0) return { published: [], missing: [] };
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

type Search = { stamp: Stamped; compiled: Compiled | undefined; isOpen: Choice };

/** Themes that no officer keeps out and that are to be tried, with what they are made of. */
async function findOpen(tx: Tx, { stamp: { at }, compiled = new Map(), isOpen }: Search) {
  const [acts, trials] = [await loadLastActs(tx), await loadTrials(tx)];
  const all = await findThemesInForce(tx, civilDateOf(at));
  const following = all.filter(({ version, theme }) => mayFollow(version, acts.get(theme.key)));
  const published = await findPublished(tx, following, civilDateOf(at));
  const themes = following.filter((one) => {
    const { key } = one.theme;
    return isOpen(one, { last: acts.get(key), trial: trials.get(key), published });
  });
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
