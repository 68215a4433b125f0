import { Readable } from 'node:stream';
import type { OpenFile } from './files.ts';
import { servingHeaders } from './serving.ts';

/** As much of a reply as sending needs. */
type Sending<Sent> = { headers(values: Record<string, string>): { send(content: Readable): Sent } };

/** Sends what was opened so that it can harm nobody; pictures are shown, everything else is saved. */
export const sendFile = <Sent>(reply: Sending<Sent>, { file: { name = '', kind, size }, content }: OpenFile): Sent =>
  reply.headers(servingHeaders({ name, kind, size, show: 'inline' })).send(Readable.from(content));
