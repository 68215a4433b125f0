import { Type } from 'typebox';
import { findApplyingDepartments, findItemRows, listItems, searchItems } from '../../../modules/catalogue/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { PLACES } from '../../../web/portal/layout/places.ts';
import { BrowsePage } from '../../../web/portal/pages/search/BrowsePage.tsx';
import { HomePage } from '../../../web/portal/pages/search/HomePage.tsx';
import { ResultsPage } from '../../../web/portal/pages/search/ResultsPage.tsx';
import { LIFE_STAGES } from '../../../web/portal/wording/life-stage.ts';
import { todayOf, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { ITEMS_OF_STAGE, OFTEN } from './editorial.ts';

/** Longer than anybody asks; the rest of a pasted letter is not searched for. */
const LONGEST_WORDS = 100;

const Words = Type.Object({ q: Type.Optional(Type.String({ maxLength: 2_000 })) });
const Narrowing = Type.Object({
  audience: Type.Optional(Type.Enum(['citizen', 'enterprise'])),
  department: Type.Optional(Type.String({ maxLength: 80 })),
  stage: Type.Optional(Type.Enum([...LIFE_STAGES])),
  after: Type.Optional(Type.String({ maxLength: 400 })),
});

/** The ways to the item that one needs: by asking, by looking through, by stage of life. */
export function searchRoutes(app: App, deps: PortalDeps): void {
  const { db } = deps.intake;
  app.get(PLACES.home, may('public:read'), async (request, reply) => {
    const often = await db.within(request.caller.scope, (tx) => findItemRows(tx, OFTEN, todayOf(deps)));
    return sendPage(reply, <HomePage frame={frameOf(request, deps)} often={often} />);
  });
  app.get(
    to.search,
    { ...may('public:read', { limit: { most: 120, seconds: 60 } }), schema: { querystring: Words } },
    async (request, reply) => {
      const words = (request.query.q ?? '').trim().slice(0, LONGEST_WORDS);
      const { items } = await db.within(request.caller.scope, (tx) =>
        searchItems(deps.search, tx, { words, on: todayOf(deps) }),
      );
      return sendPage(reply, <ResultsPage frame={frameOf(request, deps)} words={words} items={items} />);
    },
  );
  app.get(to.items(), { ...may('public:read'), schema: { querystring: Narrowing } }, async (request, reply) => {
    const { stage, audience, department, after } = request.query;
    const narrowing = {
      ...(stage && { stage }),
      ...(audience && { audience }),
      ...(department !== undefined && { department }),
      ...(after !== undefined && { after }),
    };
    const today = todayOf(deps);
    const [page, departments] = await db.within(request.caller.scope, async (tx) => [
      stage === undefined
        ? await listItems(tx, narrowing, today)
        : { items: await findItemRows(tx, ITEMS_OF_STAGE[stage], today), after: null },
      await findApplyingDepartments(tx, today),
    ]);
    const frame = frameOf(request, deps);
    return sendPage(reply, <BrowsePage frame={frame} narrowing={narrowing} page={page} departments={departments} />);
  });
}
