import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { findPublishedItem, findTowns } from '../../catalogue/index.ts';
import { formOf } from '../../forms/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { Draft } from './contract/drafts.ts';
import type { DraftDeps } from './deps.ts';
import type { DraftRefusal } from './model.ts';
import { draftOf, openDraft } from './opening.ts';
import { prefill } from './prefill.ts';
import { mayApply } from './permission.ts';
import { countOpenDrafts, insertDraft } from './store/drafts.ts';

/** Begun and forgotten is common; more than this is a machine. */
const MOST_DRAFTS = 50;

export type Started = Result<Draft, DraftRefusal | KeyReused>;

/** Begins an application for the version of the item that is in force today; it keeps that version. */
export const startDraft = (deps: DraftDeps, asking: Asking, { item: key }: { item: string }): Promise<Started> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Started> => {
    const applicant = mayApply(deps, asking, { permission: 'draft:edit', item: key });
    if (!applicant.ok) return applicant;
    const item = await findPublishedItem(tx, key, civilDateOf(deps.now()));
    if (!item) return no({ code: 'itemNotFound' });
    const form = formOf(item, await findTowns(tx));
    if (!form.ok) return no({ code: 'notOnline', questions: form.error.unfit.map(({ field }) => field) });
    if ((await countOpenDrafts(tx, applicant.value)) >= MOST_DRAFTS)
      return no({ code: 'tooManyDrafts', most: MOST_DRAFTS });

    const draft = await insertDraft(tx, { applicant: applicant.value, item, corrects: null, at: deps.now() });
    if (draft !== undefined) await prefill(tx, deps, { asking, draft, form: form.value, applicant: applicant.value });
    return begun(tx, deps, { asking, draft });
  });

type Begun = { asking: Asking; draft: string | undefined };

/** The draft that was just written. */
export async function begun(tx: Tx, deps: DraftDeps, { asking, draft }: Begun): Promise<Started> {
  const open = draft === undefined ? undefined : await openDraft(tx, deps, { asking, draft });
  return open ? ok(await draftOf(tx, deps, open)) : no({ code: 'draftNotFound' });
}
