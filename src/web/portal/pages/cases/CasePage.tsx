import { civilDate, civilDateOf } from '../../../../kernel/civil-date.ts';
import type { CaseFile, TimelineEntry } from '../../../../modules/intake/cases/contract.ts';
import { caseWording } from '../../../../modules/intake/cases/wording.ts';
import {
  ActForm,
  ActingText,
  Button,
  CaseNumber,
  dayText,
  LinkButton,
  numberText,
  Say,
  StatusSentence,
  SummaryList,
  type Spoken,
} from '../../../ui/index.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { ServiceList } from '../ratings/ServiceList.tsx';
import { CaseCommitment } from './CaseCommitment.tsx';
import { CaseDisputes } from './CaseDisputes.tsx';
import { CaseForwarding } from './CaseForwarding.tsx';
import { CaseHearing } from './CaseHearing.tsx';
import { CaseLedger } from './CaseLedger.tsx';
import { CaseLicences } from './CaseLicences.tsx';
import { CasePostCheck } from './CasePostCheck.tsx';
import { CaseResult } from './CaseResult.tsx';
import { CaseProcedures } from './CaseProcedures.tsx';
import { CasePapers } from './CasePapers.tsx';
import { CaseSending } from './CaseSending.tsx';
import { HandedIn } from './HandedIn.tsx';
import { History, type Happened } from './History.tsx';
import type { CasePageProps } from './case-page-props.ts';
import { WhyStopped } from './WhyStopped.tsx';
import { clockOf, nextOf, sentenceOf } from './standing.ts';

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
      <ToBring {...props} />
      {props.sending && <CaseSending frame={frame} file={file} sending={props.sending} />}
      <CaseLicences frame={frame} caseId={row.id} licences={file.licences} />
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
      {file.hearing && <CaseHearing caseId={file.row.id} hearing={file.hearing} language={language} />}
      <Beside {...props} />
    </>
  );
}

/** What goes on beside the case itself. */
const Beside = ({ frame: { language }, file, forwarding, disputes }: CasePageProps) => (
  <>
    <CaseForwarding forwarding={file.row.state === 'concluded' ? null : forwarding} language={language} />
    <CaseDisputes disputes={disputes} language={language} />
    <CaseProcedures procedures={file.procedures} language={language} />
  </>
);

/** What is asked of the applicant: a correction, or what he promised for later. */
function ToBring(props: CasePageProps) {
  const { row, owing } = props.file;
  if (row.state === 'awaitingCorrection') return <Correct {...props} />;
  if (row.state === 'submitted' && namedIn(props.file)) return <Amend {...props} />;
  return owing ? <Owing {...props} owing={owing} /> : null;
}

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

function Correct(props: CasePageProps) {
  const { frame, file, names } = props;
  const { language } = frame;
  const say = portalWording[language].cases.case;
  const asked = file.timeline.filter(({ type }) => type === 'correctionAsked').at(-1);
  const until = file.timeline.findLast(({ type }) => type === 'correctionReminded')?.until;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{say.asked}</h2>
      {until !== undefined && <p>{say.correctBy(dayText(civilDate(until), language))}</p>}
      <Words words={asked?.words ?? []} names={names} language={language} />
      <Begin {...props} act={say.correct} goOn={say.correctGoOn} />
    </section>
  );
}

/** To the draft in which it is done: a new one, or the one that was begun. */
function Begin({
  frame: { language },
  file,
  correction,
  once,
  act,
  goOn,
}: CasePageProps & { act: string; goOn: string }) {
  return correction === undefined ? (
    <ActForm language={language} action={to.correct(file.row.id)} once={once}>
      <Button variant="go">{act}</Button>
    </ActForm>
  ) : (
    <LinkButton variant="go" href={to.draft(correction)}>
      {goOn}
    </LinkButton>
  );
}

/** What was named last to be set right at once; undefined once it was, or where a notice of correction came after it. */
function namedIn({ timeline }: CaseFile): TimelineEntry | undefined {
  const last = timeline.findLast(({ type }) => AMENDING.has(type));
  return last?.type === 'amendmentAsked' ? last : undefined;
}

const AMENDING: ReadonlySet<string> = new Set(['amendmentAsked', 'applicationAmended', 'correctionAsked']);

/** 当场更正: what the applicant may set right at once, with the officer's words. */
function Amend(props: CasePageProps) {
  const { frame, file, names } = props;
  const { language } = frame;
  const say = portalWording[language].cases.case.amend;
  return (
    <section aria-labelledby="amend">
      <h2 id="amend">{say.title}</h2>
      <p>{say.lead}</p>
      <Words words={namedIn(file)?.words ?? []} names={names} language={language} />
      <Begin {...props} act={say.act} goOn={say.goOn} />
    </section>
  );
}

/** 容缺受理: what is still to come and until when. */
function Owing({ frame: { language }, file, owing, correction, once }: CasePageProps & { owing: CaseOwing }) {
  const say = portalWording[language].cases.case.owing;
  const day = dayText(civilDate(owing.by), language);
  return (
    <section aria-labelledby="owing">
      <h2 id="owing">{say.title}</h2>
      <p>{owing.late ? say.late(day) : say.lead(day)}</p>
      <ul>
        {owing.materials.map(({ id, name }) => (
          <li key={id}>
            <Say words={{ zh: name }} language={language} />
          </li>
        ))}
      </ul>
      {!owing.late && <p>{say.otherwise}</p>}
      {!owing.late && correction === undefined && (
        <ActForm language={language} action={to.correct(file.row.id)} once={once}>
          <Button variant="go">{say.act}</Button>
        </ActForm>
      )}
      {!owing.late && correction !== undefined && (
        <LinkButton variant="go" href={to.draft(correction)}>
          {say.goOn}
        </LinkButton>
      )}
    </section>
  );
}

type CaseOwing = NonNullable<CaseFile['owing']>;

/** What officers said to the applicant. Their opinions among themselves are not for this page. */
const SAID_TO_APPLICANT: ReadonlySet<string> = new Set([
  'correctionAsked',
  'amendmentAsked',
  'correctionReminded',
  'acceptanceRefused',
  'limitExtended',
  'clockStopped',
  'supplyPostponed',
  'caseDecided',
]);

const happenedOf = ({ file, names, frame: { language } }: CasePageProps): Happened[] =>
  file.timeline.map((entry, place) => ({
    id: String(place),
    type: entry.type,
    on: civilDateOf(new Date(entry.at)),
    step: entry.step,
    ...detailOf(entry, { names, language }),
  }));

function detailOf(entry: TimelineEntry, { names, language }: Names): Pick<Happened, 'detail'> {
  if (entry.moved) return { detail: <p>{movedText(entry.moved, language)}</p> };
  if (entry.procedure) {
    return {
      detail: (
        <p>
          <Say words={entry.procedure} language={language} />
        </p>
      ),
    };
  }
  if (entry.acting) {
    return {
      detail: (
        <p>
          <ActingText acting={entry.acting} language={language} />
        </p>
      ),
    };
  }
  return SAID_TO_APPLICANT.has(entry.type) ? { detail: <Said entry={entry} names={names} language={language} /> } : {};
}

type Extension = NonNullable<TimelineEntry['extension']>;

type Names = Spoken & { names: CasePageProps['names'] };

function Said({ entry, names, language }: Names & { entry: TimelineEntry }) {
  const { words = [], basis, extension, nonAcceptance, until } = entry;
  const say = portalWording[language].cases.case;
  return (
    <>
      {until !== undefined && <p>{say.correctBy(dayText(civilDate(until), language))}</p>}
      {nonAcceptance && <p>{say.grounds[nonAcceptance.ground]}</p>}
      {nonAcceptance?.late && <p>{say.toldLate}</p>}
      {words.length > 0 && <Words words={words} names={names} language={language} />}
      {extension && <p>{extensionText(extension, language)}</p>}
      {basis !== undefined && (
        <p>
          {say.basis}
          <Say words={{ zh: basis }} language={language} />
        </p>
      )}
    </>
  );
}

function extensionText({ days, promisedOn, statutoryOn }: Extension, language: Spoken['language']): string {
  const last = promisedOn ?? statutoryOn;
  const day = last === null ? undefined : dayText(civilDate(last), language);
  return portalWording[language].cases.case.extended(numberText(days, language), day);
}

type Moved = NonNullable<TimelineEntry['moved']>;

/** From which day to which the decision moved: the promised one, else that of the law. */
function movedText({ from, until }: Moved, language: Spoken['language']): string {
  const [before, after] = [from.promisedOn ?? from.statutoryOn, until.promisedOn ?? until.statutoryOn];
  if (before === null || after === null) return '';
  const day = (text: string) => dayText(civilDate(text), language);
  return portalWording[language].cases.case.moved(day(before), day(after));
}

/** The parts of a decision as its paper heads them. */
const partLabels: CasePageProps['names'] = Object.fromEntries(
  (['facts', 'conditions', 'own'] as const).map((kind) => [
    kind,
    { zh: caseWording.zh.paragraphs[kind], en: caseWording.en.paragraphs[kind] },
  ]),
);

/** Words of an officer, each under what it is about. */
function Words({ words, names, language }: Names & { words: NonNullable<TimelineEntry['words']> }) {
  const { reason, instead, organ } = portalWording[language].cases.case;
  const { result } = portalWording[language].cases.procedures;
  const { matter } = portalWording[language].cases.hearing.rows;
  const labels: CasePageProps['names'] = {
    ...names,
    ...partLabels,
    reason: { zh: reason, en: reason },
    instead: { zh: instead, en: instead },
    result: { zh: result, en: result },
    matter: { zh: matter, en: matter },
    organ: { zh: organ, en: organ },
  };
  return (
    <SummaryList
      language={language}
      rows={words.map(({ about, title, text }, place) => ({
        id: String(place),
        label: <Say words={title ? { zh: title } : (labels[about] ?? { zh: about })} language={language} />,
        value: <Say words={{ zh: text }} language={language} />,
      }))}
    />
  );
}
