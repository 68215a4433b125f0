import { civilDate } from '../../../../kernel/civil-date.ts';
import type { RatableService } from '../../../../modules/ratings/giving/contract.ts';
import { dayText, LinkButton, NotificationBanner, Panel, Say, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { KIOSK, PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { layoutWording } from '../../layout/wording.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { ServiceList } from './ServiceList.tsx';

type Done = { answerBy: string | null };

type RateCasePageProps = {
  frame: Frame;
  caseId: string;
  services: readonly RatableService[];
  via?: 'message' | undefined;
  done: Done | undefined;
};

/** What was done in a case, to be rated one by one. */
export function RateCasePage({ frame, caseId, services, via, done }: RateCasePageProps) {
  const { language } = frame;
  const say = portalWording[language].ratings;
  const [first] = services;
  return (
    <PortalPage frame={frame} title={say.ofCase} at="mine" back={to.case(caseId)}>
      {done && (
        <NotificationBanner id="done" tone="done" title={say.thanks.title}>
          <p>{thanksText(done, language)}</p>
        </NotificationBanner>
      )}
      {first && (
        <p className="caption">
          <Say words={first.item} language={language} />
        </p>
      )}
      <h1>{say.ofCase}</h1>
      <p>{say.ofCaseLead}</p>
      {services.length === 0 ? <p>{say.none}</p> : <ServiceList {...{ services, via, language }} />}
    </PortalPage>
  );
}

const thanksText = ({ answerBy }: Done, language: Spoken['language']): string => {
  const { good, bad } = portalWording[language].ratings.thanks;
  return answerBy === null ? good : bad(dayText(civilDate(answerBy), language));
};

/** The end for whoever rated by a code and has no case to go back to. */
export function RatedPage({ frame, done }: { frame: Frame; done: Done }) {
  const { language } = frame;
  const say = portalWording[language].ratings;
  return (
    <PortalPage frame={frame} title={say.thanks.title}>
      <Panel title={say.thanks.title}>
        <p>{thanksText(done, language)}</p>
      </Panel>
      {frame.kiosk === undefined ? (
        <p>
          <a className="tap" href={PLACES.ratings}>
            {portalWording[language].ratings.figures.title}
          </a>
        </p>
      ) : (
        <LinkButton variant="go" href={KIOSK.reset}>
          {layoutWording[language].kiosk.finish}
        </LinkButton>
      )}
    </PortalPage>
  );
}
