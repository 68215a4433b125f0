import { ActForm, Acts, Button, errorOf, TextInput, type FieldError } from '../../ui/index.ts';
import type { Frame } from '../layout/frame.ts';
import { PortalPage } from '../layout/PortalPage.tsx';
import { SIGN_IN } from './places.ts';
import { signInWording } from './wording.ts';

export type SignInPageProps = {
  frame: Frame;
  action: string;
  once: string;
  /** The application that one signs in to; not said when it is this one. */
  client?: string | undefined;
  identifier: string;
  /** The password was a temporary one: it is given once more together with the new one. */
  temporary: boolean;
  errors: readonly FieldError[];
};

export function SignInPage({ frame, action, once, client, identifier, temporary, errors }: SignInPageProps) {
  const { language } = frame;
  const say = signInWording[language].signIn;
  return (
    <PortalPage frame={frame} title={say.title} errors={errors}>
      <h1>{say.title}</h1>
      {client !== undefined && <p>{say.toClient(client)}</p>}
      {temporary && <p>{say.temporary}</p>}
      <ActForm action={action} once={once} language={language}>
        <TextInput
          name="identifier"
          typing="username"
          label={say.identifier}
          value={identifier}
          error={errorOf(errors, 'identifier')}
          language={language}
        />
        <TextInput
          name="password"
          typing="password"
          label={say.password}
          error={errorOf(errors, 'password')}
          language={language}
        />
        {temporary && (
          <TextInput
            name="newPassword"
            typing="newPassword"
            label={say.newPassword}
            hint={say.newPasswordHint}
            error={errorOf(errors, 'newPassword')}
            language={language}
          />
        )}
        <Acts>
          <Button variant="go">{temporary ? say.changeAct : say.act}</Button>
        </Acts>
      </ActForm>
      <p>
        {say.noAccount} <a href={SIGN_IN.register}>{say.register}</a>
      </p>
    </PortalPage>
  );
}
