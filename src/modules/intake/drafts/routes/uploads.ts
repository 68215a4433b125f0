// Uploads that survive a lost connection, by the tus protocol 1.0.0 (core and creation) over `platform/files`.
import type { Readable } from 'node:stream';
import { Type } from 'typebox';
import { statusOfFile, uploadId, type Uploads } from '../../../../platform/files/index.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../../platform/http/index.ts';
import { attachFile, findFilePlace } from '../attach.ts';
import { DraftMaterialParams } from '../contract/drafts.ts';
import { heldByDraft, type DraftDeps } from '../deps.ts';
import { statusOf } from '../refusals.ts';
import { readMetadata, readWhole } from './tus-headers.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];
export type UploadRooms = { drafts: DraftDeps; uploads: Uploads };

const UploadParams = Type.Object({ ...DraftMaterialParams.properties, upload: Type.String({ format: 'uuid' }) });
type Place = { draftId: string; material: string };

const PIECE = 'application/offset+octet-stream';
const VERSION = { 'tus-resumable': '1.0.0' } as const;
const REFUSALS = [403, 404, 409, 410, 413, 415, 422];

/**
 * `POST …/uploads` begins one (`Upload-Length`, `Upload-Metadata: filename <base64>`), `HEAD` says how far it is, `PATCH` appends a
 * piece at `Upload-Offset`. With the last piece the whole is judged and attached.
 */
export async function uploadRoutes(app: App, rooms: UploadRooms): Promise<void> {
  await app.register(async (scope: App) => {
    scope.addContentTypeParser(PIECE, (_request, payload, done) => done(null, payload));
    scope.post(
      '/drafts/:draftId/materials/:material/uploads',
      {
        ...may('draft:edit'),
        schema: withProblems(
          { params: DraftMaterialParams, response: { 201: { description: 'Begun', type: 'null' } } },
          REFUSALS,
        ),
      },
      (request, reply) => begin(rooms, { request, reply }, request.params),
    );
    const one = '/drafts/:draftId/materials/:material/uploads/:upload';
    scope.head(one, { ...may('draft:edit'), schema: { params: UploadParams, hide: true } }, (request, reply) =>
      tell(rooms, { request, reply }, request.params),
    );
    scope.patch(
      one,
      {
        ...may('draft:edit'),
        schema: withProblems(
          { params: UploadParams, response: { 204: { description: 'Taken', type: 'null' } } },
          REFUSALS,
        ),
      },
      (request, reply) => take(rooms, { request, reply }, request.params),
    );
  });
}

type Exchange = { request: Request; reply: Reply };

async function begin({ drafts, uploads }: UploadRooms, { request, reply }: Exchange, place: Place): Promise<Reply> {
  const { draftId: draft, material } = place;
  const size = readWhole(request.headers['upload-length']);
  const name = readMetadata(request.headers['upload-metadata']).get('filename') ?? '';
  if (size === undefined || name === '') return problem(reply, 422, { code: 'uploadUnannounced' });
  const { caller } = request;
  const holder = await findFilePlace(drafts, { caller }, { draft, material });
  if (!holder.ok) return problem(reply, statusOf(holder.error), holder.error);
  const { heldBy, subject, person, organisation, mandate } = holder.value;
  const intent = {
    heldBy,
    subject,
    name,
    size,
    ...(person !== undefined && { person }),
    ...(organisation !== undefined && { organisation }),
    ...(mandate !== undefined && { mandate }),
  };
  const begun = await drafts.db.within(caller.scope, (tx) => uploads.begin(tx, intent));
  if (!begun.ok) return problem(reply, statusOfFile(begun.error), begun.error);
  const location = `/api/drafts/${draft}/materials/${encodeURIComponent(material)}/uploads/${begun.value}`;
  return reply
    .code(201)
    .headers({ ...VERSION, location })
    .send();
}

type Named = Place & { upload: string };

/** An upload of another draft is not there. */
function findOwn({ drafts, uploads }: UploadRooms, { caller }: Request, { draftId, upload }: Named) {
  return drafts.db.within(caller.scope, async (tx) => {
    const found = await uploads.find(tx, uploadId(upload));
    return found?.heldBy === heldByDraft(draftId) ? found : undefined;
  });
}

async function tell(rooms: UploadRooms, { request, reply }: Exchange, named: Named): Promise<Reply> {
  const found = await findOwn(rooms, request, named);
  if (!found) return reply.code(404).headers(VERSION).send();
  return reply
    .code(200)
    .headers({ ...VERSION, 'cache-control': 'no-store', 'upload-offset': found.received, 'upload-length': found.size })
    .send();
}

async function take(rooms: UploadRooms, { request, reply }: Exchange, named: Named): Promise<Reply> {
  const { drafts, uploads } = rooms;
  const at = readWhole(request.headers['upload-offset']);
  const content = request.body;
  if (at === undefined || !isStream(content)) return problem(reply, 422, { code: 'uploadUnannounced' });
  const found = await findOwn(rooms, request, named);
  if (!found) return problem(reply, 404, { code: 'uploadNotFound' });
  const { scope } = request.caller;
  const taken = await uploads.take(scope, { id: found.id, at, content });
  if (!taken.ok) return problem(reply, statusOfFile(taken.error), taken.error);
  const progress = { ...VERSION, 'upload-offset': taken.value };
  if (taken.value < found.size) return reply.code(204).headers(progress).send();

  const received = await uploads.finish(scope, found.id);
  if (!received.ok) return problem(reply, statusOfFile(received.error), received.error);
  const attached = await attachFile(
    drafts,
    { caller: request.caller },
    {
      draft: named.draftId,
      material: named.material,
      received: received.value,
      forget: (tx) => uploads.drop(tx, found.id),
    },
  );
  if (!attached.ok) return problem(reply, statusOf(attached.error), attached.error);
  return reply.code(204).headers(progress).send();
}

const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
