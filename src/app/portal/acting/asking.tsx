import { Type } from 'typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { civilDate, civilDateOf, isCivilDate } from '../../../kernel/civil-date.ts';
import { addMonths } from '../../../kernel/civil-span.ts';
import { findPublishedItem } from '../../../modules/catalogue/index.ts';
import {
  askMandate,
  MANDATE_ACTS,
  statusOfIdentity,
  type AskRefusal,
  type Linked,
} from '../../../modules/identity/index.ts';
import { languageOf, may, onceOf, problem, type App } from '../../../platform/http/index.ts';
import { MandateAskPage, type TypedMandate } from '../../../web/portal/pages/acting/MandateAskPage.tsx';
import { MandateLinkPage } from '../../../web/portal/pages/acting/MandateLinkPage.tsx';
import { to } from '../../../web/portal/pages/addresses.ts';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { dateText, type FieldError, type Language } from '../../../web/ui/index.ts';
import { newOnce, todayOf, type PortalDeps } from '../deps.ts';
import { textOf } from '../draft/typed.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { FormBody } from '../params.ts';
import { qrPicture } from '../qr-picture.ts';
import { signedIn } from './person.ts';

const Asked = Type.Object({
  as: Type.Optional(Type.Enum(['principal', 'agent'])),
  item: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,80}$' })),
});

/** Nobody asks so many people in an hour; more is somebody who tries names. */
const OFTEN = { limit: { most: 30, seconds: 3_600 } };

/** What is proposed: what an errand needs, for a season; withdrawing is a step of its own. */
const USUAL_ACTS = MANDATE_ACTS.filter((act) => act !== 'withdraw');
const USUAL_MONTHS = 3;

/** Asking for a mandate or offering one, up to the link that is passed on. */
export function askingRoutes(app: App, deps: PortalDeps): void {
  app.get(to.mandateAsking(), { ...may('mandate:manage'), schema: { querystring: Asked } }, async (request, reply) => {
    const { as = 'agent', item } = request.query;
    const until = addMonths(todayOf(deps), USUAL_MONTHS);
    const typed = { as, name: '', citizenId: '', scope: item ?? 'all', acts: USUAL_ACTS, until, opensData: false };
    return show(deps, { request, reply }, { typed, item, errors: [] });
  });
  app.post(
    to.mandateAsking(),
    { ...may('mandate:manage', OFTEN), schema: { querystring: Asked, body: FormBody } },
    (request, reply) => ask(deps, { request, reply }, { typed: typedIn(request.body), item: request.query.item }),
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };
type Sent = { typed: TypedMandate; item: string | undefined };

function typedIn(body: FormBody): TypedMandate {
  const part = (name: string) => textOf(body[`until.${name}`]);
  return {
    as: textOf(body['as']) === 'principal' ? 'principal' : 'agent',
    name: textOf(body['name']),
    citizenId: textOf(body['citizenId']),
    scope: textOf(body['scope']),
    acts: [body['acts'] ?? []].flat(),
    until: dateText({ year: part('year'), month: part('month'), day: part('day') }),
    opensData: textOf(body['opensData']) === 'yes',
  };
}

async function ask(deps: PortalDeps, exchange: Exchange, { typed, item }: Sent): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const language = languageOf(request);
  const say = portalWording[language].acting.asking.wrong;
  if (!isCivilDate(typed.until)) {
    const errors = [{ field: 'until', message: say.until }];
    return show(deps, exchange, { typed, item, errors });
  }
  const asked = await askMandate(deps.identity, {
    ...signedIn(request),
    askedBy: typed.as,
    other: { name: typed.name, citizenId: typed.citizenId },
    terms: {
      items: typed.scope === 'all' || typed.scope === '' ? 'all' : [typed.scope],
      acts: MANDATE_ACTS.filter((act) => typed.acts.includes(act)),
      until: civilDate(typed.until),
    },
    opensData: typed.opensData,
    once: onceOf(request),
  });
  if (asked.ok) return showLink(deps, exchange, { linked: asked.value, name: typed.name });
  const errors = errorsOf(asked.error, language);
  return errors.length > 0
    ? show(deps, exchange, { typed, item, errors })
    : problem(reply, statusOfIdentity(asked.error), asked.error);
}

/** What can be mended in the form stands beside its question. */
function errorsOf(refusal: AskRefusal, language: Language): FieldError[] {
  const say = portalWording[language].acting.asking.wrong;
  switch (refusal.code) {
    case 'mandateInvalid':
      return refusal.faults.map(({ field }) => ({ field, message: say[field] }));
    case 'mandateEndsBefore':
    case 'mandateTooLong':
      return [{ field: 'until', message: say.until }];
    case 'mandateWithoutActs':
      return [{ field: 'acts', message: say.acts }];
    default:
      return [];
  }
}

async function show(
  deps: PortalDeps,
  { request, reply }: Exchange,
  { typed, item: key, errors }: Sent & { errors: readonly FieldError[] },
): Promise<FastifyReply> {
  const found =
    key === undefined
      ? undefined
      : await deps.intake.db.within(request.caller.scope, (tx) => findPublishedItem(tx, key, todayOf(deps)));
  const item = found && { key: found.key, name: found.name };
  const page = <MandateAskPage {...{ frame: frameOf(request, deps), typed, item, errors, once: newOnce() }} />;
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

/** Not a page to come back to: the link stands here and nowhere else. */
function showLink(
  deps: PortalDeps,
  { request, reply }: Exchange,
  { linked, name }: { linked: Linked; name: string },
): FastifyReply {
  const link = new URL(to.mandateAnswer(linked.token), deps.publicUrl).href;
  const until = civilDateOf(new Date(linked.linkUntil));
  const page = { frame: frameOf(request, deps), name, until, link, picture: qrPicture(link) };
  return sendPage(reply, <MandateLinkPage {...page} />);
}
