import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { ownPathOr, proveByCode, raiseSession, secondFactorOf } from '../../../modules/identity/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { SIGN_IN, withReturn } from '../../../web/portal/login/places.ts';
import { SecondFactorPage } from '../../../web/portal/login/SecondFactorPage.tsx';
import { signInWording } from '../../../web/portal/login/wording.ts';
import type { FieldError } from '../../../web/ui/index.ts';
import { sendPage } from '../page.ts';
import { failureText } from './failure.ts';
import { CodeForm, ReturnQuery } from './fields.ts';
import { giveCookie, holderOf, type SignInSetting } from './setting.ts';

type Asked = { returnTo: string; errors: FieldError[]; status: number };

/** An officer proves a second factor to the session that he is in. */
export function secondFactorRoutes(app: App, setting: SignInSetting): void {
  const rules = { ...may('session:manage'), schema: { querystring: ReturnQuery } };
  app.get(SIGN_IN.secondFactor, rules, async (request, reply) =>
    ask(setting, { request, reply }, { returnTo: ownPathOr(request.query.returnTo, '/'), errors: [], status: 200 }),
  );
  app.post(
    SIGN_IN.secondFactor,
    { ...may('session:manage'), schema: { querystring: ReturnQuery, body: CodeForm } },
    async (request, reply) => {
      const returnTo = ownPathOr(request.query.returnTo, '/');
      const held = holderOf(request);
      if (!held) return reply.redirect(withReturn(SIGN_IN.start, returnTo), 303);
      const { language } = setting.frameOf(request);
      const { code = '' } = request.body;
      const wrong = (message: string, status: number) =>
        ask(setting, { request, reply }, { returnTo, errors: [{ field: 'code', message }], status });
      if (code.trim() === '') return wrong(signInWording[language].secondFactor.codeMissing, 422);
      const proven = await proveByCode(setting.deps, { person: held.person, code });
      if (!proven.ok) {
        const status = proven.error.code === 'tooManyTries' ? 429 : 401;
        return wrong(failureText(language, proven.error, setting.deps.now()), status);
      }
      const { token } = await raiseSession(setting.deps, held);
      giveCookie(setting, reply, ['session', token]);
      return reply.redirect(returnTo, 303);
    },
  );
}

async function ask(
  setting: SignInSetting,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { returnTo, errors, status }: Asked,
): Promise<FastifyReply> {
  const held = holderOf(request);
  if (!held) return reply.redirect(withReturn(SIGN_IN.start, returnTo), 303);
  const { enrolled, demonstrationCode } = await secondFactorOf(setting.deps, held.person);
  const page = (
    <SecondFactorPage
      frame={setting.frameOf(request)}
      once={v7()}
      returnTo={returnTo}
      enrolled={enrolled}
      demonstrationCode={demonstrationCode}
      errors={errors}
    />
  );
  return sendPage(reply, page, status);
}
