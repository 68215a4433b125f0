import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  checkDraft,
  isThemeDraft,
  statusOfIntake,
  submitDraft,
  type SubmitRefusal,
} from '../../../modules/intake/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { TICKS, type Tick } from '../../../web/portal/pages/draft/SubmitPage.tsx';
import { askingOf, type PortalDeps } from '../deps.ts';
import { DraftParams, FormBody } from '../params.ts';
import { refuseDraft } from './acts.ts';
import { openDraft } from './opening.ts';
import { saidBy, showSubmit } from './submit-page.tsx';
import { considerTheme } from './theme-submit.tsx';
import { textOf } from './typed.ts';

/** Consent, declaration, and handing in. */
export function submitRoutes(app: App, deps: PortalDeps): void {
  const schema = { params: DraftParams };
  app.get(to.submit(':draftId'), { ...may('draft:edit'), schema }, (request, reply) =>
    consider(deps, { request, reply }, { draftId: request.params.draftId }),
  );
  app.post(
    to.submit(':draftId'),
    { ...may('case:submit'), schema: { ...schema, body: FormBody } },
    (request, reply) => {
      const ticked = TICKS.filter((tick) => textOf(request.body[tick]) === 'yes');
      return consider(deps, { request, reply }, { draftId: request.params.draftId, ticked });
    },
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };
/** `ticked` once the form was sent. */
type Sent = { draftId: string; ticked?: readonly Tick[] };

async function consider(deps: PortalDeps, exchange: Exchange, { draftId, ticked }: Sent): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const asking = askingOf(request);
  if (await isThemeDraft(deps.intake, asking, draftId)) return considerTheme(deps, exchange, { draftId, ticked });
  // A form sent twice finds its draft handed in already; the key finds the answer that it got.
  const repeated = ticked && (await handIn(deps, exchange, { draftId, ticked }));
  if (repeated) return repeated;
  const found = await openDraft(deps, exchange, draftId);
  if ('answer' in found) return found.answer;
  const check = await checkDraft(deps.intake, asking, draftId);
  if (!check.ok) return refuseDraft(reply, check.error);
  const { answers, materials, laterBarred, commitmentFault, secondPersons } = check.value;
  if (commitmentFault !== null) return reply.redirect(to.commitment(draftId), 303);
  if (answers.length > 0 || materials.length > 0 || laterBarred || secondPersons.length > 0)
    return reply.redirect(to.check(draftId), 303);
  return showSubmit(deps, exchange, { open: found.open, check: check.value, ticked });
}

/** Nothing where the page has to be shown again. */
async function handIn(
  deps: PortalDeps,
  { request, reply }: Exchange,
  { draftId: draft, ticked }: { draftId: string; ticked: readonly Tick[] },
): Promise<FastifyReply | undefined> {
  if (!ticked.includes('declaration')) return undefined;
  const asking = askingOf(request);
  const handedIn = await submitDraft(deps.intake, asking, {
    draft,
    ...saidBy(ticked),
    instant: !ticked.includes('person'),
  });
  if (handedIn.ok) return reply.redirect(to.received(handedIn.value.caseId), 303);
  const refusal: SubmitRefusal = handedIn.error;
  if (refusal.code === 'draftSubmitted') return reply.redirect(to.case(refusal.caseId), 303);
  if (refusal.code === 'itemChanged') return reply.redirect(to.draft(draft), 303);
  if (refusal.code === 'partOfTheme') return refuseDraft(reply, refusal);
  if (SHOWN_AGAIN.has(refusal.code)) return undefined;
  return problem(reply, statusOfIntake(refusal), refusal);
}

/** What the page itself says. */
const SHOWN_AGAIN: ReadonlySet<SubmitRefusal['code']> = new Set([
  ...(['incomplete', 'alikeUnderWay', 'consentMissing', 'commitmentMissing', 'toleranceBarred'] as const),
  ...(['commitmentUnsigned', 'commitmentBarred', 'commitmentOutdated', 'secondPersonMissing'] as const),
]);
