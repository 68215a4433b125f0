import { civilDate } from '../../../../kernel/civil-date.ts';
import type { Receipt } from '../../../../modules/intake/drafts/contract/drafts.ts';
import { CaseNumber, CopyNumber, dayText, LinkButton, Panel, type Bilingual, Acts, Say } from '../../../ui/index.ts';
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
};

/** The proof that it was handed in, and what happens now. */
export function ReceivedPage({ frame, receipt, item, paper, corrected }: ReceivedPageProps) {
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
      <h2>{say.next}</h2>
      <ol className="ordered">
        <li>{say.steps.answer(day)}</li>
        <li>{say.steps.decide}</li>
        <li>{say.steps.notice}</li>
      </ol>
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
