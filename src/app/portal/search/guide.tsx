import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { legalClock } from '../../../kernel/legal-clock.ts';
import {
  easeOf,
  findDivision,
  findHalls,
  findPublishedItem,
  findTowns,
  getDepartment,
  kilometresBetween,
  type ItemVersion,
  type Place,
} from '../../../modules/catalogue/index.ts';
import { formOf, pathOf } from '../../../modules/forms/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { FitPage } from '../../../web/portal/pages/guide/FitPage.tsx';
import { fitOf } from '../../../web/portal/pages/guide/fit.ts';
import type { NearHall } from '../../../web/portal/pages/guide/GuideHalls.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import type { DueIfToday } from '../../../web/portal/pages/guide/GuideFacts.tsx';
import { GuidePage } from '../../../web/portal/pages/guide/GuidePage.tsx';
import { todayOf, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { ItemParams } from '../params.ts';
import { sendPage } from '../page.ts';
import { rememberRecent } from './recent.ts';

const Where = Type.Object({ town: Type.Optional(Type.String({ pattern: '^(\\d{12})?$' })) });

/** The guide of one item, in the version that is in force today. */
export function guideRoutes(app: App, deps: PortalDeps): void {
  app.get(
    to.item(':key'),
    { ...may('public:read'), schema: { params: ItemParams, querystring: Where } },
    async (request, reply) => {
      const { key } = request.params;
      const town = request.query.town || undefined;
      const found = await deps.intake.db.within(request.caller.scope, (tx) => findGuide(tx, deps, { key, town }));
      if (!found) return problem(reply, 404, { code: 'itemNotFound' });
      rememberRecent(reply, { request, key, publicUrl: deps.publicUrl });
      return sendPage(reply, <GuidePage frame={frameOf(request, deps)} {...found} />);
    },
  );
  app.get(
    to.fit(':key'),
    { ...may('public:read'), schema: { params: ItemParams, querystring: Asked } },
    async (request, reply) => {
      const { key } = request.params;
      const version = await deps.intake.db.within(request.caller.scope, (tx) =>
        findPublishedItem(tx, key, todayOf(deps)),
      );
      if (!version) return problem(reply, 404, { code: 'itemNotFound' });
      return showFit(deps, { request, reply }, { version, asked: request.query });
    },
  );
}

/** `c0`, `c1` …: the answer to each condition. */
const Asked = Type.Record(Type.String({ pattern: '^(c\\d{1,2}|asked)$' }), Type.String({ maxLength: 10 }));

type Exchange = { request: FastifyRequest; reply: FastifyReply };
type Fitting = { version: ItemVersion; asked: Readonly<Record<string, string>> };

async function showFit(deps: PortalDeps, { request, reply }: Exchange, { version, asked }: Fitting) {
  const answers = version.item.acceptanceConditions.map((_, place) => asked[`c${place}`] ?? '');
  const isAsked = asked['asked'] !== undefined;
  const fit = isAsked ? fitOf(answers) : undefined;
  const { missing } = portalWording[languageOf(request)].guide.fit;
  const errors =
    isAsked && fit === undefined
      ? answers.flatMap((answer, place) => (answer === '' ? [{ field: `c${place}`, message: missing }] : []))
      : [];
  const form = await deps.intake.db.within(request.caller.scope, async (tx) => formOf(version, await findTowns(tx)));
  const page = (
    <FitPage
      frame={frameOf(request, deps)}
      version={version}
      online={form.ok}
      answers={answers}
      fit={fit}
      errors={errors}
    />
  );
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

type Wanted = { key: string; town: string | undefined };

async function findGuide(tx: Tx, deps: PortalDeps, { key, town }: Wanted) {
  const version = await findPublishedItem(tx, key, todayOf(deps));
  if (!version) return undefined;
  const towns = await findTowns(tx);
  const form = formOf(version, towns);
  return {
    version,
    ease: easeOf(version.item),
    pages: form.ok ? pathOf(form.value, {}).length : null,
    due: dueIfToday(deps, version),
    departments: await namesOfActors(tx, version),
    halls: await hallsFor(tx, version, town),
    towns,
    town: towns.some(({ code }) => code === town) ? town : undefined,
  };
}

/** The county's hall takes every item; a town's those of which a step belongs to the towns or villages. From near to far. */
async function hallsFor(tx: Tx, { item }: ItemVersion, town: string | undefined): Promise<NearHall[]> {
  const inTowns = item.steps.some(({ level }) => level === 'town' || level === 'village');
  const halls = (await findHalls(tx)).filter(({ hall }) => hall?.level === 'county' || inTowns);
  const from = town === undefined ? undefined : (await findDivision(tx, town))?.place;
  const near: NearHall[] = [];
  for (const hall of halls) near.push({ hall, kilometres: await kilometresTo(tx, hall, from) });
  return near.toSorted((one, other) => (one.kilometres ?? 0) - (other.kilometres ?? 0));
}

async function kilometresTo(tx: Tx, { hall }: NearHall['hall'], from: Place | undefined): Promise<number | null> {
  const place = hall && from ? (await findDivision(tx, hall.division))?.place : undefined;
  return place && from ? kilometresBetween(from, place) : null;
}

/** Nothing for what is done on the spot or in batches. */
function dueIfToday(deps: PortalDeps, { item: { promisedLimit } }: ItemVersion): DueIfToday | null {
  if (promisedLimit.unit === 'onTheSpot') return null;
  const terms = { startedOn: todayOf(deps), limit: promisedLimit, extension: 0, suspensions: [] };
  const reckoned = legalClock(terms, deps.intake.conventions());
  if (!reckoned.ok || reckoned.value.dueOn === null) return null;
  const { dueOn, provisional } = reckoned.value;
  return { on: dueOn, provisional };
}

async function namesOfActors(tx: Tx, { item }: ItemVersion) {
  const names: Record<string, { zh: string; en?: string }> = {};
  for (const key of new Set(item.steps.map(({ actor }) => actor))) names[key] = (await getDepartment(tx, key)).name;
  return names;
}
