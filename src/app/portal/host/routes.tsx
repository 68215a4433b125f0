import { Type } from 'typebox';
import { ownPathOr } from '../../../modules/identity/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { HOST } from '../../../web/portal/layout/places.ts';
import { HOST_FAILURES, HostFailedPage, HostSignInPage } from '../../../web/portal/pages/host/HostPages.tsx';
import { HOST_COOKIE } from '../frame.ts';
import { ReturnQuery } from '../login/fields.ts';
import { sendPage } from '../page.ts';
import { confirmRoutes } from './confirm.tsx';
import { enterRoutes } from './enter.ts';
import type { HostSetting } from './setting.ts';

const path = Type.Optional(Type.String({ maxLength: 2_000 }));

/** Everything that another app needs to show our pages inside itself; see `docs/how-to/host-app.md`. */
export function hostRoutes(app: App, setting: HostSetting): void {
  const { signIn } = setting;
  enterRoutes(app, setting);
  confirmRoutes(app, setting);
  app.get(
    HOST.failed,
    {
      ...may('session:manage'),
      schema: { querystring: Type.Object({ why: Type.Enum([...HOST_FAILURES]), to: path }) },
    },
    (request, reply) => {
      const { why, to } = request.query;
      const shown = { frame: signIn.frameOf(request), app: setting.app, to: ownPathOr(to, '/'), why };
      return sendPage(reply, <HostFailedPage {...shown} />, why === 'hostUnreachable' ? 503 : 400);
    },
  );
  app.get(HOST.signIn, { ...may('session:manage'), schema: { querystring: ReturnQuery } }, (request, reply) => {
    const to = ownPathOr(request.query.returnTo, '/');
    return sendPage(reply, <HostSignInPage frame={signIn.frameOf(request)} app={setting.app} to={to} />);
  });
  // A link that was passed on need not keep its reader without our own frame.
  app.get(
    HOST.leave,
    { ...may('public:read'), schema: { querystring: Type.Object({ back: path }) } },
    (request, reply) => reply.clearCookie(HOST_COOKIE, { path: '/' }).redirect(ownPathOr(request.query.back, '/'), 303),
  );
}
