import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Scope, Tx } from '../../../platform/database/index.ts';
import type { ThemeVersion } from '../library/queries.ts';
import { wordMissing } from '../standard/word-missing.ts';
import { themeWording } from '../wording.ts';
import type { PublishingDeps } from './commands.ts';
import { decide, HOUSE, isOutByHouse } from './decide.ts';
import { publishWhere, type Choice } from './load.ts';
import { findPublished } from './published.ts';
import { findThemesInService } from './queries.ts';
import { actAlone, insertActs, loadLastActs, type NewAct } from './store.ts';
import { calledIn, madeOf, missingOf, type Published } from './trying.ts';

type Examined = { withdrawn: string[] };

/**
 * Takes out of service what cannot be carried out any more: an item that is not in force or cannot be asked online, one without a process
 * model, forms that contradict each other. What was begun goes on. That a script no longer comes through is no reason: then an officer
 * looks whether the theme or the script is at fault. Twice, or at once with an officer, nothing is taken out twice.
 */
export async function withdrawBroken(
  { db, now }: Pick<PublishingDeps, 'db' | 'now'>,
  { scope }: { scope: Scope },
): Promise<Examined> {
  const on = civilDateOf(now());
  const doubted = await db.within(scope, async (tx) => findBroken(tx, await findThemesInService(tx), on));
  if (doubted.size === 0) return { withdrawn: [] };
  // Looked at once more, alone: the first look takes longer than others should wait.
  return db.within(scope, async (tx): Promise<Examined> => {
    await actAlone(tx);
    const inService = (await findThemesInService(tx)).filter(({ theme }) => doubted.has(theme.key));
    const acts = await actsOn(tx, { inService, broken: await findBroken(tx, inService, on), at: now() });
    await insertActs(tx, acts);
    return { withdrawn: acts.map(({ theme }) => theme) };
  });
}

/**
 * Puts into service again what the house took out, once nothing is missing and its journeys come through. What did not come through is
 * tried again when something that it is made of has changed.
 */
export async function returnMended(
  { db, now }: Pick<PublishingDeps, 'db' | 'now'>,
  { scope }: { scope: Scope },
): Promise<{ returned: string[] }> {
  const last = await db.within(scope, loadLastActs);
  if (![...last.values()].some(isOutByHouse)) return { returned: [] };
  const stamp = { actor: HOUSE, at: now(), reason: themeWording.zh.takenBack };
  return { returned: (await publishWhere({ db, scope, stamp }, isMended)).published };
}

const isMended: Choice = (version, { last, trial, published }) =>
  isOutByHouse(last) &&
  missingOf(version, published, true).length === 0 &&
  (trial?.reached === true || trial?.madeOf !== madeOf(version, published));

type Why = ReadonlyMap<string, string>;
type Examining = { inService: readonly ThemeVersion[]; broken: Why; at: Date };

/** By theme what it lacks, in words. */
async function findBroken(tx: Tx, inService: readonly ThemeVersion[], on: CivilDate): Promise<Why> {
  const published = await findPublished(tx, inService, on);
  const reasons = inService.map((version) => [version.theme.key, whyBroken(version, published)] as const);
  return new Map(reasons.flatMap(([key, reason]) => (reason === undefined ? [] : [[key, reason] as const])));
}

async function actsOn(tx: Tx, { inService, broken, at }: Examining): Promise<NewAct[]> {
  const last = await loadLastActs(tx);
  return inService.flatMap(({ version: seen, theme: { key } }): NewAct[] => {
    const reason = broken.get(key);
    if (reason === undefined) return [];
    const decided = decide({ type: 'withdraw', seen, reason }, last.get(key));
    const sources = { items: [], models: [] };
    return decided.ok ? [{ ...decided.value, theme: key, actor: HOUSE, reason, at, sources }] : [];
  });
}

/** In the words that staff read beside the act; undefined where nothing is missing. */
function whyBroken(version: ThemeVersion, published: Published): string | undefined {
  const missing = missingOf(version, published, true);
  const words = missing.map((one) => wordMissing(calledIn(one, published, 'zh'), 'zh'));
  return words.length === 0 ? undefined : themeWording.zh.takenOut([...new Set(words)].join('；'));
}
