import type { ReactNode } from 'react';
import { isCivilDate } from '../../../../kernel/civil-date.ts';
import type { Bilingual, Field } from '../../../../modules/forms/contract/form.ts';
import type { DraftCheck } from '../../../../modules/intake/drafts/contract/drafts.ts';
import {
  ActForm,
  Acts,
  Button,
  Checkboxes,
  dayText,
  errorOf,
  NotificationBanner,
  Say,
  type FieldError,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { InstantAsks } from '../parts/InstantAsks.tsx';

/** What is ticked before handing in; the names of the ticks. */
export const TICKS = ['anotherOne', 'consent', 'tolerance', 'person', 'declaration'] as const;
export type Tick = (typeof TICKS)[number];

export type SubmitPageProps = {
  frame: Frame;
  draft: { id: string; item: Bilingual; corrects: string | null; supplies: boolean; amends: boolean };
  /** Running cases for the same: a warning. */
  alike: DraftCheck['alike'];
  /** Sensitive answers that are handed in; their use needs a consent of its own. */
  sensitive: readonly Field[];
  /** Materials that are promised for later, by name: the commitment is signed here. */
  later: readonly string[];
  /** What a machine decides by, unless a person is asked for; null where a person does anyway. */
  instant: DraftCheck['instant'];
  ticked: readonly Tick[];
  errors: readonly FieldError[];
  once: string;
};

/** Consent where the law asks it, the declaration, and the one act that hands in. */
export function SubmitPage({ frame, draft, alike, sensitive, later, instant, ticked, errors, once }: SubmitPageProps) {
  const { language } = frame;
  const say = portalWording[language].draft.submit;
  const tick = { ticked, errors, language };
  return (
    <PortalPage frame={frame} title={say.title} errors={errors} back={to.check(draft.id)}>
      <p className="caption">
        <Say words={draft.item} language={language} />
      </p>
      <h1>{say.title}</h1>
      <ActForm language={language} action={to.submit(draft.id)} once={once}>
        {alike.length > 0 && <Alike alike={alike} {...tick} />}
        {sensitive.length > 0 && <Consent sensitive={sensitive} {...tick} />}
        {later.length > 0 && <Tolerance later={later} {...tick} />}
        {instant !== null && <AtOnce instant={instant} {...tick} />}
        <h2>{say.declaration}</h2>
        <ul>
          <li>{say.points.true}</li>
          <li>{say.points.law}</li>
        </ul>
        <TickBox name="declaration" label={say.declaration} words={say.declarationConfirm} {...tick} />
        <Acts>
          <Button variant="go">{actOf(draft, language)}</Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

function actOf({ corrects, supplies, amends }: SubmitPageProps['draft'], language: Spoken['language']): string {
  const say = portalWording[language].draft.submit;
  if (supplies) return say.actSupply;
  if (amends) return say.actAmend;
  return corrects === null ? say.act : say.actCorrection;
}

type Ticking = Spoken & { ticked: readonly Tick[]; errors: readonly FieldError[] };

function TickBox({
  name,
  label,
  words,
  ticked,
  errors,
  language,
}: Ticking & { name: Tick; label: string; words: ReactNode }) {
  const error = errorOf(errors, name);
  return (
    <Checkboxes
      language={language}
      name={name}
      label={<span className="unseen">{label}</span>}
      choices={[{ value: 'yes', label: words }]}
      selected={ticked.includes(name) ? ['yes'] : []}
      {...(error !== undefined && { error })}
    />
  );
}

function Alike({ alike, ...tick }: Ticking & Pick<SubmitPageProps, 'alike'>) {
  const { language } = tick;
  const say = portalWording[language].draft.submit;
  return (
    <>
      <NotificationBanner id="alike" tone="time" title={say.alike}>
        {alike.map(({ id, number, receivedOn }) => (
          <p key={id}>
            <a className="tap" href={to.case(id)}>
              {say.alikeLead(number, isCivilDate(receivedOn) ? dayText(receivedOn, language) : receivedOn)}
            </a>
          </p>
        ))}
      </NotificationBanner>
      <TickBox name="anotherOne" label={say.alike} words={say.alikeConfirm} {...tick} />
    </>
  );
}

/** 申请容缺受理承诺书: what is promised, for which materials, and what follows if it is not kept. */
function Tolerance({ later, ...tick }: Ticking & Pick<SubmitPageProps, 'later'>) {
  const { language } = tick;
  const say = portalWording[language].draft.submit;
  return (
    <>
      <h2>{say.tolerance}</h2>
      <p>{say.toleranceLead}</p>
      <ul>
        {later.map((name) => (
          <li key={name}>
            <Say words={{ zh: name }} language={language} />
          </li>
        ))}
      </ul>
      <ol className="ordered">
        <li>{say.tolerancePoints.own}</li>
        <li>{say.tolerancePoints.knows}</li>
        <li>{say.tolerancePoints.true}</li>
        <li>{say.tolerancePoints.lapse}</li>
      </ol>
      <TickBox name="tolerance" label={say.tolerance} words={say.toleranceConfirm} {...tick} />
    </>
  );
}

/** 秒批: that a machine decides, by which rule, what it asks of whom, and that a person may be asked instead (个人信息保护法 art. 24). */
function AtOnce({ instant, ...tick }: Ticking & { instant: NonNullable<SubmitPageProps['instant']> }) {
  const { language } = tick;
  const say = portalWording[language].instant;
  return (
    <>
      <h2>{say.offer}</h2>
      <p>{say.offerLead}</p>
      <p>
        {say.rule}
        <Say words={instant.rule} language={language} />
      </p>
      <InstantAsks asks={instant.asks} language={language} />
      <TickBox name="person" label={say.offer} words={say.choosePerson} {...tick} />
    </>
  );
}

function Consent({ sensitive, ...tick }: Ticking & Pick<SubmitPageProps, 'sensitive'>) {
  const { language } = tick;
  const say = portalWording[language].draft.submit;
  return (
    <>
      <h2>{say.consent}</h2>
      <p>{say.consentLead}</p>
      <ul>
        {sensitive.map(({ id, label }) => (
          <li key={id}>
            <Say words={label} language={language} />
          </li>
        ))}
      </ul>
      <p className="hint">{say.consentLaw}</p>
      <TickBox name="consent" label={say.consent} words={say.consentConfirm} {...tick} />
    </>
  );
}
