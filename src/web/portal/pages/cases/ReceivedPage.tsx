import { civilDate } from '../../../../kernel/civil-date.ts';
import type { Receipt } from '../../../../modules/intake/drafts/contract/drafts.ts';
import type { OwnInstant } from '../../../../modules/intake/instant/contract.ts';
import { instantWording } from '../../../../modules/intake/instant/wording.ts';
import {
  NotificationBanner,
  type Spoken,
  CaseNumber,
  CopyNumber,
  dayText,
  LinkButton,
  Panel,
  type Bilingual,
  Acts,
  Say,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { KIOSK } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { layoutWording } from '../../layout/wording.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

export type ReceivedPageProps = {
  frame: Frame;
  receipt: Receipt;
  item: Bilingual;
  /** The receipt as a paper. */
  paper: string | undefined;
  corrected: boolean;
  /** What a machine decided at once (秒批); undefined where none did. */
  instant: OwnInstant | undefined;
};

/** The proof that it was handed in, and what happens now. */
export function ReceivedPage({ frame, receipt, item, paper, corrected, instant }: ReceivedPageProps) {
  const { language } = frame;
  const say = portalWording[language].cases.received;
  const title = corrected ? say.corrected : say.title;
  const day = dayText(civilDate(receipt.answerBy), language);
  return (
    <PortalPage frame={frame} title={title} at="mine">
      <Panel title={title}>
        <p>
          <Say words={item} language={language} />
        </p>
        <p className="panel-label">{say.number}</p>
        <CopyNumber id="number" number={receipt.number} language={language} />
        <p className="panel-label">{say.code}</p>
        <p className="code">
          <CaseNumber number={receipt.queryCode} />
        </p>
      </Panel>
      <p>{say.codeLead}</p>
      {instant && <AtOnce instant={instant} language={language} />}
      {instant?.why !== null && <Next day={day} language={language} />}
      <Acts>
        {frame.kiosk !== undefined && (
          <LinkButton variant="go" href={KIOSK.reset}>
            {layoutWording[language].kiosk.finish}
          </LinkButton>
        )}
        {paper !== undefined && (
          <LinkButton variant="go" href={to.paper(receipt.caseId, paper)} document>
            {say.receipt}
          </LinkButton>
        )}
        <LinkButton href={to.case(receipt.caseId)}>{say.case}</LinkButton>
        <LinkButton href={to.delivery(receipt.caseId)}>{portalWording[language].delivery.title}</LinkButton>
        <button type="button" className="button button-plain" data-print="" hidden>
          {say.print}
        </button>
      </Acts>
      <p>
        <a className="tap" href="#help">
          {say.ask}
        </a>
      </p>
    </PortalPage>
  );
}

/** The result that came at once and its rule, or why a person deals with it. */
function AtOnce({ instant, language }: Spoken & { instant: OwnInstant }) {
  const say = portalWording[language].instant;
  const { state, why, rule } = instant;
  return (
    <NotificationBanner id="at-once" tone={why === null ? 'done' : 'time'} title={say.leads[state]}>
      <p>
        {why === null && say.rule}
        {why === null ? <Say words={rule} language={language} /> : instantWording[language].why[why]}
      </p>
    </NotificationBanner>
  );
}

function Next({ day, language }: Spoken & { day: string }) {
  const say = portalWording[language].cases.received;
  return (
    <>
      <h2>{say.next}</h2>
      <ol className="ordered">
        <li>{say.steps.answer(day)}</li>
        <li>{say.steps.decide}</li>
        <li>{say.steps.notice}</li>
      </ol>
    </>
  );
}
