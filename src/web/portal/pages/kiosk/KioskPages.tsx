import { ActForm, Acts, Button, LinkButton, numberText } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { KIOSK, PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';

/** The question for a kiosk whose browser runs no script; without an answer the page moves on by itself and the kiosk forgets. */
export function StillTherePage({ frame, seconds, back }: { frame: Frame; seconds: number; back: string }) {
  const say = portalWording[frame.language].kiosk.stillThere;
  return (
    <PortalPage frame={frame} title={say.title} movesOn={{ seconds, to: KIOSK.reset }}>
      <h1>{say.title}</h1>
      <p className="lead">{say.lead(numberText(seconds, frame.language))}</p>
      <p>{say.kept}</p>
      <Acts>
        <LinkButton variant="go" href={back}>
          {say.stay}
        </LinkButton>
        <LinkButton href={KIOSK.reset}>{say.leave}</LinkButton>
      </Acts>
    </PortalPage>
  );
}

/** In the place of a file: where else its owner finds it. */
export function NoFilesPage({ frame }: { frame: Frame }) {
  const say = portalWording[frame.language].kiosk.noFiles;
  return (
    <PortalPage frame={frame} title={say.title} back={PLACES.mine}>
      <h1>{say.title}</h1>
      <p className="lead">{say.lead}</p>
      <ul>
        {say.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <Acts>
        <LinkButton variant="go" href={PLACES.mine}>
          {say.back}
        </LinkButton>
      </Acts>
    </PortalPage>
  );
}

/** A kiosk stops being one only when somebody says so on purpose. */
export function LeaveKioskPage({ frame, once }: { frame: Frame; once: string }) {
  const { language } = frame;
  const say = portalWording[language].kiosk.leave;
  return (
    <PortalPage frame={frame} title={say.title} back={PLACES.home}>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <ActForm language={language} action={KIOSK.leave} once={once}>
        <Acts>
          <Button variant="harm">{say.act}</Button>
          <LinkButton variant="quiet" href={PLACES.home}>
            {say.keep}
          </LinkButton>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}
