import {
  ActForm,
  Acts,
  Button,
  errorOf,
  LinkButton,
  QrCode,
  TextInput,
  type FieldError,
  type QrPicture,
} from '../../ui/index.ts';
import type { Frame } from '../layout/frame.ts';
import { PortalPage } from '../layout/PortalPage.tsx';
import { SIGN_IN, withReturn } from './places.ts';
import { Passkey } from './Passkey.tsx';
import { signInWording } from './wording.ts';

export type EnrolPageProps = {
  frame: Frame;
  once: string;
  returnTo: string;
  factor: string;
  secret: string;
  picture: QrPicture;
  /** A security key is offered beside the authenticator to whoever has recovery codes already. */
  proven: boolean;
  errors: readonly FieldError[];
};

export function EnrolPage({ frame, once, returnTo, factor, secret, picture, proven, errors }: EnrolPageProps) {
  const { language } = frame;
  const say = signInWording[language].enrol;
  return (
    <PortalPage frame={frame} title={say.title} errors={errors}>
      <h1>{say.title}</h1>
      <p>{say.intro}</p>
      {proven && <Passkey act="enrol" next={returnTo} language={language} />}
      <h2>{say.scan}</h2>
      <p>
        <QrCode picture={picture} name={say.image} />
      </p>
      <p>
        {say.type}: <code>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <ActForm action={withReturn(SIGN_IN.enrol, returnTo)} once={once} language={language}>
        <input type="hidden" name="factor" value={factor} />
        <TextInput
          name="code"
          typing="oneTimeCode"
          width="short"
          label={say.code}
          error={errorOf(errors, 'code')}
          language={language}
        />
        <Acts>
          <Button variant="go">{say.act}</Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

/** Shown once; nothing can show them again. */
export function RecoveryCodesPage({
  frame,
  codes,
  returnTo,
}: {
  frame: Frame;
  codes: readonly string[];
  returnTo: string;
}) {
  const say = signInWording[frame.language].recovery;
  return (
    <PortalPage frame={frame} title={say.title}>
      <h1>{say.title}</h1>
      <p>{say.intro}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Acts>
        <LinkButton variant="go" href={returnTo}>
          {say.act}
        </LinkButton>
      </Acts>
    </PortalPage>
  );
}
