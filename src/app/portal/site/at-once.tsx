import { listAtOnce } from '../../../modules/intake/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { PLACES } from '../../../web/portal/layout/places.ts';
import { AtOncePage } from '../../../web/portal/pages/notices/AtOncePage.tsx';
import type { PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';

/** 秒批、秒办: the two published lists, computed each time. */
export function atOnceRoutes(app: App, deps: PortalDeps): void {
  app.get(PLACES.atOnce, may('public:read'), async (request, reply) => {
    const { db, now } = deps.intake;
    const lists = await db.within(request.caller.scope, (tx) => listAtOnce(tx, now()));
    return sendPage(reply, <AtOncePage frame={frameOf(request, deps)} {...lists} />);
  });
}
