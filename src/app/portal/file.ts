import type { FastifyReply, FastifyRequest } from 'fastify';
import { KIOSK } from '../../web/portal/layout/places.ts';
import { isKiosk } from './frame.ts';

/** A kiosk saves nothing, since the next person would find it: undefined anywhere else. For the option `preHandler`. */
export const noFilesAtKiosk = async (
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> => (isKiosk(request) ? reply.redirect(KIOSK.noFiles, 303) : undefined);
