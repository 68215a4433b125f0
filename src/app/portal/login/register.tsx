import { v7 } from 'uuid';
import { registerPerson } from '../../../modules/identity/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { SIGN_IN } from '../../../web/portal/login/places.ts';
import { RegisteredPage, RegisterPage } from '../../../web/portal/login/RegisterPage.tsx';
import { signInWording } from '../../../web/portal/login/wording.ts';
import type { FieldError, Language } from '../../../web/ui/index.ts';
import { sendPage } from '../page.ts';
import { failureText } from './failure.ts';
import { RegisterForm } from './fields.ts';
import type { SignInSetting } from './setting.ts';

/** A person opens an account of his own. */
export function registerRoutes(app: App, setting: SignInSetting): void {
  app.get(SIGN_IN.register, may('account:register'), async (request, reply) => {
    const nothing = { name: '', citizenId: '', phone: '' };
    return sendPage(reply, <RegisterPage frame={setting.frameOf(request)} once={v7()} typed={nothing} errors={[]} />);
  });
  app.post(SIGN_IN.register, { ...may('account:register'), schema: { body: RegisterForm } }, async (request, reply) => {
    const frame = setting.frameOf(request);
    const { name = '', citizenId = '', phone = '', password = '' } = request.body;
    const result = await registerPerson(setting.deps, { name, citizenId, phone, password }, request.ip);
    if (result.ok) return sendPage(reply, <RegisteredPage frame={frame} />);
    const errors = errorsOf(frame.language, result.error, setting.deps.now());
    const page = <RegisterPage frame={frame} once={v7()} typed={{ name, citizenId, phone }} errors={errors} />;
    return sendPage(reply, page, result.error.code === 'tooManyTries' ? 429 : 422);
  });
}

type Refusal = Extract<Awaited<ReturnType<typeof registerPerson>>, { ok: false }>['error'];

function errorsOf(language: Language, refusal: Refusal, now: Date): FieldError[] {
  if (refusal.code !== 'registrationInvalid') return [{ message: failureText(language, refusal, now) }];
  const say = signInWording[language].register.faults;
  return refusal.faults.map(({ field, rule }) => ({ field, message: say[rule] }));
}
