import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { decideWorkingCopy, type WorkingCopyRefusal } from '../../../kernel/working-copy.ts';
import { withinOnce, type Db, type KeyReused, type Once, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { comparisonOf } from '../difference/comparison.ts';
import type { CompareDraft, DecisionComparison } from '../difference/contract.ts';
import { decideVersion, type VersionRefusal } from '../library/decide.ts';
import { hashOf } from '../library/published.ts';
import { findNewest } from '../library/queries.ts';
import { drawAlone, insertVersion } from '../library/store.ts';
import type { DecisionDraft, DecisionPublished, DecisionSaved, PublishDecision, SaveDecision } from './contract.ts';
import { examineDecisions, hindersPublishing, readDecisions } from './findings.ts';
import { dropDraft, findDraft, keepDraft } from './store.ts';

export type DecisionDeps = { db: Db; now: () => Date };

export type PublicationRefusal =
  WorkingCopyRefusal | VersionRefusal | KeyReused | { code: 'decisionFaulty'; findings: number };

type Asking = { caller: Caller; once: Once | undefined };
type Saved = Result<DecisionSaved, PublicationRefusal>;
type Published = Result<DecisionPublished, PublicationRefusal>;

/** The working copy, or the newest version to begin one from, or nothing where the key is still free. */
export async function findDraftView(tx: Tx, key: string): Promise<DecisionDraft> {
  const [draft, newest] = [await findDraft(tx, key), await findNewest(tx, key)];
  const published = newest?.version ?? 0;
  const { revision, base, xml, tests } = draft ?? {
    ...{ revision: 0, base: published },
    ...{ xml: newest?.xml ?? null, tests: newest?.tests ?? [] },
  };
  return { revision, base, newest: published, savedAt: draft?.at.toISOString() ?? null, xml, tests };
}

/**
 * What a draft says and decides otherwise than the version that it is to follow: the newest, which may be announced for a later day. Null before
 * the first one, and where the draft cannot be read.
 */
export async function compareDraft(
  { db, now }: DecisionDeps,
  { scope }: Caller,
  { key, xml, tests }: CompareDraft & { key: string },
): Promise<DecisionComparison | null> {
  const newest = await db.within(scope, (tx) => findNewest(tx, key));
  if (newest === undefined) return null;
  const { text, loaded } = readDecisions(xml);
  const name = nameOf(loaded.ok ? loaded.value.name : undefined, key);
  const draft = { version: null, effectiveAt: null, name, xml: text, tests };
  return comparisonOf(key, [newest, draft], now()) ?? null;
}

/** Keeps what is being drawn, faulty or not: nobody's work is lost, and nobody's is written over unseen. */
export const saveDraft = (
  { db, now }: DecisionDeps,
  { caller, once }: Asking,
  { key, wish }: { key: string; wish: SaveDecision },
): Promise<Saved> =>
  withinOnce(db, { scope: caller.scope, once }, async (tx): Promise<Saved> => {
    await drawAlone(tx, key);
    const [draft, newest] = [await findDraft(tx, key), await findNewest(tx, key)];
    const { revision, xml, tests, rebase = false } = wish;
    const characters = xml.length + JSON.stringify(tests).length;
    const decided = decideWorkingCopy(
      { type: 'save', revision, newest: newest?.version ?? 0, characters, rebase },
      draft ?? null,
    );
    if (!decided.ok) return decided;
    if (decided.value === null) throw new Error('what is saved is there');
    const read = readDecisions(xml).loaded;
    const name = nameOf(read.ok ? read.value.name : undefined, key);
    await keepDraft(tx, { ...decided.value, key, name, xml, tests, actor: caller.actor, at: now() });
    return ok(decided.value);
  });

const nameOf = (name: string | undefined, key: string) => (name === undefined || name === '' ? key : name);

/** The next version of a model, from its moment on. What was decided by an earlier one stays as it is. */
export async function publishDraft(
  { db, now }: DecisionDeps,
  { caller, once }: Asking,
  { key, wish }: { key: string; wish: PublishDecision },
): Promise<Published> {
  const draft = await db.within(caller.scope, (tx) => findDraft(tx, key));
  // Examined before the transaction that writes: it may take seconds. The revision says whether it is still the same text.
  const examined = draft && examineDecisions(draft.xml, draft.tests, now().valueOf());
  return withinOnce(db, { scope: caller.scope, once }, async (tx): Promise<Published> => {
    await drawAlone(tx, key);
    const [kept, newest] = [await findDraft(tx, key), await findNewest(tx, key)];
    const { revision, reason } = wish;
    const today = civilDateOf(now());
    const on = wish.on === undefined ? today : civilDate(wish.on);
    const decided = decideWorkingCopy(
      { type: 'publish', revision, newest: newest?.version ?? 0, reason, on, today },
      kept ?? null,
    );
    if (!decided.ok) return decided;
    if (examined === undefined || draft?.revision !== revision)
      return no({ code: 'draftChanged', expected: revision, actual: draft?.revision ?? 0 });
    const findings = examined.findings.filter(hindersPublishing);
    if (findings.length > 0) return no({ code: 'decisionFaulty', findings: findings.length });
    const { text: xml, decisions } = examined;
    const sha256 = hashOf(xml);
    const at = on > today ? new Date(`${on}T00:00:00+08:00`) : now();
    const version = decideVersion(
      { sha256, tests: canonicalJson(draft.tests), at },
      newest && { ...newest, tests: canonicalJson(newest.tests) },
    );
    if (!version.ok) return version;
    const facts = { key, name: nameOf(decisions?.name, key), xml, tests: draft.tests, sha256 };
    await insertVersion(tx, { ...facts, ...version.value, actor: caller.actor, reason: reason.trim(), at: now() });
    await dropDraft(tx, key);
    return ok({ version: version.value.version, effectiveAt: version.value.effectiveAt.toISOString() });
  });
}
