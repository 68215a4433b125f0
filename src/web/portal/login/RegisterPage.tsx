import {
  ActForm,
  Acts,
  Button,
  errorOf,
  LinkButton,
  NotificationBanner,
  TextInput,
  type FieldError,
  type Typing,
} from '../../ui/index.ts';
import type { Frame } from '../layout/frame.ts';
import { PortalPage } from '../layout/PortalPage.tsx';
import { SIGN_IN } from './places.ts';
import { signInWording } from './wording.ts';

export type RegisterPageProps = {
  frame: Frame;
  once: string;
  /** What was typed, but never the password. */
  typed: { name: string; citizenId: string; phone: string };
  errors: readonly FieldError[];
};

export function RegisterPage({ frame, once, typed, errors }: RegisterPageProps) {
  const { language } = frame;
  const say = signInWording[language].register;
  const field = (name: keyof typeof typed | 'password', typing: Typing) => (
    <TextInput
      name={name}
      typing={typing}
      label={say[name]}
      hint={say[`${name}Hint`]}
      value={name === 'password' ? undefined : typed[name]}
      error={errorOf(errors, name)}
      language={language}
    />
  );
  return (
    <PortalPage frame={frame} title={say.title} errors={errors} back={SIGN_IN.start}>
      <h1>{say.title}</h1>
      <p>{say.intro}</p>
      <ActForm action={SIGN_IN.register} once={once} language={language}>
        {field('name', 'name')}
        {field('citizenId', 'code')}
        {field('phone', 'phone')}
        {field('password', 'newPassword')}
        <Acts>
          <Button variant="go">{say.act}</Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

/** The same whether the number was registered before or not: nobody learns here who has an account. */
export function RegisteredPage({ frame }: { frame: Frame }) {
  const say = signInWording[frame.language].register;
  return (
    <PortalPage frame={frame} title={say.doneTitle}>
      <h1>{say.doneTitle}</h1>
      <NotificationBanner id="registered" title={say.done}>
        <p>{say.doneHint}</p>
      </NotificationBanner>
      <Acts>
        <LinkButton variant="go" href={SIGN_IN.start}>
          {signInWording[frame.language].signIn.act}
        </LinkButton>
      </Acts>
    </PortalPage>
  );
}
