import type { RatableService } from '../../../../modules/ratings/giving/contract.ts';
import { ratingWording } from '../../../../modules/ratings/wording.ts';
import { Acts, Button, errorOf, QrCode, Say, TextInput, type FieldError, type QrPicture } from '../../../ui/index.ts';
import { BarePage } from '../../layout/BarePage.tsx';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { FaceButtons } from './Faces.tsx';

type TabletPageProps = {
  frame: Frame;
  counter: string;
  offer: { service: RatableService; picture: QrPicture } | undefined;
};

/** Five faces for who has just been served, and beside them a code for his own telephone; else that it waits. */
export function TabletPage({ frame, counter, offer }: TabletPageProps) {
  const { language } = frame;
  const say = portalWording[language].ratings.tablet;
  if (!offer) {
    return (
      <BarePage frame={frame} title={say.title}>
        <p className="caption">{say.counter(counter)}</p>
        <h1>{say.waiting}</h1>
      </BarePage>
    );
  }
  const { service, picture } = offer;
  const title = say.ask(ratingWording[language].steps[service.step]);
  return (
    <BarePage frame={frame} title={title}>
      <p className="caption">
        <Say words={service.item} language={language} />
      </p>
      <h1>{title}</h1>
      <p>{say.lead}</p>
      <form method="post" action={to.tablet}>
        <FaceButtons language={language} />
      </form>
      <div className="tablet-code">
        <QrCode picture={picture} name={say.codeName} />
        <p>{say.code}</p>
      </div>
    </BarePage>
  );
}

/** Thanks, and gone. */
export function TabletThanksPage({ frame, missed }: { frame: Frame; missed: boolean }) {
  const say = portalWording[frame.language].ratings.tablet;
  const title = missed ? say.missed : say.thanks;
  return (
    <BarePage frame={frame} title={title}>
      <h1>{title}</h1>
      {!missed && <p>{say.gone}</p>}
    </BarePage>
  );
}

/** Where the code of a tablet that was enrolled at the desk is typed. */
export function TabletPairingPage({ frame, errors = [] }: { frame: Frame; errors?: readonly FieldError[] }) {
  const { language } = frame;
  const say = portalWording[language].ratings.tablet;
  return (
    <PortalPage frame={frame} title={say.pair} errors={errors}>
      <h1>{say.pair}</h1>
      <p>{say.pairLead}</p>
      <form method="post" action={to.tabletPairing} noValidate>
        <TextInput
          language={language}
          name="code"
          label={say.pairCode}
          typing="oneTimeCode"
          error={errorOf(errors, 'code')}
        />
        <Acts>
          <Button variant="go">{say.pairAct}</Button>
        </Acts>
      </form>
    </PortalPage>
  );
}
