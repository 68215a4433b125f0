import { Type } from 'typebox';
import {
  DRAFT_DAYS,
  findDrafts,
  findThemeDrafts,
  listOwn,
  listOwnThemes,
  type Asking,
  type DraftRow,
} from '../../../modules/intake/index.ts';
import { listUnrated } from '../../../modules/ratings/index.ts';
import { may, type App, type Caller } from '../../../platform/http/index.ts';
import { PLACES } from '../../../web/portal/layout/places.ts';
import { MyPage } from '../../../web/portal/pages/cases/MyPage.tsx';
import { askingOf, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';

const Done = Type.Object({ done: Type.Optional(Type.Enum(['discarded', 'withdrawn'])) });

/** Everything that somebody has begun and handed in. */
export function mineRoutes(app: App, deps: PortalDeps): void {
  const { intake, ratings } = deps;
  app.get(PLACES.mine, { ...may('case:seeOwn'), schema: { querystring: Done } }, async (request, reply) => {
    const cases = await intake.db.within(request.caller.scope, (tx) => listOwn(tx, intake));
    const themes = await intake.db.within(request.caller.scope, listOwnThemes);
    const drafts = await findBegun(deps, askingOf(request));
    const unrated = await ratings.db.within(request.caller.scope, (tx) => listUnrated(tx, ratings, request.caller));
    const name = await findName(deps, request.caller);
    const page = (
      <MyPage
        frame={frameOf(request, deps)}
        name={name}
        cases={cases}
        themes={themes}
        drafts={drafts}
        draftDays={DRAFT_DAYS}
        unrated={unrated}
        done={request.query.done}
      />
    );
    return sendPage(reply, page);
  });
}

/** What was begun, last touched first; of a theme its name stands for that of an item. */
async function findBegun({ intake }: PortalDeps, asking: Asking): Promise<DraftRow[]> {
  const themes = await findThemeDrafts(intake, asking);
  const rows = themes.map(({ theme, items: _items, ...row }) => ({ ...row, item: theme, corrects: null }));
  return [...rows, ...(await findDrafts(intake, asking))].toSorted((one, other) =>
    other.savedAt.localeCompare(one.savedAt),
  );
}

/** In whose name somebody is here: the organisation's that he acts for, else his own. */
export async function findName({ intake }: PortalDeps, { scope }: Caller): Promise<string> {
  const { person, organisations = [] } = scope;
  const [organisation = null] = organisations;
  return person === undefined ? '' : intake.db.within(scope, (tx) => intake.nameOf(tx, { person, organisation }));
}
