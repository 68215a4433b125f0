import { Type } from 'typebox';
import { findThemeReceipt } from '../../../modules/intake/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { ThemeReceivedPage } from '../../../web/portal/pages/theme-cases/ThemeReceivedPage.tsx';
import { askingOf, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';

const Params = Type.Object({ themeCaseId: Type.String({ format: 'uuid' }) });

/** What follows handing a theme in; opened again it says the same, and which parts have become cases since. */
export function themeReceivedRoutes(app: App, deps: PortalDeps): void {
  app.get(
    to.themeReceived(':themeCaseId'),
    { ...may('case:seeOwn'), schema: { params: Params } },
    async (request, reply) => {
      const receipt = await findThemeReceipt(deps.intake, askingOf(request), request.params.themeCaseId);
      if (!receipt) return problem(reply, 404, { code: 'themeCaseNotFound' });
      const frame = { ...frameOf(request, deps), acting: receipt.acting };
      return sendPage(reply, <ThemeReceivedPage frame={frame} receipt={receipt} />);
    },
  );
}
