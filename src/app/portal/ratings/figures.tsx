import { findFigures, FiguresQuery } from '../../../modules/ratings/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { FiguresPage } from '../../../web/portal/pages/ratings/FiguresPage.tsx';
import type { PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';

/** What people say of the county's services, for anyone. */
export function figureRoutes(app: App, deps: PortalDeps): void {
  app.get(to.ratings(), { ...may('public:read'), schema: { querystring: FiguresQuery } }, async (request, reply) => {
    const figures = await findFigures(deps.ratings, request.caller, request.query);
    return sendPage(reply, <FiguresPage frame={frameOf(request, deps)} figures={figures} />);
  });
}
