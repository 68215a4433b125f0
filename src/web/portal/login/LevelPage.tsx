import { Acts, Details, LinkButton, numberText } from '../../ui/index.ts';
import type { Frame } from '../layout/frame.ts';
import { PortalPage } from '../layout/PortalPage.tsx';
import { SIGN_IN, withReturn } from './places.ts';
import { signInWording } from './wording.ts';

export type LevelPageProps = {
  frame: Frame;
  needed: number;
  held: number;
  returnTo: string;
  /** Whether an issuer is configured that proves more than we can. */
  online: boolean;
};

/** Why one cannot go on yet, and what to do about it; nothing that was filled in is lost. */
export function LevelPage({ frame, needed, held, returnTo, online }: LevelPageProps) {
  const { language } = frame;
  const say = signInWording[language].level;
  return (
    <PortalPage frame={frame} title={say.title} back={returnTo}>
      <h1>{say.title}</h1>
      <p>{say.intro(numberText(needed, language), numberText(held, language))}</p>
      <h2>{say.ways}</h2>
      <ul>
        {online && <li>{say.online}</li>}
        <li>{say.atWindow}</li>
      </ul>
      <p>{say.kept}</p>
      <Details summary={say.scale.title}>
        <ul>
          {say.scale.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </Details>
      <Acts>
        {online && (
          <LinkButton variant="go" href={withReturn(SIGN_IN.start, returnTo)}>
            {say.signIn}
          </LinkButton>
        )}
        <LinkButton variant="quiet" href={returnTo}>
          {say.back}
        </LinkButton>
      </Acts>
    </PortalPage>
  );
}
