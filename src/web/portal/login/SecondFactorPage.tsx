import {
  ActForm,
  Acts,
  Button,
  errorOf,
  LinkButton,
  NotificationBanner,
  TextInput,
  type FieldError,
} from '../../ui/index.ts';
import type { Frame } from '../layout/frame.ts';
import { PortalPage } from '../layout/PortalPage.tsx';
import { SIGN_IN, withReturn } from './places.ts';
import { Passkey } from './Passkey.tsx';
import { signInWording } from './wording.ts';

export type SecondFactorPageProps = {
  frame: Frame;
  once: string;
  returnTo: string;
  /** Whether anything is enrolled that could be proven. */
  enrolled: boolean;
  /** What the simulated authenticator of a demonstration shows now. */
  demonstrationCode?: string | undefined;
  errors: readonly FieldError[];
};

export function SecondFactorPage({
  frame,
  once,
  returnTo,
  enrolled,
  demonstrationCode,
  errors,
}: SecondFactorPageProps) {
  const { language } = frame;
  const say = signInWording[language].secondFactor;
  return (
    <PortalPage frame={frame} title={say.title} errors={errors}>
      <h1>{say.title}</h1>
      {demonstrationCode !== undefined && <SimulatedAuthenticator frame={frame} code={demonstrationCode} />}
      {enrolled && <Passkey act="prove" next={returnTo} language={language} />}
      {enrolled ? (
        <ActForm action={withReturn(SIGN_IN.secondFactor, returnTo)} once={once} language={language}>
          <p>{say.intro}</p>
          <TextInput
            name="code"
            typing="oneTimeCode"
            width="short"
            label={say.code}
            hint={say.codeHint}
            error={errorOf(errors, 'code')}
            language={language}
          />
          <Acts>
            <Button variant="go">{say.act}</Button>
          </Acts>
        </ActForm>
      ) : (
        <>
          <p>{say.missing}</p>
          <Acts>
            <LinkButton variant="go" href={withReturn(SIGN_IN.enrol, returnTo)}>
              {say.enrol}
            </LinkButton>
          </Acts>
        </>
      )}
    </PortalPage>
  );
}

function SimulatedAuthenticator({ frame, code }: { frame: Frame; code: string }) {
  const say = signInWording[frame.language].secondFactor;
  return (
    <NotificationBanner id="demonstration" title={say.demonstration}>
      <p>
        <strong>{code}</strong>
      </p>
      <p>{say.demonstrationHint}</p>
    </NotificationBanner>
  );
}
