import { civilDate, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { decideWorkingCopy, type WorkingCopyRefusal } from '../../../kernel/working-copy.ts';
import { withinOnce, type KeyReused, type Once, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { hashOf } from '../library/hash.ts';
import { findNewestTheme, type NewestTheme } from '../library/queries.ts';
import { indexThemes } from '../library/search.ts';
import { insertThemes, loadAlone, type NewTheme } from '../library/store.ts';
import type { DesignSaved, DesignSubmitted, DiscardDesign, SaveDesign, SubmitDesign } from './contract/keeping.ts';
import type { DesignDeps } from './deps.ts';
import { outlookOf } from './outlook.ts';
import { lookingAt } from './sources.ts';
import { designAlone, dropDesign, findDesign, keepDesign, type StoredDesign } from './store.ts';

type TooLong = Extract<WorkingCopyRefusal, { code: 'draftTooLong' | 'reasonMissing' | 'publishedInPast' }>;

export type DesignRefusal =
  | TooLong
  | KeyReused
  | { code: 'themeDraftChanged'; expected: number; actual: number }
  | { code: 'themeDraftMissing' }
  | { code: 'themeSubmittedBefore'; base: number; newest: number }
  | { code: 'themeOfOtherDepartment' }
  | { code: 'keyDiffers' }
  | { code: 'themeFaulty'; findings: number }
  | { code: 'themeUnchanged'; version: number };

type Asking = { caller: Caller; once: Once | undefined };
type Standing = { draft: StoredDesign | undefined; newest: NewestTheme | undefined };

/** A working copy of a theme is refused as any other is, in words of themes. */
function inWordsOfThemes(refusal: WorkingCopyRefusal): DesignRefusal {
  switch (refusal.code) {
    case 'draftChanged':
      return { ...refusal, code: 'themeDraftChanged' };
    case 'draftMissing':
      return { code: 'themeDraftMissing' };
    case 'versionPublished':
      return { ...refusal, code: 'themeSubmittedBefore' };
    default:
      return refusal;
  }
}

/** Who draws a theme leads it as it stands, and as he would have it: nobody takes another department's, or gives his own away. */
function mayDraw({ mayDesign }: DesignDeps, caller: Caller, leads: readonly (string | undefined)[]): boolean {
  if (mayDesign(caller, undefined)) return true;
  const named = leads.filter((lead) => lead !== undefined && lead !== '');
  return named.length > 0 && named.every((lead) => mayDesign(caller, lead));
}

const leadsOf = ({ draft, newest }: Standing) => [draft?.theme.lead, newest?.theme.lead];

async function standingOf(tx: Tx, key: string): Promise<Standing> {
  await designAlone(tx, key);
  return { draft: await findDesign(tx, key), newest: await findNewestTheme(tx, key) };
}

/** Keeps what is being drawn, finished or not: nobody's work is lost, and nobody's is written over unseen. */
export const saveDesign = (
  deps: DesignDeps,
  { caller, once }: Asking,
  { key, wish }: { key: string; wish: SaveDesign },
): Promise<Result<DesignSaved, DesignRefusal>> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Result<DesignSaved, DesignRefusal>> => {
    const { revision, theme, rebase = false } = wish;
    if (theme.key !== key) return no({ code: 'keyDiffers' });
    const standing = await standingOf(tx, key);
    if (!mayDraw(deps, caller, [...leadsOf(standing), theme.lead])) return no({ code: 'themeOfOtherDepartment' });
    const newest = standing.newest?.version ?? 0;
    const characters = JSON.stringify(theme).length;
    const decided = decideWorkingCopy({ type: 'save', revision, newest, characters, rebase }, standing.draft ?? null);
    if (!decided.ok) return no(inWordsOfThemes(decided.error));
    if (decided.value === null) throw new Error('what is saved is there');
    await keepDesign(tx, { ...decided.value, theme, actor: caller.actor, at: deps.now() });
    return ok(decided.value);
  });

/** Throws a draft away: the newest version stands as it did. */
export const discardDesign = (
  deps: DesignDeps,
  { caller, once }: Asking,
  { key, wish: { revision } }: { key: string; wish: DiscardDesign },
): Promise<Result<Record<string, never>, DesignRefusal>> =>
  withinOnce(
    deps.db,
    { scope: caller.scope, once },
    async (tx): Promise<Result<Record<string, never>, DesignRefusal>> => {
      const standing = await standingOf(tx, key);
      const { draft } = standing;
      if (!draft) return no({ code: 'themeDraftMissing' });
      if (!mayDraw(deps, caller, leadsOf(standing))) return no({ code: 'themeOfOtherDepartment' });
      if (draft.revision !== revision)
        return no({ code: 'themeDraftChanged', expected: revision, actual: draft.revision });
      await dropDesign(tx, key);
      return ok({});
    },
  );

/** The draft becomes the next version of the theme, from its day on. Whether it can be applied for is decided when it is published. */
export const submitDesign = (
  deps: DesignDeps,
  { caller, once }: Asking,
  { key, wish }: { key: string; wish: SubmitDesign },
): Promise<Result<DesignSubmitted, DesignRefusal>> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Result<DesignSubmitted, DesignRefusal>> => {
    // Whoever loads themes waits too: neither of two gives a version the number that the other took.
    await loadAlone(tx);
    const standing = await standingOf(tx, key);
    const { draft, newest } = standing;
    if (!draft) return no({ code: 'themeDraftMissing' });
    if (!mayDraw(deps, caller, leadsOf(standing))) return no({ code: 'themeOfOtherDepartment' });
    const version = decideVersion(wish, { draft, newest }, civilDateOf(deps.now()));
    if (!version.ok) return version;
    const { findings } = outlookOf(draft.theme, null, await lookingAt(tx, deps, draft.theme));
    if (findings.length > 0) return no({ code: 'themeFaulty', findings: findings.length });
    const stamp = { actor: caller.actor, at: deps.now(), reason: wish.reason.trim() };
    await insertThemes(tx, [version.value], stamp);
    await indexThemes(tx, [draft.theme]);
    await dropDesign(tx, key);
    return ok({ version: version.value.version, effectiveOn: version.value.effectiveOn });
  });

type Drafted = { draft: StoredDesign; newest: NewestTheme | undefined };

/** None begins before the one that it follows, and none says the same again. */
function decideVersion(
  { revision, reason, on: wished }: SubmitDesign,
  { draft, newest }: Drafted,
  today: CivilDate,
): Result<NewTheme, DesignRefusal> {
  const on = wished === undefined ? today : civilDate(wished);
  const before = newest?.version ?? 0;
  const decided = decideWorkingCopy({ type: 'publish', revision, newest: before, reason, on, today }, draft);
  if (!decided.ok) return no(inWordsOfThemes(decided.error));
  const sha256 = hashOf(draft.theme);
  if (newest && newest.sha256 === sha256) return no({ code: 'themeUnchanged', version: before });
  const effectiveOn = newest && newest.effectiveOn > on ? newest.effectiveOn : on;
  return ok({ version: before + 1, theme: draft.theme, sha256, effectiveOn });
}
