import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Form } from '../../../modules/forms/index.ts';
import {
  checkDraft,
  findOpenDraft,
  findThemeDraft,
  statusOfIntake,
  statusOfThemeDraft,
  type Draft,
  type ThemeDraft,
} from '../../../modules/intake/index.ts';
import { problem } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import type { Frame } from '../../../web/portal/layout/frame.ts';
import { frameOf } from '../frame.ts';
import { askingOf, type PortalDeps } from '../deps.ts';

/** Every page of a draft says for whom it is. */
export const frameOfDraft = (
  request: FastifyRequest,
  deps: PortalDeps,
  { draft }: Pick<OpenDraft, 'draft'>,
): Frame => ({
  ...frameOf(request, deps),
  acting: draft.acting,
});

/** A draft with its questions; of a theme that was begun, the one form over all its items; of a part, the draft of the `whole`. */
export type OpenDraft = { form: Form; draft: Draft; theme?: OpenTheme; whole?: string };
export type OpenTheme = Pick<ThemeDraft, 'materials' | 'theme'>;

type Exchange = { request: FastifyRequest; reply: FastifyReply };

/**
 * The draft that an address names, or the answer in its place: one that was handed in leads to its case, a part of a theme to the theme,
 * but for what is done in each part by itself (`part`).
 */
export async function openDraft(
  deps: PortalDeps,
  { request, reply }: Exchange,
  meant: string | { part: string },
): Promise<{ open: OpenDraft } | { answer: FastifyReply }> {
  const [draftId, mayBePart] = typeof meant === 'string' ? [meant, false] : [meant.part, true];
  const asking = askingOf(request);
  const open = await findOpenDraft(deps.intake, asking, draftId);
  if (open) {
    const { themeDraft } = open;
    if (themeDraft === null) return { open };
    return mayBePart ? { open: { ...open, whole: themeDraft } } : { answer: reply.redirect(to.draft(themeDraft), 303) };
  }
  const check = await checkDraft(deps.intake, asking, draftId);
  const refusal = check.ok ? ({ code: 'draftNotFound' } as const) : check.error;
  if (refusal.code === 'draftHeld') return { answer: reply.redirect(to.themeReceived(refusal.theme), 303) };
  if (refusal.code === 'draftSubmitted') return { answer: reply.redirect(to.case(refusal.caseId), 303) };
  return refusal.code === 'draftNotFound'
    ? openThemeDraft(deps, { request, reply }, draftId)
    : { answer: problem(reply, statusOfIntake(refusal), refusal) };
}

async function openThemeDraft(deps: PortalDeps, { request, reply }: Exchange, id: string) {
  const found = await findThemeDraft(deps.intake, askingOf(request), id);
  if (!found.ok && found.error.code === 'themeSubmitted')
    return { answer: reply.redirect(to.themeReceived(found.error.themeCase), 303) };
  if (!found.ok) return { answer: problem(reply, statusOfThemeDraft(found.error), found.error) };
  const { form, draft } = found.value;
  return { open: { form, draft, theme: { materials: draft.materials, theme: draft.theme } } };
}
