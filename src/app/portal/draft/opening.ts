import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkDraft, findOpenDraft, statusOfIntake } from '../../../modules/intake/index.ts';
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

export type OpenDraft = NonNullable<Awaited<ReturnType<typeof findOpenDraft>>>;

/** The draft that an address names, or the answer in its place: one that was handed in leads to its case. */
export async function openDraft(
  deps: PortalDeps,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  draftId: string,
): Promise<{ open: OpenDraft } | { answer: FastifyReply }> {
  const asking = askingOf(request);
  const open = await findOpenDraft(deps.intake, asking, draftId);
  if (open) return { open };
  const check = await checkDraft(deps.intake, asking, draftId);
  const refusal = check.ok ? ({ code: 'draftNotFound' } as const) : check.error;
  return {
    answer:
      refusal.code === 'draftSubmitted'
        ? reply.redirect(to.case(refusal.caseId), 303)
        : problem(reply, statusOfIntake(refusal), refusal),
  };
}
