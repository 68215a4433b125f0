import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { Result } from '../../../../kernel/result.ts';
import { statusOfFile, type Received } from '../../../../platform/files/index.ts';
import { problem, type App } from '../../../../platform/http/index.ts';
import { readMetadata } from '../../drafts/routes/tus-headers.ts';
import type { StepFile } from '../contract/task-files.ts';
import type { CaseDeps } from '../deps.ts';

type Reply = Parameters<typeof problem>[0];
type Exchange = { request: Pick<FastifyRequest, 'headers' | 'body' | 'caller'>; reply: Reply };

type Taking<Refused> = {
  /** Asked before the first byte is read. */
  place: () => Promise<Result<undefined, Refused>>;
  add: (received: Received) => Promise<Result<StepFile, Refused>>;
  refuse: (reply: Reply, error: Refused) => Reply;
};

/** Bodies of this scope arrive as the bytes of one file. */
export function readBytes(scope: App): void {
  scope.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
}

/** One file in one request, named as uploads are (`Upload-Metadata: filename <base64>`). */
export async function takeFile<Refused>(
  { files }: Pick<CaseDeps, 'files'>,
  { request, reply }: Exchange,
  { place, add, refuse }: Taking<Refused>,
) {
  const name = readMetadata(request.headers['upload-metadata']).get('filename') ?? '';
  const content = request.body;
  if (name === '' || !isStream(content)) return problem(reply, 422, { code: 'uploadUnannounced' });
  const free = await place();
  if (!free.ok) return refuse(reply, free.error);
  const received = await files.receive(request.caller.scope.area, { name, content });
  if (!received.ok) return problem(reply, statusOfFile(received.error), received.error);
  const added = await add(received.value);
  return added.ok ? added.value : refuse(reply, added.error);
}

const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
