import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { heldByDraft, saidOf, WAYS, type DraftMaterial } from '../../../modules/intake/index.ts';
import { sendFile, fileId } from '../../../platform/files/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { MaterialPage, type UsedFor } from '../../../web/portal/pages/draft/MaterialPage.tsx';
import { MaterialsPage, type AskedMaterial } from '../../../web/portal/pages/draft/MaterialsPage.tsx';
import type { FieldError } from '../../../web/ui/index.ts';
import { newOnce, type PortalDeps } from '../deps.ts';
import { noFilesAtKiosk } from '../file.ts';
import { sendPage } from '../page.ts';
import { AskedQuery, DraftParams, FormBody, MaterialParams } from '../params.ts';
import { actsOn, refuseDraft } from './acts.ts';
import { sharingRoutes } from './sharing.ts';
import { placeOfLast } from './flow.ts';
import { frameOfDraft, openDraft, type OpenDraft } from './opening.ts';
import { uploadLimits } from './upload-limits.ts';

const FileParams = Type.Object({ ...MaterialParams.properties, file: Type.String({ format: 'uuid' }) });

/** What is handed in beside the answers: the list, and a page for each. */
export function materialRoutes(app: App, deps: PortalDeps): void {
  app.get(
    to.materials(':draftId'),
    { ...may('draft:edit'), schema: { params: DraftParams } },
    async (request, reply) => {
      const found = await openDraft(deps, { request, reply }, request.params.draftId);
      if ('answer' in found) return found.answer;
      const { draft } = found.open;
      const page = (
        <MaterialsPage
          frame={frameOfDraft(request, deps, found.open)}
          draft={{ id: draft.id, item: draft.item.name }}
          commitment={draft.commitment}
          theme={found.open.theme}
          materials={toBring(draft).map((material) => askedOf(found.open, material))}
          back={placeOfLast(found.open)}
          once={newOnce()}
        />
      );
      return sendPage(reply, page);
    },
  );
  app.get(
    '/drafts/:draftId/materials/:material',
    { ...may('draft:edit'), schema: { params: MaterialParams, querystring: AskedQuery } },
    async (request, reply) => {
      const found = await openDraft(deps, { request, reply }, request.params.draftId);
      if ('answer' in found) return found.answer;
      return showMaterial(deps, { request, reply }, { open: found.open, ...request.params, from: request.query.from });
    },
  );
  wayRoutes(app, deps);
  sharingRoutes(app, deps);
  fileRoutes(app, deps);
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };
type Showing = {
  open: OpenDraft;
  material: string;
  from: 'check' | 'list' | undefined;
  errors?: readonly FieldError[];
};

/** One material as it stands, with what was wrong with the files just sent. */
export async function showMaterial(
  deps: PortalDeps,
  { request, reply }: Exchange,
  showing: Showing,
): Promise<FastifyReply> {
  const { open, from, errors = [] } = showing;
  const { draft } = open;
  const material = draft.materials.find(({ id }) => id === showing.material);
  if (!material || material.need === 'madeFromForm') return reply.redirect(to.materials(draft.id), 303);
  const frame = frameOfDraft(request, deps, open);
  const earlier = await actsOn(deps, request, open).findEarlier(material.id);
  const page = (
    <MaterialPage
      frame={frame}
      draft={{ id: draft.id, item: draft.item.name }}
      asked={askedOf(open, material)}
      limits={uploadLimits(frame.language)}
      uses={usesOf(open, material.id)}
      sharing={open.theme?.materials.find(({ id }) => id === material.id)?.sharing ?? null}
      earlier={earlier.ok ? earlier.value : []}
      errors={errors}
      from={from}
      once={newOnce()}
    />
  );
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

/** For which items of a theme a material is; of a single item there is nothing to say. */
function usesOf({ theme }: OpenDraft, id: string): UsedFor {
  const uses = theme?.materials.find((one) => one.id === id)?.uses ?? [];
  return uses.flatMap(({ item }) => theme?.theme.items.find((part) => part.item === item)?.name ?? []);
}

/** Of what was promised for later only that; else everything that the item asks for. */
const toBring = ({ supplies, unlocked, materials }: OpenDraft['draft']): DraftMaterial[] =>
  supplies ? materials.filter(({ id }) => unlocked?.some(({ key }) => key === id)) : materials;

/** In a correction only what the notice names may be changed; what was never handed in may be added. */
function askedOf({ draft }: OpenDraft, material: DraftMaterial): AskedMaterial {
  const officer = saidOf(draft, material.id);
  return {
    material,
    officer: draft.supplies ? undefined : officer,
    locked: draft.unlocked !== null && officer === undefined && material.files.length > 0,
  };
}

const WAY = '/drafts/:draftId/materials/:material/way';
const REUSE = '/drafts/:draftId/materials/:material/reuse';
const Way = Type.Object({ way: Type.Enum([...WAYS, '']), _once: Type.Optional(Type.String()) });
const Reuse = Type.Object({ file: Type.String({ format: 'uuid' }), _once: Type.Optional(Type.String()) });

/** Handing in otherwise than by uploading; each act leads back to the page of the material. */
function wayRoutes(app: App, deps: PortalDeps): void {
  for (const url of [WAY, REUSE]) {
    app.get(url, { ...may('draft:edit'), schema: { params: MaterialParams } }, ({ params }, reply) =>
      reply.redirect(to.material(params.draftId, params.material), 303),
    );
  }
  app.post(WAY, { ...may('draft:edit'), schema: { params: MaterialParams, body: Way } }, async (request, reply) => {
    const { draftId: draft, material } = request.params;
    const found = await openDraft(deps, { request, reply }, draft);
    if ('answer' in found) return found.answer;
    const way = request.body.way === '' ? null : request.body.way;
    const chosen = await actsOn(deps, request, found.open).chooseWay({ material, way });
    if (!chosen.ok) return refuseDraft(reply, chosen.error);
    return reply.redirect(way === null ? to.material(draft, material) : to.materials(draft), 303);
  });
  app.post(REUSE, { ...may('draft:edit'), schema: { params: MaterialParams, body: Reuse } }, async (request, reply) => {
    const { draftId: draft, material } = request.params;
    const found = await openDraft(deps, { request, reply }, draft);
    if ('answer' in found) return found.answer;
    const reused = await actsOn(deps, request, found.open).reuse({ material, file: request.body.file });
    // Pressed twice, it is attached already: that is what was wanted.
    if (reused.ok || reused.error.code === 'fileNotAttached') return reply.redirect(to.material(draft, material), 303);
    return refuseDraft(reply, reused.error);
  });
}

const FILE = '/drafts/:draftId/materials/:material/files/:file';
const REMOVAL = `${FILE}/remove`;

function fileRoutes(app: App, deps: PortalDeps): void {
  const { intake } = deps;
  const shown = { ...may('draft:edit'), schema: { params: FileParams }, preHandler: noFilesAtKiosk };
  app.get(FILE, shown, async (request, reply) => {
    const { draftId, file } = request.params;
    const found = await openDraft(deps, { request, reply }, draftId);
    if ('answer' in found) return found.answer;
    const opened = await intake.db.within(request.caller.scope, (tx) => intake.files.open(tx, fileId(file)));
    const isHere = opened.ok && placesOf(found.open).includes(opened.value.file.heldBy);
    return isHere ? sendFile(reply, opened.value) : problem(reply, 404, { code: 'fileNotAttached' });
  });
  app.get(REMOVAL, { ...may('draft:edit'), schema: { params: FileParams } }, ({ params }, reply) =>
    reply.redirect(to.material(params.draftId, params.material), 303),
  );
  app.post(
    REMOVAL,
    { ...may('draft:edit'), schema: { params: FileParams, body: FormBody } },
    async (request, reply) => {
      const { draftId: draft, material, file } = request.params;
      const found = await openDraft(deps, { request, reply }, draft);
      if ('answer' in found) return found.answer;
      const removed = await actsOn(deps, request, found.open).removeFile({ material, file });
      if (removed.ok || removed.error.code === 'fileNotAttached')
        return reply.redirect(to.material(draft, material), 303);
      return refuseDraft(reply, removed.error);
    },
  );
}

/** Where the files of a draft are held; those of a theme with its parts. */
const placesOf = ({ draft, theme }: OpenDraft): string[] =>
  (theme ? theme.theme.items.map((part) => part.draft) : [draft.id]).map(heldByDraft);
