import { Type } from 'typebox';
import { endEverySession, endSession, findKept, ownPathOr, takeKept } from '../../../modules/identity/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { KIOSK } from '../../../web/portal/layout/places.ts';
import { SignedOutPage } from '../../../web/portal/login/EndPages.tsx';
import { LevelPage } from '../../../web/portal/login/LevelPage.tsx';
import { SIGN_IN, withReturn } from '../../../web/portal/login/places.ts';
import { ResumePage } from '../../../web/portal/login/ResumePage.tsx';
import { isKiosk } from '../frame.ts';
import { sendPage } from '../page.ts';
import { ReturnQuery } from './fields.ts';
import { cookieOf, dropCookie, holderOf, type SignInSetting } from './setting.ts';

const LevelQuery = Type.Object({
  ...ReturnQuery.properties,
  needed: Type.Optional(Type.String({ pattern: '^[0-4]$' })),
});
const SignOutForm = Type.Object({ everywhere: Type.Optional(Type.String()), _once: Type.Optional(Type.String()) });

/** Ways out of a session, and back to what was left undone. */
export function leavingRoutes(app: App, setting: SignInSetting): void {
  app.post(
    SIGN_IN.signOut,
    { ...may('session:manage'), schema: { body: Type.Union([SignOutForm, Type.Null()]) } },
    async (request, reply) => {
      const token = cookieOf(setting, request, 'session');
      const held = holderOf(request);
      if (request.body?.everywhere !== undefined && held) await endEverySession(setting.deps, held.person);
      if (token !== undefined) await endSession(setting.deps, token);
      dropCookie(setting, reply, 'session');
      dropCookie(setting, reply, 'kept');
      if (isKiosk(request)) return reply.redirect(KIOSK.reset, 303);
      const frame = { ...setting.frameOf(request), signedIn: false };
      return sendPage(reply, <SignedOutPage frame={frame} issuer={setting.adapter.endUrl} />);
    },
  );
  app.get(SIGN_IN.level, { ...may('session:manage'), schema: { querystring: LevelQuery } }, async (request, reply) => {
    const { needed = '2', returnTo } = request.query;
    const page = (
      <LevelPage
        frame={setting.frameOf(request)}
        needed={Number(needed)}
        held={request.caller.level}
        returnTo={ownPathOr(returnTo, '/')}
        online={setting.provider === undefined}
      />
    );
    return sendPage(reply, page);
  });
}

/** What was being sent when the session ended: shown, and on one press sent again to where it was going. */
export function resumeRoutes(app: App, setting: SignInSetting): void {
  const kept = (request: Parameters<typeof holderOf>[0], read: typeof findKept) => {
    const token = cookieOf(setting, request, 'kept');
    const held = holderOf(request);
    return token !== undefined && held ? read(setting.deps, { token, person: held.person }) : undefined;
  };
  app.get(SIGN_IN.resume, may('session:manage'), async (request, reply) => {
    if (!holderOf(request)) return reply.redirect(withReturn(SIGN_IN.start, SIGN_IN.resume), 303);
    const post = await kept(request, findKept);
    return post
      ? sendPage(reply, <ResumePage frame={setting.frameOf(request)} fields={post.fields} />)
      : reply.redirect('/', 303);
  });
  app.post(SIGN_IN.resume, may('session:manage'), async (request, reply) => {
    const post = await kept(request, takeKept);
    dropCookie(setting, reply, 'kept');
    // 307: the browser sends the very same form on, as a person with scripts off can.
    return post ? reply.redirect(post.path, 307) : reply.redirect('/', 303);
  });
}
