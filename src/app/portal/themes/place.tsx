import { Type } from 'typebox';
import { findDepartmentNames, findPublishedItem } from '../../../modules/catalogue/index.ts';
import {
  decidePlace,
  findThemeInService,
  guideAnswers,
  missingIn,
  placeChecks,
  type PlaceCheck,
  type PlaceTold,
} from '../../../modules/themes/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { placeName, placeTold } from '../../../web/portal/pages/themes/place.ts';
import { PlacePage, type ShownAnswer } from '../../../web/portal/pages/themes/PlacePage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { todayOf, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { ItemParams } from '../params.ts';

const Asked = Type.Record(Type.String({ pattern: '^(p-[a-z]{1,20}|asked)$' }), Type.String({ maxLength: 4 }));

/** 能不能在这里开: before anything is applied for, what the entries say of the place. All of it stands in the address. */
export function placePages(app: App, deps: PortalDeps): void {
  app.get(
    to.place(':key'),
    { ...may('public:read'), schema: { params: ItemParams, querystring: Asked } },
    async (request, reply) => {
      const { key } = request.params;
      const check = (await placeChecks()).get(key);
      const { db } = deps.intake;
      const kept = await db.within(request.caller.scope, (tx) => findThemeInService(tx, key, todayOf(deps)));
      if (!check || !kept) return problem(reply, 404, { code: 'themeNotFound' });
      const told = placeTold(check, request.query);
      const missing = missingIn(check, told);
      const isAsked = request.query['asked'] !== undefined;
      const { missing: message } = portalWording[languageOf(request)].themes.place;
      const errors = isAsked ? missing.map((id) => ({ field: placeName(id), message })) : [];
      const found =
        missing.length > 0
          ? undefined
          : await db.within(request.caller.scope, (tx) => findAnswers(tx, deps, { check, told }));
      const page = { frame: frameOf(request, deps), theme: kept.theme, check, told, errors, found };
      return sendPage(reply, <PlacePage {...page} />, errors.length > 0 ? 422 : 200);
    },
  );
}

async function findAnswers(tx: Tx, deps: PortalDeps, { check, told }: { check: PlaceCheck; told: PlaceTold }) {
  const { answers, version } = await decidePlace(tx, check, { told, now: deps.intake.now() });
  const names = await findDepartmentNames(tx);
  const shown: ShownAnswer[] = [];
  for (const answer of answers) {
    const organ = answer.department === undefined ? undefined : names.get(answer.department);
    shown.push({ ...answer, organ, entry: await entryOf(tx, deps, answer.item) });
  }
  return { answers: shown, version, guide: guideAnswers(check, told) };
}

/** The entry in force that states a condition, with its laws as it names them. */
async function entryOf(tx: Tx, deps: PortalDeps, key: string | undefined): Promise<ShownAnswer['entry']> {
  const version = key === undefined ? undefined : await findPublishedItem(tx, key, todayOf(deps));
  if (!version) return undefined;
  const laws = version.item.legalBasis.map(({ law, articles }) => ({ law, articles: articles.join('、') }));
  return { key: version.key, name: version.name, laws };
}
