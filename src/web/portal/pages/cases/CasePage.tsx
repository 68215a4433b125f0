import type { CaseFile } from '../../../../modules/intake/cases/contract.ts';
import { CaseNumber, numberText, Say, StatusSentence } from '../../../ui/index.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { PartOfTheme } from '../theme-cases/PartOfTheme.tsx';
import { ServiceList } from '../ratings/ServiceList.tsx';
import { CaseCommitment } from './CaseCommitment.tsx';
import { CaseDisputes } from './CaseDisputes.tsx';
import { CaseUrging } from './CaseUrging.tsx';
import { MeetingsTold } from './MeetingsTold.tsx';
import { OpinionsAsked } from './OpinionsAsked.tsx';
import { CaseForwarding } from './CaseForwarding.tsx';
import { CaseHearing } from './CaseHearing.tsx';
import { CaseLedger } from './CaseLedger.tsx';
import { CaseAssigned } from './CaseAssigned.tsx';
import { CaseLicences } from './CaseLicences.tsx';
import { CaseInstant } from './CaseInstant.tsx';
import { CasePostCheck } from './CasePostCheck.tsx';
import { CaseResult } from './CaseResult.tsx';
import { CaseProcedures } from './CaseProcedures.tsx';
import { CasePapers } from './CasePapers.tsx';
import { CaseSending } from './CaseSending.tsx';
import { HandedIn } from './HandedIn.tsx';
import { History } from './History.tsx';
import type { CasePageProps } from './case-page-props.ts';
import { WhyStopped } from './WhyStopped.tsx';
import { clockOf, nextOf, sentenceOf } from './standing.ts';
import { happenedOf } from './happened.tsx';
import { ToBring } from './ToBring.tsx';

/** A case as its applicant sees it. */
export function CasePage(props: CasePageProps) {
  const { frame, file, department } = props;
  const { language } = frame;
  const { row } = file;
  const say = portalWording[language].cases;
  return (
    <PortalPage
      frame={frame}
      title={sentenceOf(row, language)}
      at="mine"
      crumbs={[{ href: PLACES.mine, label: say.mine.title }]}
    >
      <p className="caption">
        {say.facts.number} <CaseNumber number={row.number} />
      </p>
      <h1>
        <Say words={row.item.name} language={language} />
      </h1>
      {file.theme && <PartOfTheme theme={file.theme} language={language} />}
      <StatusSentence
        language={language}
        light={row.light === 'none' ? undefined : row.light}
        clock={clockOf(row)}
        holder={row.state === 'awaitingCorrection' ? say.you : <Say words={department} language={language} />}
        next={file.licences.length > 0 ? say.next.licence : nextOf(row, language)}
      >
        {sentenceOf(row, language)}
      </StatusSentence>
      <Conduct {...props} />
      <CaseUrging {...props} />
      <ToBring {...props} />
      {props.sending && <CaseSending frame={frame} file={file} sending={props.sending} />}
      <CaseLicences frame={frame} caseId={row.id} licences={file.licences} />
      <CaseAssigned {...props} />
      {props.result && <CaseResult frame={frame} caseId={row.id} result={props.result} />}
      <CasePapers {...props} />
      <Ratings {...props} />
      <History happened={happenedOf(props)} language={language} />
      <CaseLedger ledger={file.ledger} language={language} />
      <HandedIn {...props} />
      {isOpen(row.state) && (
        <p>
          <a className="tap" href={to.withdraw(row.id)}>
            {say.case.withdraw}
          </a>
        </p>
      )}
    </PortalPage>
  );
}

/** What stops it, on what commitment it is handled, and what goes on beside it, before its decision and after it. */
function Conduct(props: CasePageProps) {
  const { file, frame } = props;
  const { language } = frame;
  return (
    <>
      {file.stop && <WhyStopped stop={file.stop} language={language} />}
      {file.commitment && <CaseCommitment committed={file.commitment} language={language} />}
      <CasePostCheck {...props} />
      <CaseInstant {...props} />
      {file.hearing && <CaseHearing caseId={file.row.id} hearing={file.hearing} language={language} />}
      <Beside {...props} />
    </>
  );
}

/** What goes on beside the case itself. */
const Beside = ({ frame: { language }, file, forwarding, opinionsUntil, meetings, disputes }: CasePageProps) => (
  <>
    <OpinionsAsked until={opinionsUntil} language={language} />
    <MeetingsTold meetings={meetings} language={language} />
    <CaseForwarding forwarding={file.row.state === 'concluded' ? null : forwarding} language={language} />
    <CaseDisputes disputes={disputes} language={language} />
    <CaseProcedures procedures={file.procedures} language={language} />
  </>
);

/** What can be rated now; what was rated, or can be no more, stands on the page behind the link. */
function Ratings({ frame: { language }, file, services }: CasePageProps) {
  const say = portalWording[language].ratings;
  const open = services.filter(({ state }) => state === 'open');
  if (services.length === 0) return null;
  return (
    <section aria-labelledby="rate">
      <h2 id="rate">{say.ofCase}</h2>
      {open.length > 0 && <p>{say.ofCaseLead}</p>}
      <ServiceList services={open.slice(0, 1)} language={language} />
      <p>
        <a className="tap" href={to.rateCase(file.row.id)}>
          {say.every(numberText(services.length, language))}
        </a>
      </p>
    </section>
  );
}

const isOpen = (state: CaseFile['row']['state']) => state !== 'concluded' && state !== 'notAccepted';
