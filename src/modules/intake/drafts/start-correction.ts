import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { withinOnce, type Tx } from '../../../platform/database/index.ts';
import { fileId } from '../../../platform/files/index.ts';
import { openApplication } from '../cases/application.ts';
import type { Asking } from '../cases/deps.ts';
import { loadCase } from '../cases/store/cases.ts';
import { isOwnMatter, type DraftDeps } from './deps.ts';
import type { DraftRefusal } from './model.ts';
import { mayApply } from './permission.ts';
import { findCorrection, findDraftOfCase, type DraftRecord } from './queries/drafts.ts';
import { begun, type Started } from './start.ts';
import { insertFiles, upsertAnswers, upsertWay } from './store/contents.ts';
import type { Applicant, Case } from '../cases/model.ts';
import { insertDraft } from './store/drafts.ts';

/**
 * Opens what a notice of correction asks to be mended, what may be set right at once, or what an accepted case still waits for (容缺): a draft that holds what was handed
 * in, of which only what is asked for may be changed. Asked again, it is the same draft.
 */
export const startCorrection = (deps: DraftDeps, asking: Asking, { caseId }: { caseId: CaseId }): Promise<Started> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Started> => {
    const draft = await beginCorrection(tx, deps, { asking, caseId });
    return draft.ok ? begun(tx, deps, { asking, draft: draft.value }) : draft;
  });

/** The same in the caller's transaction; the row of the draft. */
export async function beginCorrection(
  tx: Tx,
  deps: DraftDeps,
  { asking, caseId }: { asking: Asking; caseId: CaseId },
): Promise<Result<DraftRecord | undefined, DraftRefusal>> {
  const { value: current } = await loadCase(tx, caseId);
  const missing = missingIn(current);
  if (missing === undefined || !('facts' in current) || !isOwnMatter(asking, current.facts.applicant))
    return no({ code: 'nothingToCorrect' });
  const { applicant, item } = current.facts;
  const act = { permission: 'draft:edit', applicant, item: item.key, corrects: true } as const;
  const permitted = await mayApply(tx, deps, { asking, ...act });
  if (!permitted.ok) return permitted;

  // The agent's by whom the case was handed in, or the principal's own: the mandate stays that of the case.
  const agent = (await findDraftOfCase(tx, caseId))?.agent ?? null;
  const draft = await insertDraft(tx, { applicant, agent, item, corrects: caseId, at: deps.now() });
  if (draft) await copyHandedIn(tx, deps, { draft: draft.id, caseId, applicant, missing });
  return ok(await findCorrection(tx, caseId));
}

/** What has to be handed in anew; nothing of what an accepted case still waits for was ever here. Undefined where nothing is to be brought. */
function missingIn(current: Case): readonly string[] | undefined {
  if (current.state === 'awaitingCorrection') return current.missing;
  if (current.state === 'submitted') return current.amendable;
  return current.state === 'accepted' && current.owed ? [] : undefined;
}

/** `missing`: what the notice names. */
type Copying = { draft: string; caseId: CaseId; applicant: Applicant; missing: readonly string[] };

/** Nothing that was handed in has to be typed, attached or promised again; what the notice names was not good enough. */
async function copyHandedIn(
  tx: Tx,
  { vault, now }: DraftDeps,
  { draft, caseId, applicant, missing }: Copying,
): Promise<void> {
  const handedIn = await openApplication(tx, vault, caseId);
  // While a case runs the law asks for its file: erasure waits for the conclusion.
  if (handedIn === 'erased') throw new Error(`the application of running case ${caseId} was erased`);
  const answers = [];
  for (const [element, answer] of Object.entries(handedIn.answers)) {
    answers.push({ element, sealed: await vault.sealFor(tx, subjectOf(applicant), answer) });
  }
  await upsertAnswers(tx, draft, { answers, at: now() });
  const files = handedIn.materials.flatMap(({ id, files: handed }) =>
    handed.map((file) => ({ material: id, file: fileId(file) })),
  );
  await insertFiles(tx, draft, { files, at: now() });
  for (const { id: material, way } of handedIn.materials)
    if (way && !missing.includes(material)) await upsertWay(tx, draft, { material, way, at: now() });
}
