import type { Verification } from '../../../../modules/certificates/contract.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import {
  Acts,
  Button,
  dayOfYearText,
  errorOf,
  LinkButton,
  NotificationBanner,
  Say,
  SummaryList,
  TextInput,
  type FieldError,
  type Spoken,
  type SummaryRow,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

type AskProps = { frame: Frame; identifier?: string | undefined; errors?: readonly FieldError[] };

/** Whether a licence holds: asked by anyone, by the identifier on it. */
export function VerifyPage({ frame, identifier, errors = [] }: AskProps) {
  const { language } = frame;
  const say = portalWording[language].licences.verify;
  return (
    <PortalPage frame={frame} title={say.title} errors={errors} script={frame.assets.offlineScript}>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <form method="get" action={to.verify} noValidate>
        <TextInput
          language={language}
          name="identifier"
          label={say.label}
          hint={say.hint}
          value={identifier}
          error={errorOf(errors, 'identifier')}
        />
        <Acts>
          <Button variant="go">{say.act}</Button>
        </Acts>
      </form>
      <p>
        <a className="tap" href={to.verifyOffline}>
          {say.offline}
        </a>
      </p>
    </PortalPage>
  );
}

type Known = Exclude<Verification, { status: 'unknown' }>;

/** The answer: one sentence that a shopkeeper understands, and what stands on the licence, to be compared with it. */
export function VerifiedPage({ frame, found }: { frame: Frame; found: Known }) {
  const { language } = frame;
  const say = portalWording[language].licences;
  const tone = found.status === 'valid' ? 'done' : 'time';
  return (
    <PortalPage frame={frame} title={say.status[found.status]} back={to.verify}>
      <h1 lang={language === 'en' ? 'zh' : undefined}>{found.type}</h1>
      <NotificationBanner id="verdict" tone={tone} title={say.status[found.status]}>
        <p>{sentenceOf(found.status, language)}</p>
        {found.following !== null && <p>{say.renewedFrom(dayOfYearText(civilDate(found.following), language))}</p>}
      </NotificationBanner>
      <p className="hint">{say.verify.compare}</p>
      <SummaryList language={language} rows={rowsOf(found, language)} />
      <LinkButton href={to.verify}>{say.verify.again}</LinkButton>
    </PortalPage>
  );
}

function sentenceOf(status: Known['status'], language: Spoken['language']): string {
  const say = portalWording[language].licences.verify;
  return status === 'valid' || status === 'notYet' || status === 'changed' || status === 'suspended'
    ? say[status]
    : say.ended;
}

function rowsOf(found: Known, language: Spoken['language']): SummaryRow[] {
  const say = portalWording[language].licences;
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  return [
    { id: 'holder', label: say.holder, value: found.holder ?? say.verify.erased },
    { id: 'number', label: say.number, value: <span lang="zh">{found.number}</span> },
    { id: 'organ', label: say.organ, value: <Say words={found.organ} language={language} /> },
    { id: 'issued', label: say.issued, value: day(found.issuedOn) },
    {
      id: 'term',
      label: say.term,
      value:
        found.until === null
          ? say.openEnded(day(found.from), '').replace(/[，,]\s*$/, '')
          : say.until(day(found.from), day(found.until)),
    },
    ...(found.since === null ? [] : [{ id: 'since', label: say.since, value: day(found.since) }]),
    { id: 'identifier', label: say.identifier, value: <code className="identifier">{found.identifier}</code> },
  ];
}
