import { Acts, LinkButton } from '../../ui/index.ts';
import type { Frame } from '../layout/frame.ts';
import { PortalPage } from '../layout/PortalPage.tsx';
import { SIGN_IN } from './places.ts';
import { signInWording } from './wording.ts';

/** Signing in did not work, and why. */
export function NotSignedInPage({ frame, message }: { frame: Frame; message: string }) {
  const say = signInWording[frame.language].failure;
  return (
    <PortalPage frame={frame} title={say.title}>
      <h1>{say.title}</h1>
      <p>{message}</p>
      <Acts>
        <LinkButton variant="go" href={SIGN_IN.start}>
          {say.again}
        </LinkButton>
      </Acts>
    </PortalPage>
  );
}

/** `issuer` is where a person also ends the session that a foreign issuer keeps. */
export function SignedOutPage({ frame, issuer }: { frame: Frame; issuer?: string | undefined }) {
  const say = signInWording[frame.language].signedOut;
  return (
    <PortalPage frame={frame} title={say.title}>
      <h1>{say.title}</h1>
      <p>{say.intro}</p>
      <Acts>
        {issuer !== undefined && (
          <LinkButton variant="plain" href={issuer}>
            {say.issuer}
          </LinkButton>
        )}
        <LinkButton variant="quiet" href={SIGN_IN.start}>
          {say.again}
        </LinkButton>
      </Acts>
    </PortalPage>
  );
}
