import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachEither, findEitherPlace } from '../../../modules/intake/index.ts';
import { fileSentence } from '../../../platform/files/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { FILES } from '../../../web/portal/pages/draft/MaterialPage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { askingOf, type PortalDeps } from '../deps.ts';
import { AskedQuery, MaterialParams } from '../params.ts';
import { refuseDraft } from './acts.ts';
import { showMaterial } from './materials.tsx';
import { openDraft } from './opening.ts';
import { MOST_BYTES, uploadLimits } from './upload-limits.ts';

const { most } = uploadLimits('zh');

/** Files come as browsers send them without a script. Each is stored and judged on its own: one that is refused takes no other with it. */
export async function uploadRoutes(app: App, deps: PortalDeps): Promise<void> {
  await app.register(async (scope: App) => {
    // One byte more than allowed, so that what is too large is told to be so and not cut.
    const limits = { fileSize: MOST_BYTES + 1, files: most, parts: most + 5 };
    await scope.register(multipart, { limits, throwFileSizeLimit: false });
    scope.post(
      '/drafts/:draftId/materials/:material',
      { ...may('draft:edit'), schema: { params: MaterialParams, querystring: AskedQuery } },
      (request, reply) => take(deps, { request, reply }, { ...request.params, from: request.query.from }),
    );
  });
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };
type Place = { draftId: string; material: string; from: 'check' | 'list' | undefined };

async function take(deps: PortalDeps, exchange: Exchange, place: Place): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const { draftId: draft, material, from } = place;
  const held = await findEitherPlace(deps.intake, askingOf(request), { draft, material });
  if (!held.ok) return refuseDraft(reply, held.error);
  const outcome = await takeAll(deps, request, place).catch(ifBroken);
  if (outcome === 'broken') return problem(reply, 400, { code: 'malformed' });
  const { taken, errors } = outcome;
  if (errors.length === 0 && taken > 0)
    return reply.redirect(to.material(draft, material, { ...(from && { from }) }), 303);
  const { empty } = portalWording[languageOf(request)].draft.materials;
  const found = await openDraft(deps, exchange, draft);
  if ('answer' in found) return found.answer;
  const said = (errors.length > 0 ? errors : [empty]).map((message) => ({ field: FILES, message }));
  return showMaterial(deps, exchange, { open: found.open, material, from, errors: said });
}

/** What the parser says of a form that ends too early or was never one: the sender's fault, or the network's. */
const BROKEN_FORM =
  /unexpected end of (form|multipart)|malformed part header|part terminated early|boundary not found/i;

export function ifBroken(error: unknown): 'broken' {
  if (error instanceof Error && BROKEN_FORM.test(error.message)) return 'broken';
  throw error;
}

async function takeAll(deps: PortalDeps, request: FastifyRequest, place: Place) {
  const errors: string[] = [];
  let taken = 0;
  for await (const part of request.files()) {
    // Where nothing was chosen, browsers send a part without a name.
    if (part.filename === '') part.file.resume();
    else {
      const fault = await takeOne(deps, request, { ...place, part });
      if (fault === undefined) taken += 1;
      else errors.push(fault);
    }
  }
  return { taken, errors };
}

/** What is wrong with one file, in words; undefined when it was attached. */
async function takeOne(
  { intake }: PortalDeps,
  request: FastifyRequest,
  { draftId: draft, material, part }: Place & { part: MultipartFile },
): Promise<string | undefined> {
  const language = languageOf(request);
  const { failed } = portalWording[language].draft.materials;
  const { area } = request.caller.scope;
  const received = await intake.files.receive(area, {
    content: part.file,
    name: part.filename,
    mostBytes: MOST_BYTES,
  });
  part.file.resume();
  if (!received.ok) return failed(part.filename, fileSentence(received.error, language));
  const attached = await attachEither(intake, askingOf(request), { draft, material, received: received.value });
  return attached.ok ? undefined : failed(part.filename, portalWording[language].draft.materials.full);
}
