import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { servingHeaders, type OpenFile } from '../../platform/files/index.ts';

/** Sends what was opened so that it can harm nobody; pictures are shown, everything else is saved. */
export function sendFile(reply: FastifyReply, { file: { name = '', kind, size }, content }: OpenFile): FastifyReply {
  return reply.headers(servingHeaders({ name, kind, size, show: 'inline' })).send(Readable.from(content));
}
