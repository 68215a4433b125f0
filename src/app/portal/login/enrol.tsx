import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { beginTotp, confirmTotp, ownPathOr, raiseSession, type Enroller } from '../../../modules/identity/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { EnrolPage, RecoveryCodesPage } from '../../../web/portal/login/EnrolPage.tsx';
import { SIGN_IN, withReturn } from '../../../web/portal/login/places.ts';
import { signInWording } from '../../../web/portal/login/wording.ts';
import type { FieldError } from '../../../web/ui/index.ts';
import { sendPage } from '../page.ts';
import { failureText } from './failure.ts';
import { CodeForm, ReturnQuery } from './fields.ts';
import { qrPicture } from '../qr-picture.ts';
import { giveCookie, holderOf, type SignInSetting } from './setting.ts';

/** An officer adds an authenticator app; the first one is what lets him into the office. */
export function enrolRoutes(app: App, setting: SignInSetting): void {
  app.get(SIGN_IN.enrol, { ...may('session:manage'), schema: { querystring: ReturnQuery } }, async (request, reply) =>
    show(setting, { request, reply }, { returnTo: request.query.returnTo, errors: [] }),
  );
  app.post(
    SIGN_IN.enrol,
    { ...may('session:manage'), schema: { querystring: ReturnQuery, body: CodeForm } },
    async (request, reply) => {
      const held = holderOf(request);
      const returnTo = ownPathOr(request.query.returnTo, '/');
      if (!held) return reply.redirect(withReturn(SIGN_IN.start, returnTo), 303);
      const { code = '', factor = '' } = request.body;
      const confirmed = await confirmTotp(setting.deps, enrollerOf(request, held.person), { factor, code });
      if (!confirmed.ok) {
        const { language } = setting.frameOf(request);
        const errors = [{ field: 'code', message: failureText(language, confirmed.error) }];
        return show(setting, { request, reply }, { returnTo, errors });
      }
      const { token } = await raiseSession(setting.deps, held);
      giveCookie(setting, reply, ['session', token]);
      const { recoveryCodes } = confirmed.value;
      if (recoveryCodes.length === 0) return reply.redirect(returnTo, 303);
      const frame = setting.frameOf(request);
      return sendPage(reply, <RecoveryCodesPage frame={frame} codes={recoveryCodes} returnTo={returnTo} />);
    },
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };

async function show(
  setting: SignInSetting,
  { request, reply }: Exchange,
  { returnTo: wish, errors }: { returnTo: string | undefined; errors: FieldError[] },
): Promise<FastifyReply> {
  const held = holderOf(request);
  const returnTo = ownPathOr(wish, '/');
  if (!held) return reply.redirect(withReturn(SIGN_IN.start, returnTo), 303);
  const frame = setting.frameOf(request);
  const { label } = signInWording[frame.language].enrol;
  const begun = await beginTotp(setting.deps, enrollerOf(request, held.person), label);
  if (!begun.ok) return reply.redirect(withReturn(SIGN_IN.secondFactor, withReturn(SIGN_IN.enrol, returnTo)), 303);
  const { factor, secret, uri } = begun.value;
  const picture = qrPicture(uri);
  const proven = request.caller.secondFactor;
  const page = <EnrolPage {...{ frame, once: v7(), returnTo, factor, secret, picture, proven, errors }} />;
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

const enrollerOf = ({ caller }: FastifyRequest, person: string): Enroller => ({
  person,
  actor: caller.actor,
  proven: caller.secondFactor,
});
