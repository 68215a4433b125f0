import type { CaseId, PersonId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import type { Asking } from '../cases/deps.ts';
import { isVisible } from '../cases/queries/case-rows.ts';
import type { Draft, DraftRow, Receipt } from './contract/drafts.ts';
import { applicantOf, type DraftDeps } from './deps.ts';
import { actingIn, draftOf, openDraft, openDraftOf, rowOf, type OpenDraft } from './opening.ts';
import { findEveryOpenDraft, findOpenDrafts } from './queries/drafts.ts';
import { getCaseKeeping } from './queries/receipt.ts';

/** A draft that was begun by the caller, or for the organisation that he acts for; undefined once it has become a case. */
export const findDraft = (deps: DraftDeps, asking: Asking, id: string): Promise<Draft | undefined> =>
  deps.db.within(asking.caller.scope, async (tx) => {
    const open = await openDraft(tx, deps, { asking, draft: id });
    return open && isOpen(open) ? draftOf(tx, deps, open) : undefined;
  });

/** The same together with its questions, for pages that ask them, and the theme draft that it is a part of. */
export const findOpenDraft = (
  deps: DraftDeps,
  asking: Asking,
  id: string,
): Promise<(Pick<OpenDraft, 'form' | 'item'> & { draft: Draft; themeDraft: string | null }) | undefined> =>
  deps.db.within(asking.caller.scope, async (tx) => {
    const open = await openDraft(tx, deps, { asking, draft: id });
    if (!open || !isOpen(open)) return undefined;
    const themeDraft = open.record.theme_draft;
    return { form: open.form, item: open.item, draft: await draftOf(tx, deps, open), themeDraft };
  });

/** It has not become a case, and waits in none of several. */
const isOpen = ({ record }: OpenDraft): boolean => record.submitted_as === null && !record.held;

/** What the applicant has begun, last touched first. */
export const findDrafts = (deps: DraftDeps, asking: Asking): Promise<DraftRow[]> =>
  deps.db.within(asking.caller.scope, async (tx) => {
    const applicant = applicantOf(asking);
    if (!applicant) return [];
    const rows: DraftRow[] = [];
    for (const record of await findOpenDrafts(tx, applicant)) {
      const { name } = await getItemVersion(tx, record.item_key, record.item_version);
      rows.push({ ...rowOf(record, name), acting: await actingIn(tx, deps, record) });
    }
    return rows;
  });

/** 个人信息保护法 art. 45: what a person has begun for himself, for his copy. In a transaction about that person. */
export async function collectDrafts(tx: Tx, deps: DraftDeps, person: PersonId): Promise<Draft[]> {
  const applicant = { person, organisation: null, mandate: null, ward: null };
  const drafts: Draft[] = [];
  for (const { id } of await findEveryOpenDraft(tx, applicant)) {
    const open = await openDraftOf(tx, deps, id);
    if (open) drafts.push(await draftOf(tx, deps, open));
  }
  return drafts;
}

/** What the applicant got when handing in, to be shown again; undefined for a case that this scope does not see. */
export const findReceipt = (deps: DraftDeps, { caller }: Asking, caseId: CaseId): Promise<Receipt | undefined> =>
  deps.db.within(caller.scope, async (tx) =>
    (await isVisible(tx, caseId)) ? { caseId, ...(await getCaseKeeping(tx, deps.vault, caseId)) } : undefined,
  );
