import { Type } from 'typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  addWardNumber,
  declareWard,
  findWard,
  findWards,
  identityWording,
  removeWard,
  statusOfIdentity,
  WARD_RELATIONS,
  type WardRefusal,
} from '../../../modules/identity/index.ts';
import { languageOf, may, onceOf, problem, type App } from '../../../platform/http/index.ts';
import {
  WardDeclaringPage,
  WardNumberPage,
  WardRemovalPage,
  type TypedChild,
} from '../../../web/portal/pages/acting/WardPages.tsx';
import { WARD_DONE, WardsPage, type WardDone } from '../../../web/portal/pages/acting/WardsPage.tsx';
import { to } from '../../../web/portal/pages/addresses.ts';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { dateText, type FieldError, type Language } from '../../../web/ui/index.ts';
import { newOnce, type PortalDeps } from '../deps.ts';
import { textOf } from '../draft/typed.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { FormBody } from '../params.ts';
import { signedIn } from './person.ts';

const Done = Type.Object({ done: Type.Optional(Type.Enum([...WARD_DONE])) });
const Ward = Type.Object({ ward: Type.String({ format: 'uuid' }) });
const NOTHING: TypedChild = { name: '', citizenId: '', bornOn: '', gender: '', relation: '' };

/** The children that somebody is the guardian of, on his own word. */
export function wardRoutes(app: App, deps: PortalDeps): void {
  const { db, vault, now } = deps.intake;
  app.get(to.wards, { ...may('ward:manage'), schema: { querystring: Done } }, async (request, reply) => {
    const guardian = signedIn(request).person;
    const wards = await db.within(request.caller.scope, (tx) => findWards(vault, tx, { guardian, now: now() }));
    return sendPage(reply, <WardsPage frame={frameOf(request, deps)} wards={wards} done={request.query.done} />);
  });
  app.get(to.wardDeclaring, may('ward:manage'), (request, reply) =>
    showDeclaring(deps, { request, reply }, { typed: NOTHING, errors: [] }),
  );
  app.post(to.wardDeclaring, { ...may('ward:manage'), schema: { body: FormBody } }, (request, reply) =>
    declare(deps, { request, reply }, request.body),
  );
  numberRoutes(app, deps);
  app.get(to.wardRemoval(':ward'), { ...may('ward:manage'), schema: { params: Ward } }, async (request, reply) => {
    const ward = await findOwn(deps, request, request.params.ward);
    if (!ward) return problem(reply, 404, { code: 'wardUnknown' });
    return sendPage(reply, <WardRemovalPage frame={frameOf(request, deps)} ward={ward} once={newOnce()} />);
  });
  app.post(
    to.wardRemoval(':ward'),
    { ...may('ward:manage'), schema: { params: Ward, body: FormBody } },
    async (request, reply) => {
      const { ward } = request.params;
      const removed = await removeWard(deps.identity, { ...signedIn(request), ward, once: onceOf(request) });
      return removed.ok ? done(reply, 'removed') : problem(reply, statusOfIdentity(removed.error), removed.error);
    },
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };

const done = (reply: FastifyReply, what: WardDone) => reply.redirect(`${to.wards}?done=${what}`, 303);

const findOwn = ({ intake: { db, vault, now } }: PortalDeps, { caller }: FastifyRequest, ward: string) =>
  db.within(caller.scope, (tx) => findWard(vault, tx, { ward, now: now() }));

async function declare(deps: PortalDeps, exchange: Exchange, body: FormBody): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const part = (name: string) => textOf(body[`bornOn.${name}`]);
  const typed = {
    name: textOf(body['name']),
    citizenId: textOf(body['citizenId']),
    bornOn: dateText({ year: part('year'), month: part('month'), day: part('day') }),
    gender: textOf(body['gender']),
    relation: textOf(body['relation']),
  };
  const language = languageOf(request);
  const relation = WARD_RELATIONS.find((one) => one === typed.relation);
  if (relation === undefined) {
    const message = portalWording[language].acting.declaring.wrong.relation;
    return showDeclaring(deps, exchange, { typed, errors: [{ field: 'relation', message }] });
  }
  const declared = textOf(body['declared']) === 'yes';
  const asked = { ...signedIn(request), typed, relation, declared, once: onceOf(request) };
  const entered = await declareWard(deps.identity, asked);
  if (entered.ok) return done(reply, 'added');
  const errors = errorsOf(entered.error, language);
  return errors.length > 0
    ? showDeclaring(deps, exchange, { typed, errors })
    : problem(reply, statusOfIdentity(entered.error), entered.error);
}

const FIELD: Partial<Record<WardRefusal['code'], string>> = {
  wardKnown: 'citizenId',
  wardBornOtherwise: 'citizenId',
  wardNotAChild: 'bornOn',
  wardNotBornYet: 'bornOn',
  guardianshipNotDeclared: 'declared',
};

/** What can be mended in the form stands beside its question. */
function errorsOf(refusal: WardRefusal, language: Language): FieldError[] {
  const say = portalWording[language].acting.declaring.wrong;
  if (refusal.code === 'wardInvalid') return refusal.faults.map(({ field }) => ({ field, message: say[field] }));
  const field = FIELD[refusal.code];
  const words = new Map(Object.entries(identityWording[language].refusals));
  return field === undefined ? [] : [{ field, message: words.get(refusal.code) ?? refusal.code }];
}

type Showing = { typed: TypedChild; errors: readonly FieldError[] };

function showDeclaring(deps: PortalDeps, { request, reply }: Exchange, { typed, errors }: Showing): FastifyReply {
  const page = { frame: frameOf(request, deps), typed, errors, once: newOnce() };
  return sendPage(reply, <WardDeclaringPage {...page} />, errors.length > 0 ? 422 : 200);
}

function numberRoutes(app: App, deps: PortalDeps): void {
  const show = async ({ request, reply }: Exchange, id: string, tried: { typed: string; errors: FieldError[] }) => {
    const ward = await findOwn(deps, request, id);
    if (!ward) return problem(reply, 404, { code: 'wardUnknown' });
    const page = { frame: frameOf(request, deps), ward, ...tried, once: newOnce() };
    return sendPage(reply, <WardNumberPage {...page} />, tried.errors.length > 0 ? 422 : 200);
  };
  app.get(to.wardNumber(':ward'), { ...may('ward:manage'), schema: { params: Ward } }, (request, reply) =>
    show({ request, reply }, request.params.ward, { typed: '', errors: [] }),
  );
  app.post(
    to.wardNumber(':ward'),
    { ...may('ward:manage'), schema: { params: Ward, body: FormBody } },
    async (request, reply) => {
      const { ward } = request.params;
      const citizenId = textOf(request.body['citizenId']);
      const act = { ...signedIn(request), ward, citizenId, once: onceOf(request) };
      const added = await addWardNumber(deps.identity, act);
      if (added.ok) return done(reply, 'numbered');
      const errors = errorsOf(added.error, languageOf(request));
      return errors.length > 0
        ? show({ request, reply }, ward, { typed: citizenId, errors })
        : problem(reply, statusOfIdentity(added.error), added.error);
    },
  );
}
