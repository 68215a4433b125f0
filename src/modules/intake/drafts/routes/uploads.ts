// Uploads that survive a lost connection, by the tus protocol 1.0.0 (core and creation) over `platform/files`.
import type { Readable } from 'node:stream';
import { Type } from 'typebox';
import type { Result } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { statusOfFile, uploadId, type UploadId, type Uploads } from '../../../../platform/files/index.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../../platform/http/index.ts';
import type { Asking } from '../../cases/deps.ts';
import type { attachFile, findFilePlace } from '../attach.ts';
import { DraftMaterialParams } from '../contract/drafts.ts';
import { heldByDraft, type DraftDeps } from '../deps.ts';
import type { DraftRefusal } from '../model.ts';
import { statusOf } from '../refusals.ts';
import { readMetadata, readWhole } from './tus-headers.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];
/** On whose draft an upload is put, and by what right: an applicant's own, or one that a clerk takes down. */
export type UploadPlace = {
  /** What the addresses begin with. */
  path: string;
  permission: string;
  standing: (request: Request, draft: string) => Promise<Result<Standing, { code: string; status: number }>>;
  /** Where a file belongs, and putting it there. */
  findPlace: (...asked: Parameters<typeof findFilePlace>) => ReturnType<typeof findFilePlace>;
  attach: (...asked: Parameters<typeof attachFile>) => Promise<Result<unknown, DraftRefusal>>;
};
type Standing = { drafts: DraftDeps; asking: Asking };
export type UploadRooms = { uploads: Uploads; place: UploadPlace };

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
  const { path, permission } = rooms.place;
  await app.register(async (scope: App) => {
    scope.addContentTypeParser(PIECE, (_request, payload, done) => done(null, payload));
    scope.post(
      `${path}/:draftId/materials/:material/uploads`,
      {
        ...may(permission),
        schema: withProblems(
          { params: DraftMaterialParams, response: { 201: { description: 'Begun', type: 'null' } } },
          REFUSALS,
        ),
      },
      (request, reply) => begin(rooms, { request, reply }, request.params),
    );
    const one = `${path}/:draftId/materials/:material/uploads/:upload`;
    scope.head(one, { ...may(permission), schema: { params: UploadParams, hide: true } }, (request, reply) =>
      tell(rooms, { request, reply }, request.params),
    );
    scope.patch(
      one,
      {
        ...may(permission),
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

async function begin({ uploads, place }: UploadRooms, { request, reply }: Exchange, asked: Place): Promise<Reply> {
  const { draftId: draft, material } = asked;
  const size = readWhole(request.headers['upload-length']);
  const name = readMetadata(request.headers['upload-metadata']).get('filename') ?? '';
  if (size === undefined || name === '') return problem(reply, 422, { code: 'uploadUnannounced' });
  const stood = await place.standing(request, draft);
  if (!stood.ok) return problem(reply, stood.error.status, { code: stood.error.code });
  const { drafts, asking } = stood.value;
  const holder = await place.findPlace(drafts, asking, { draft, material });
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
  const begun = await drafts.db.within(asking.caller.scope, (tx) => uploads.begin(tx, intent));
  if (!begun.ok) return problem(reply, statusOfFile(begun.error), begun.error);
  const location = `/api${place.path}/${draft}/materials/${encodeURIComponent(material)}/uploads/${begun.value}`;
  return reply
    .code(201)
    .headers({ ...VERSION, location })
    .send();
}

type Named = Place & { upload: string };

/** An upload of another draft is not there. */
function findOwn({ uploads }: UploadRooms, { drafts, asking }: Standing, { draftId, upload }: Named) {
  return drafts.db.within(asking.caller.scope, async (tx) => {
    const found = await uploads.find(tx, uploadId(upload));
    return found?.heldBy === heldByDraft(draftId) ? found : undefined;
  });
}

async function tell(rooms: UploadRooms, { request, reply }: Exchange, named: Named): Promise<Reply> {
  const stood = await rooms.place.standing(request, named.draftId);
  const found = stood.ok ? await findOwn(rooms, stood.value, named) : undefined;
  if (!found) return reply.code(404).headers(VERSION).send();
  return reply
    .code(200)
    .headers({ ...VERSION, 'cache-control': 'no-store', 'upload-offset': found.received, 'upload-length': found.size })
    .send();
}

async function take(rooms: UploadRooms, exchange: Exchange, named: Named): Promise<Reply> {
  const { request, reply } = exchange;
  const at = readWhole(request.headers['upload-offset']);
  const content = request.body;
  if (at === undefined || !isStream(content)) return problem(reply, 422, { code: 'uploadUnannounced' });
  const stood = await rooms.place.standing(request, named.draftId);
  if (!stood.ok) return problem(reply, stood.error.status, { code: stood.error.code });
  const found = await findOwn(rooms, stood.value, named);
  if (!found) return problem(reply, 404, { code: 'uploadNotFound' });
  const { scope } = stood.value.asking.caller;
  const taken = await rooms.uploads.take(scope, { id: found.id, at, content });
  if (!taken.ok) return problem(reply, statusOfFile(taken.error), taken.error);
  const progress = { ...VERSION, 'upload-offset': taken.value };
  if (taken.value < found.size) return reply.code(204).headers(progress).send();
  return finish(rooms, reply, { ...named, id: found.id, standing: stood.value, progress });
}

type Finishing = Named & { id: UploadId; standing: Standing; progress: Record<string, string | number> };

/** The last piece is there: the whole is judged and attached. */
async function finish({ uploads, place }: UploadRooms, reply: Reply, finishing: Finishing): Promise<Reply> {
  const { id, draftId: draft, material, progress } = finishing;
  const { drafts, asking } = finishing.standing;
  const received = await uploads.finish(asking.caller.scope, id);
  if (!received.ok) return problem(reply, statusOfFile(received.error), received.error);
  const forget = (tx: Tx) => uploads.drop(tx, id);
  const attached = await place.attach(drafts, asking, { draft, material, received: received.value, forget });
  if (!attached.ok) return problem(reply, statusOf(attached.error), attached.error);
  return reply.code(204).headers(progress).send();
}

const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
