import type { PublicStatus } from '../../../../modules/intake/cases/contract.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import {
  CaseNumber,
  dayOfYearText,
  LinkButton,
  Say,
  StatusSentence,
  SummaryList,
  type FieldError,
  type Spoken,
  type SummaryRow,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { StatusForm } from './StatusForm.tsx';
import { dayOr, nextOf, publicClockOf, sentenceOf } from './standing.ts';
import { History } from './History.tsx';
import { WhyStopped } from './WhyStopped.tsx';

export type StatusPageProps = { frame: Frame; number?: string | undefined; errors?: readonly FieldError[] };

/** Number and query code are all it takes. */
export function StatusPage({ frame, number, errors = [] }: StatusPageProps) {
  const { language } = frame;
  const say = portalWording[language].cases.status;
  return (
    <PortalPage frame={frame} title={say.title} errors={errors} at="status">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <StatusForm language={language} action={PLACES.status} number={number} errors={errors} />
      <p>
        <a className="tap" href={to.turnedAwayByCode}>
          {portalWording[language].turnedAway.byCode.link}
        </a>
      </p>
    </PortalPage>
  );
}

/** What anybody with number and code may know: how it stands, who holds it, until when, what comes next. */
export function StatusAnswerPage({ frame, status }: { frame: Frame; status: PublicStatus }) {
  const { language } = frame;
  const say = portalWording[language].cases;
  const isTheirTurn = status.state === 'awaitingCorrection';
  return (
    <PortalPage frame={frame} title={say.status.result} at="status" back={PLACES.status}>
      <h1>
        <Say words={status.item} language={language} />
      </h1>
      <StatusSentence
        language={language}
        clock={publicClockOf(status)}
        holder={isTheirTurn ? say.you : <Say words={status.department} language={language} />}
        next={nextOf(status, language)}
      >
        {sentenceOf(status, language)}
      </StatusSentence>
      {status.stop && <WhyStopped stop={status.stop} language={language} />}
      <SummaryList language={language} rows={rowsOf(status, language)} />
      <History
        happened={status.steps.map(({ type, on, step }, place) => ({
          id: String(place),
          type,
          on: civilDate(on),
          step,
        }))}
        language={language}
      />
      <p>
        <a className="tap" href={PLACES.mine}>
          {say.status.signIn}
        </a>
      </p>
      <LinkButton href={PLACES.status}>{say.status.again}</LinkButton>
    </PortalPage>
  );
}

function rowsOf(status: PublicStatus, language: Spoken['language']): SummaryRow[] {
  const say = portalWording[language].cases.facts;
  const days = [
    { id: 'received', label: say.received, day: dayOr(status.receivedOn) },
    { id: 'accepted', label: say.accepted, day: dayOr(status.acceptedOn) },
    { id: 'due', label: say.due, day: dayOr(status.stop === null ? status.promisedOn : null) },
    { id: 'concluded', label: say.concluded, day: dayOr(status.concludedOn) },
  ];
  return [
    { id: 'number', label: say.number, value: <CaseNumber number={status.number} /> },
    ...days.flatMap(({ id, label, day }) =>
      day === undefined ? [] : [{ id, label, value: dayOfYearText(day, language) }],
    ),
  ];
}
