import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { v7 } from 'uuid';
import {
  changePassword,
  checkPassword,
  findInteraction,
  finishInteraction,
  OWN_CLIENT_NAME,
} from '../../../modules/identity/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { NotSignedInPage } from '../../../web/portal/login/EndPages.tsx';
import { SIGN_IN } from '../../../web/portal/login/places.ts';
import { SignInPage } from '../../../web/portal/login/SignInPage.tsx';
import { signInWording } from '../../../web/portal/login/wording.ts';
import type { FieldError } from '../../../web/ui/index.ts';
import { sendPage } from '../page.ts';
import { failureText } from './failure.ts';
import { SignInForm } from './fields.ts';
import type { SignInSetting } from './setting.ts';

type Provider = NonNullable<SignInSetting['provider']>;
type Typed = Static<typeof SignInForm>;
type Refused = { errors: FieldError[]; temporary: boolean; status: number };

/** The embedded provider's own sign-in page. */
export function interactionRoutes(app: App, setting: SignInSetting, provider: Provider): void {
  const path = `${SIGN_IN.interaction}/:uid`;
  app.get(path, may('session:manage'), async (request, reply) =>
    ask({ setting, provider, request, reply }, { identifier: '' }, { errors: [], temporary: false, status: 200 }),
  );
  app.post(
    path,
    { ...may('session:manage', { limit: { most: 60, seconds: 60 } }), schema: { body: SignInForm } },
    async (request, reply) => {
      const exchange = { setting, provider, request, reply };
      const refused = await signIn(exchange, request.body);
      return refused ? ask(exchange, request.body, refused) : reply;
    },
  );
}

type Exchange = { setting: SignInSetting; provider: Provider; request: FastifyRequest; reply: FastifyReply };

async function ask({ setting, provider, request, reply }: Exchange, typed: Typed, refused: Refused) {
  const frame = setting.frameOf(request);
  const interaction = await findInteraction(provider, { request: request.raw, response: reply.raw });
  if (!interaction) {
    const message = signInWording[frame.language].refusals.loginFlowLost;
    return sendPage(reply, <NotSignedInPage frame={frame} message={message} />, 400);
  }
  const { clientName } = interaction;
  const page = (
    <SignInPage
      frame={frame}
      action={`${SIGN_IN.interaction}/${interaction.uid}`}
      once={v7()}
      client={clientName === OWN_CLIENT_NAME ? undefined : clientName}
      identifier={typed.identifier ?? ''}
      temporary={refused.temporary}
      errors={refused.errors}
    />
  );
  return sendPage(reply, page, refused.status);
}

/** Undefined when the person is in and the browser is on its way back to the client. */
async function signIn(exchange: Exchange, typed: Typed): Promise<Refused | undefined> {
  const { setting, request } = exchange;
  const { language } = setting.frameOf(request);
  const missing = missingFields(typed, language);
  if (missing.length > 0) return { errors: missing, temporary: false, status: 422 };
  const { identifier = '', password = '', newPassword } = typed;
  const checked = await checkPassword(setting.deps, { identifier, password, ip: request.ip });
  if (!checked.ok) {
    const message = failureText(language, checked.error, setting.deps.now());
    const status = checked.error.code === 'tooManyTries' ? 429 : 401;
    return { errors: [{ field: 'identifier', message }], temporary: newPassword !== undefined, status };
  }
  const { person, mustChange } = checked.value;
  if (mustChange) {
    const refused = await replaceTemporary(exchange, { person, newPassword });
    if (refused) return refused;
  }
  return goOn(exchange, person);
}

async function goOn({ provider, request, reply }: Exchange, person: string): Promise<Refused | undefined> {
  const url = await finishInteraction(provider, { request: request.raw, response: reply.raw }, person);
  await reply.redirect(url, 303);
  return undefined;
}

async function replaceTemporary(
  { setting, request }: Exchange,
  { person, newPassword }: { person: string; newPassword: string | undefined },
): Promise<Refused | undefined> {
  if (newPassword === undefined) return { errors: [], temporary: true, status: 200 };
  const actor = { kind: 'person', id: person } as const;
  const changed = await changePassword(setting.deps, { person, password: newPassword, actor });
  if (changed.ok) return undefined;
  const say = signInWording[setting.frameOf(request).language];
  const message =
    changed.error.code === 'passwordUnfit' ? say.register.faults[changed.error.rule] : say.refusals.accountNotOpen;
  return { errors: [{ field: 'newPassword', message }], temporary: true, status: 422 };
}

function missingFields({ identifier = '', password = '' }: Typed, language: keyof typeof signInWording): FieldError[] {
  const say = signInWording[language].signIn;
  return [
    ...(identifier.trim() === '' ? [{ field: 'identifier', message: say.identifierMissing }] : []),
    ...(password === '' ? [{ field: 'password', message: say.passwordMissing }] : []),
  ];
}
