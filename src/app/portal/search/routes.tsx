import { Type } from 'typebox';
import {
  countItems,
  DAYS_COUNTED,
  easeKeys,
  fieldKeys,
  findApplyingDepartments,
  findItemRows,
  findOftenApplied,
  keyGroupKeys,
  listItems,
  searchItems,
} from '../../../modules/catalogue/index.ts';
import { searchThemes } from '../../../modules/themes/index.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { PLACES } from '../../../web/portal/layout/places.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { BrowsePage } from '../../../web/portal/pages/search/BrowsePage.tsx';
import { HomePage, type Often } from '../../../web/portal/pages/search/HomePage.tsx';
import { ResultsPage } from '../../../web/portal/pages/search/ResultsPage.tsx';
import type { Ways } from '../../../web/portal/pages/search/Ways.tsx';
import { LIFE_STAGES, type LifeStage } from '../../../web/portal/wording/life-stage.ts';
import { todayOf, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { ITEMS_OF_STAGE, OFTEN } from './editorial.ts';
import { recentOf } from './recent.ts';

/** Longer than anybody asks; the rest of a pasted letter is not searched for. */
const LONGEST_WORDS = 100;

const Words = Type.Object({ q: Type.Optional(Type.String({ maxLength: 2_000 })) });
const Narrowing = Type.Object({
  audience: Type.Optional(Type.Enum(['citizen', 'enterprise'])),
  department: Type.Optional(Type.String({ maxLength: 80 })),
  stage: Type.Optional(Type.Enum([...LIFE_STAGES])),
  group: Type.Optional(Type.Enum([...keyGroupKeys])),
  field: Type.Optional(Type.Enum([...fieldKeys])),
  ease: Type.Optional(Type.Enum([...easeKeys])),
  after: Type.Optional(Type.String({ maxLength: 400 })),
});

/** The ways to the item that one needs: by asking, by looking through, by stage of life, by whom it is for. */
export function searchRoutes(app: App, deps: PortalDeps): void {
  const { db } = deps.intake;
  app.get(PLACES.home, may('public:read'), async (request, reply) => {
    const today = todayOf(deps);
    const content = await db.within(request.caller.scope, async (tx) => ({
      often: await findOften(tx, today),
      recent: await findItemRows(tx, recentOf(request), today),
      ways: await findWays(tx, today),
    }));
    return sendPage(reply, <HomePage frame={frameOf(request, deps)} {...content} />);
  });
  app.get(
    to.search,
    { ...may('public:read', { limit: { most: 120, seconds: 60 } }), schema: { querystring: Words } },
    async (request, reply) => {
      const words = (request.query.q ?? '').trim().slice(0, LONGEST_WORDS);
      const on = todayOf(deps);
      const content = await db.within(request.caller.scope, async (tx) => {
        const results = await searchItems(deps.search, tx, { words, on });
        const themes = await searchThemes(deps.themeSearch, tx, { words, on, besides: results.score });
        return { results, themes, ways: results.certain ? null : await findWays(tx, on) };
      });
      return sendPage(reply, <ResultsPage frame={frameOf(request, deps)} words={words} {...content} />);
    },
  );
  app.get(to.items(), { ...may('public:read'), schema: { querystring: Narrowing } }, async (request, reply) => {
    const { stage, ...narrowed } = request.query;
    const today = todayOf(deps);
    const content = await db.within(request.caller.scope, async (tx) => ({
      page: stage === undefined ? await listItems(tx, narrowed, today) : await listStage(tx, stage, today),
      ways: await findWays(tx, today),
    }));
    return sendPage(reply, <BrowsePage frame={frameOf(request, deps)} narrowing={request.query} {...content} />);
  });
}

const OFTEN_SHOWN = 8;

/** What most people apply for, or, while too few do to tell, what was chosen by hand. */
async function findOften(tx: Tx, on: CivilDate): Promise<Often> {
  const counted = await findOftenApplied(tx, on);
  const items = await findItemRows(tx, (counted ?? OFTEN).slice(0, 2 * OFTEN_SHOWN), on);
  return { items: items.slice(0, OFTEN_SHOWN), days: counted ? DAYS_COUNTED : null };
}

const findWays = async (tx: Tx, on: CivilDate): Promise<Ways> => ({
  counts: await countItems(tx, on),
  departments: await findApplyingDepartments(tx, on),
});

async function listStage(tx: Tx, stage: LifeStage, on: CivilDate) {
  const items = await findItemRows(tx, ITEMS_OF_STAGE[stage], on);
  return { items, total: items.length, after: null };
}
