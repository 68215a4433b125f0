import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { findPublishedItem, findTowns } from '../../catalogue/index.ts';
import { formOf } from '../../forms/index.ts';
import { personId } from '../../../kernel/id.ts';
import type { Asking } from '../cases/deps.ts';
import type { Applicant } from '../cases/model.ts';
import type { Draft } from './contract/drafts.ts';
import { applicantOf, type DraftDeps } from './deps.ts';
import type { DraftRefusal } from './model.ts';
import { draftOf, openOwn } from './opening.ts';
import { prefill } from './prefill.ts';
import { mayApply } from './permission.ts';
import type { DraftRecord } from './queries/drafts.ts';
import { countOpenDrafts, insertDraft } from './store/drafts.ts';

/** Begun and forgotten is common; more than this is a machine. */
const MOST_DRAFTS = 50;

export type Started = Result<Draft, DraftRefusal | KeyReused>;

/** Begins an application for the version of the item that is in force today; it keeps that version. */
export const startDraft = (deps: DraftDeps, asking: Asking, { item: key, for: whom }: Starting): Promise<Started> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Started> => {
    const meant = applicantFor(asking, whom);
    if (!meant.ok) return meant;
    const act = { permission: 'draft:edit', applicant: meant.value, item: key, corrects: false } as const;
    const applicant = await mayApply(tx, deps, { asking, ...act });
    if (!applicant.ok) return applicant;
    const item = await findPublishedItem(tx, key, civilDateOf(deps.now()));
    if (!item) return no({ code: 'itemNotFound' });
    const form = formOf(item, await findTowns(tx));
    if (!form.ok) return no({ code: 'notOnline', questions: form.error.unfit.map(({ field }) => field) });
    if ((await countOpenDrafts(tx, applicant.value)) >= MOST_DRAFTS)
      return no({ code: 'tooManyDrafts', most: MOST_DRAFTS });

    const agent = agentIn(asking, applicant.value);
    const { counter } = asking;
    const begins = { applicant: applicant.value, agent, item, corrects: null, counter, at: deps.now() };
    const draft = await insertDraft(tx, begins);
    if (draft) await prefill(tx, deps, { asking, draft: draft.id, form: form.value, applicant: applicant.value });
    return begun(tx, deps, { asking, draft });
  });

/** For whom a draft is begun; absent for oneself, or for the organisation of the session. */
export type Starting = { item: string; for?: { mandate: string } | { ward: string } | undefined };

/** Whose matter it will be: the principal's who gave the mandate, or the guardian's own for a child. */
export function applicantFor(asking: Asking, whom: Starting['for']): Result<Applicant, DraftRefusal> {
  const own = applicantOf(asking);
  if (!own) return no({ code: 'notPermitted', rule: 'applicantEditsOwnDraft' });
  if (whom === undefined) return ok(own);
  // Somebody acts for an organisation, or for a person, never for both at once.
  if (own.organisation !== null) return no({ code: 'mandateEnded' });
  if ('ward' in whom) return ok({ ...own, ward: whom.ward });
  const held = asking.caller.mandates?.find(({ id }) => id === whom.mandate);
  return held ? ok({ ...own, person: personId(held.principal), mandate: held.id }) : no({ code: 'mandateEnded' });
}

/** Who begins it, where that is not the applicant. */
export const agentIn = ({ caller: { scope } }: Asking, { person, organisation, mandate }: Applicant) =>
  organisation === null && mandate !== null && scope.person !== undefined && scope.person !== person
    ? scope.person
    : null;

type Begun = { asking: Asking; draft: DraftRecord | undefined };

/** The draft that was just written. */
export async function begun(tx: Tx, deps: DraftDeps, { asking, draft }: Begun): Promise<Started> {
  const open = draft && (await openOwn(tx, deps, { asking, record: draft }));
  return open ? ok(await draftOf(tx, deps, open)) : no({ code: 'draftNotFound' });
}
