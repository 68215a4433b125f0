import { ActForm, Acts, Button, errorOf, LinkButton, TextInput, type FieldError } from '../../ui/index.ts';
import type { Frame } from '../layout/frame.ts';
import { PortalPage } from '../layout/PortalPage.tsx';
import { SIGN_IN, withReturn } from './places.ts';
import { signInWording } from './wording.ts';

export type EnrolPageProps = {
  frame: Frame;
  once: string;
  returnTo: string;
  factor: string;
  secret: string;
  /** The QR code as an image of its own. */
  picture: string;
  errors: readonly FieldError[];
};

export function EnrolPage({ frame, once, returnTo, factor, secret, picture, errors }: EnrolPageProps) {
  const { language } = frame;
  const say = signInWording[language].enrol;
  return (
    <PortalPage frame={frame} title={say.title} errors={errors}>
      <h1>{say.title}</h1>
      <p>{say.intro}</p>
      <h2>{say.scan}</h2>
      <p>
        <img src={picture} alt={say.image} width={196} height={196} />
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
