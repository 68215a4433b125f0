import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { servingHeaders, type OpenFile } from '../../platform/files/index.ts';
import { KIOSK } from '../../web/portal/layout/places.ts';
import { isKiosk } from './frame.ts';

/** Sends what was opened so that it can harm nobody; pictures are shown, everything else is saved. */
export function sendFile(reply: FastifyReply, { file: { name = '', kind, size }, content }: OpenFile): FastifyReply {
  return reply.headers(servingHeaders({ name, kind, size, show: 'inline' })).send(Readable.from(content));
}

/** A kiosk saves nothing, since the next person would find it: undefined anywhere else. For the option `preHandler`. */
export const noFilesAtKiosk = async (
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> => (isKiosk(request) ? reply.redirect(KIOSK.noFiles, 303) : undefined);
