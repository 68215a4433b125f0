import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  checkThemeDraft,
  statusOfThemeDraft,
  submitThemeDraft,
  type SubmitThemeRefusal,
  type ThemeCheck,
} from '../../../modules/intake/index.ts';
import { problem } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import type { Tick } from '../../../web/portal/pages/draft/SubmitPage.tsx';
import { askingOf, type PortalDeps } from '../deps.ts';
import { refuseDraft } from './acts.ts';
import { openDraft } from './opening.ts';
import { saidBy, showSubmit } from './submit-page.tsx';

type Exchange = { request: FastifyRequest; reply: FastifyReply };
/** `ticked` once the form was sent. */
type Sent = { draftId: string; ticked?: readonly Tick[] | undefined };

/** Consent, declaration, and handing in of a theme with all its items. */
export async function considerTheme(
  deps: PortalDeps,
  exchange: Exchange,
  { draftId, ticked }: Sent,
): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const answered = ticked && (await handIn(deps, exchange, { draftId, ticked }));
  if (answered) return answered;
  const found = await openDraft(deps, exchange, draftId);
  if ('answer' in found) return found.answer;
  if (found.open.draft.change !== null) return reply.redirect(to.draft(draftId), 303);
  const check = await checkThemeDraft(deps.intake, askingOf(request), draftId);
  if (!check.ok) return refuseDraft(reply, check.error);
  if (isHindered(check.value)) return reply.redirect(to.check(draftId), 303);
  // Several items, each with its own rule, are decided by persons.
  return showSubmit(deps, exchange, { open: found.open, check: { ...check.value, instant: null }, ticked });
}

const isHindered = ({ answers, materials, laterBarred, commitmentFaults, secondPersons }: ThemeCheck): boolean =>
  laterBarred || [answers, materials, commitmentFaults, secondPersons].some((lacking) => lacking.length > 0);

type Sending = { draftId: string; ticked: readonly Tick[] };

/** Nothing where the page has to be shown again. */
async function handIn(
  deps: PortalDeps,
  { request, reply }: Exchange,
  { draftId: themeDraft, ticked }: Sending,
): Promise<FastifyReply | undefined> {
  if (!ticked.includes('declaration')) return undefined;
  const handedIn = await submitThemeDraft(deps.intake, askingOf(request), { themeDraft, ...saidBy(ticked) });
  if (handedIn.ok) return reply.redirect(to.themeReceived(handedIn.value.id), 303);
  const place = placeToMend(handedIn.error, themeDraft);
  if (place !== undefined) return reply.redirect(place, 303);
  return isShownAgain(handedIn.error) ? undefined : problem(reply, statusOfThemeDraft(handedIn.error), handedIn.error);
}

/** Where a person goes on; undefined where the page itself says it, or nothing does. */
function placeToMend(refusal: SubmitThemeRefusal, draft: string): string | undefined {
  const { code } = refusal;
  if (code === 'themeSubmitted') return to.themeReceived(refusal.themeCase);
  if (code === 'scenarioOpen') return to.situation(draft);
  const isChanged = code === 'themeChanged' || (code === 'partRefused' && refusal.refusal.code === 'itemChanged');
  return isChanged ? to.draft(draft) : undefined;
}

/** What is missing is shown by the page, or by the check before it. */
const isShownAgain = (refusal: SubmitThemeRefusal): boolean =>
  refusal.code === 'incomplete' || (refusal.code === 'partRefused' && SHOWN_OF_PARTS.has(refusal.refusal.code));

const SHOWN_OF_PARTS: ReadonlySet<string> = new Set([
  ...['alikeUnderWay', 'consentMissing', 'commitmentMissing', 'toleranceBarred', 'secondPersonMissing'],
  ...['commitmentUnsigned', 'commitmentBarred', 'commitmentOutdated'],
]);
