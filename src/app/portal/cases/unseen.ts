import type { FastifyReply, FastifyRequest } from 'fastify';
import { caseId } from '../../../kernel/id.ts';
import { statusOfCase, wasUnderMandate } from '../../../modules/intake/index.ts';
import { problem } from '../../../platform/http/index.ts';
import { askingOf, type PortalDeps } from '../deps.ts';

type Exchange = { request: FastifyRequest; reply: FastifyReply };

/** The answer for a case that is not the caller's; an agent whose mandate has ended is told that, and not that nothing is there. */
export async function caseUnseen(deps: PortalDeps, { request, reply }: Exchange, id: string): Promise<FastifyReply> {
  const ended = await wasUnderMandate(deps.intake, askingOf(request), caseId(id));
  const code = ended ? 'mandateEnded' : 'caseNotFound';
  return problem(reply, statusOfCase({ code }), { code });
}
