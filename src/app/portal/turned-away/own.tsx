import { Type } from 'typebox';
import {
  askReview,
  findOwnTurnedAway,
  listOwnTurnedAway,
  openOwnPaper,
  statusOfTurnedAway,
} from '../../../modules/intake/index.ts';
import { sendFile } from '../../../platform/files/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { TurnedAwayListPage, TurnedAwayPage } from '../../../web/portal/pages/turned-away/TurnedAwayPages.tsx';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { noFilesAtKiosk } from '../file.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';

const SEE = 'turnedAway:seeOwn';
const Params = Type.Object({ turnedAwayId: Type.String({ format: 'uuid' }) });
const Done = Type.Object({ done: Type.Optional(Type.Literal('asked')) });
const Asked = Type.Object({
  words: Type.Optional(Type.String({ maxLength: 1_000 })),
  _once: Type.Optional(Type.String()),
});

/** What a counter did not take in from somebody who is known and signed in. */
export function ownTurnedAwayRoutes(app: App, deps: PortalDeps): void {
  const { turnedAway } = deps;
  app.get(to.turnedAway, may(SEE), async (request, reply) => {
    const own = await listOwnTurnedAway(turnedAway, request.caller);
    return sendPage(reply, <TurnedAwayListPage frame={frameOf(request, deps)} own={own} />);
  });
  app.get(
    to.ownTurnedAway(':turnedAwayId'),
    { ...may(SEE), schema: { params: Params, querystring: Done } },
    async (request, reply) => {
      const { caller, params, query } = request;
      const found = await findOwnTurnedAway(turnedAway, { caller, id: params.turnedAwayId });
      if (!found) return problem(reply, 404, { code: 'noNotFound' });
      const page = { turnedAway: found, once: newOnce(), done: query.done === 'asked' };
      return sendPage(reply, <TurnedAwayPage frame={frameOf(request, deps)} {...page} />);
    },
  );
  app.post(
    to.ownTurnedAway(':turnedAwayId'),
    { ...may(SEE), schema: { params: Params, body: Asked } },
    async (request, reply) => {
      const { turnedAwayId: id } = request.params;
      const wish = { asking: askingOf(request), id, words: request.body.words ?? '' };
      const asked = await askReview(turnedAway, wish);
      if (!asked.ok) return problem(reply, statusOfTurnedAway(asked.error), asked.error);
      return reply.redirect(`${to.ownTurnedAway(id)}?done=asked`, 303);
    },
  );
  app.get(
    to.ownTurnedAwayPaper(':turnedAwayId'),
    { ...may(SEE), schema: { params: Params }, preHandler: noFilesAtKiosk },
    async ({ caller, params }, reply) => {
      const opened = await openOwnPaper(turnedAway, { caller, id: params.turnedAwayId });
      return opened ? sendFile(reply, opened) : problem(reply, 404, { code: 'noNotFound' });
    },
  );
}
