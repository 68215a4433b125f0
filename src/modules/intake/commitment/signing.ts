import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { Draft } from '../drafts/contract/drafts.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import { draftOf, openDraft, type OpenDraft, type Wanted } from '../drafts/opening.ts';
import { holdDraft } from '../drafts/save.ts';
import { deleteWay, upsertWay } from '../drafts/store/contents.ts';
import type { SigningRefusal } from './model.ts';
import { exclusionOf } from './rules/exclusion.ts';
import { isSignedBy } from './rules/name.ts';
import { replacedIn } from './rules/replacing.ts';
import { signerIn, type StandingCommitment } from './standing.ts';
import { deleteSignature, upsertSignature } from './store/signatures.ts';

export type SignRefusal = DraftRefusal | SigningRefusal;
type Signed = Result<Draft, SignRefusal>;

/** `version`: the one that was read. `name`: as it was written under it. */
export type Signing = { draft: string; version: number; name: string; withinScope?: boolean | undefined };

/**
 * Signs the text in force for a draft. What the commitment stands for is not asked any more. Signed twice, the last signature counts; it
 * has no effect before the draft is handed in.
 */
export const signCommitment = (deps: DraftDeps, asking: Asking, signing: Signing): Promise<Signed> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Signed> => {
    const held = await holdDraft(tx, deps, { asking, draft: signing.draft, mayBePart: true });
    if (!held.ok) return held;
    const open = held.value;
    const standing = commitmentIn(open);
    if (!standing.ok) return standing;
    const name = await signerIn(tx, deps, open.record);
    const refusal = unsignable(standing.value, { ...signing, signer: name });
    if (refusal) return no(refusal);
    const { version } = standing.value.text;
    const at = deps.now();
    const sealed = await deps.vault.sealFor(tx, subjectOf(open.record), name);
    await upsertSignature(tx, signing.draft, { version, name: sealed, at });
    const here = new Set(open.attached.map(({ material }) => material));
    for (const material of replacedIn(open.item.item.materials))
      if (!here.has(material)) await upsertWay(tx, signing.draft, { material, way: 'commitment', at });
    return shown(tx, deps, { asking, draft: signing.draft });
  });

/** Takes the ordinary way, before or after signing: everything is asked again. */
export const takeOrdinaryWay = (deps: DraftDeps, asking: Asking, draft: string): Promise<Signed> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Signed> => {
    const held = await holdDraft(tx, deps, { asking, draft, mayBePart: true });
    if (!held.ok) return held;
    await deleteSignature(tx, draft);
    for (const [material, way] of held.value.ways) if (way === 'commitment') await deleteWay(tx, draft, material);
    return shown(tx, deps, { asking, draft });
  });

function commitmentIn({ commitment, item }: OpenDraft): Result<StandingCommitment, SigningRefusal> {
  if (commitment) return ok(commitment);
  return no({ code: exclusionOf(item.item) ?? 'noCommitment' });
}

function unsignable(
  { text, barred }: StandingCommitment,
  { version, name, withinScope, signer }: Signing & { signer: string },
): SigningRefusal | undefined {
  if (barred) return { code: 'commitmentBarred' };
  if (text.version !== version) return { code: 'commitmentOutdated', version: text.version };
  if (text.scope !== null && withinScope !== true) return { code: 'scopeUnconfirmed' };
  return isSignedBy(name, signer) ? undefined : { code: 'signatureMissing' };
}

async function shown(tx: Tx, deps: DraftDeps, wanted: Wanted): Promise<Signed> {
  const open = await openDraft(tx, deps, wanted);
  return open ? ok(await draftOf(tx, deps, open)) : no({ code: 'draftNotFound' });
}
