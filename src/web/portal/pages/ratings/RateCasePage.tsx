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
  /** Of a theme: what was done in each of its items. */
  parts?: readonly RatableService[];
};

/** What was done in a case, to be rated one by one; of a theme the whole first, and its items beneath. */
export function RateCasePage({ frame, caseId, services, via, done, parts = [] }: RateCasePageProps) {
  const { language } = frame;
  const say = portalWording[language].ratings;
  const [first] = services;
  const isTheme = first?.theme === true;
  const title = isTheme ? say.ofTheme : say.ofCase;
  return (
    <PortalPage frame={frame} title={title} at="mine" back={isTheme ? to.themeCase(caseId) : to.case(caseId)}>
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
      <h1>{title}</h1>
      <p>{isTheme ? say.ofThemeLead : say.ofCaseLead}</p>
      {services.length === 0 ? <p>{say.none}</p> : <ServiceList {...{ services, via, language }} />}
      {parts.length > 0 && (
        <section aria-labelledby="parts">
          <h2 id="parts">{say.parts}</h2>
          <ServiceList services={parts} via={via} isNamed language={language} />
        </section>
      )}
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
