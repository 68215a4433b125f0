import type { HeldCertificate, HeldCopy, SharedCopy } from '../../../../modules/certificates/contract.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import {
  ActForm,
  Acts,
  Button,
  dayOfYearText,
  errorOf,
  LinkButton,
  NotificationBanner,
  RadioGroup,
  SummaryList,
  TextInput,
  type FieldError,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { ConfirmPage } from '../parts/ConfirmPage.tsx';

/** How long a copy may be opened. */
export const COPY_TERMS = [7, 30, 90] as const;

export type TypedCopy = { forWhom: string; purpose: string; days: string };

type MakeProps = {
  frame: Frame;
  licence: HeldCertificate;
  typed: TypedCopy;
  errors: readonly FieldError[];
  once: string;
};

/** For whom, what for, how long. */
export function CopyMakingPage({ frame, licence, typed, errors, once }: MakeProps) {
  const { language } = frame;
  const say = portalWording[language].licences.copies;
  const shared = (name: string) => ({ name, language, error: errorOf(errors, name) });
  return (
    <PortalPage frame={frame} title={say.make} at="mine" errors={errors} back={to.licence(licence.id)}>
      <p className="caption" lang="zh">
        {licence.type}
      </p>
      <h1>{say.make}</h1>
      <ActForm language={language} action={to.licenceCopies(licence.id)} once={once}>
        <TextInput {...shared('forWhom')} label={say.forWhom} hint={say.forWhomHint} value={typed.forWhom} />
        <TextInput {...shared('purpose')} label={say.purpose} hint={say.purposeHint} value={typed.purpose} />
        <RadioGroup
          {...shared('days')}
          label={say.days}
          choices={COPY_TERMS.map((days) => ({ value: String(days), label: say.forDays(days) }))}
          selected={typed.days}
        />
        <p className="hint">{say.signed}</p>
        <Acts>
          <Button variant="go">{say.act}</Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

type EndProps = { frame: Frame; licence: HeldCertificate; copy: HeldCopy; once: string };

/** Before a link opens nothing any more. */
export function CopyEndingPage({ frame, licence, copy, once }: EndProps) {
  const { ending } = portalWording[frame.language].licences.copies;
  return (
    <ConfirmPage
      frame={frame}
      about={{ zh: `${licence.type} · ${copy.forWhom}` }}
      say={ending}
      action={to.licenceCopyEnd(licence.id, copy.id)}
      keep={to.licence(licence.id)}
      once={once}
    />
  );
}

/** What whoever has the link sees: for whom and what for first, how the licence stands today, and the copy itself. */
export function SharedCopyPage({ frame, copy, token }: { frame: Frame; copy: SharedCopy; token: string }) {
  const { language } = frame;
  const say = portalWording[language].licences;
  const { shared, open } = say.copies;
  const { type, holder, number, status, purpose, forWhom, until, identifier } = copy;
  const zh = (value: string) => <span lang="zh">{value}</span>;
  return (
    <PortalPage frame={frame} title={shared.title}>
      <p className="caption">{shared.title}</p>
      <h1 lang={language === 'en' ? 'zh' : undefined}>{type}</h1>
      <NotificationBanner id="standing" tone={status === 'valid' ? 'done' : 'time'} title={say.status[status]}>
        <p>{shared.for(forWhom)}</p>
      </NotificationBanner>
      <SummaryList
        language={language}
        rows={[
          { id: 'forWhom', label: shared.forWhom, value: zh(forWhom) },
          { id: 'purpose', label: shared.purpose, value: zh(purpose) },
          { id: 'holder', label: say.holder, value: zh(holder) },
          { id: 'number', label: say.number, value: zh(number) },
          { id: 'until', label: shared.until, value: dayOfYearText(civilDate(until), language) },
        ]}
      />
      <LinkButton href={to.sharedCopyFile(token)}>{open}</LinkButton>
      <p>
        <a className="tap" href={to.verified(identifier)}>
          {shared.verify}
        </a>
      </p>
    </PortalPage>
  );
}

/** The same answer for a link that ended and for one that never was. */
export function NoCopyPage({ frame }: { frame: Frame }) {
  const { shared } = portalWording[frame.language].licences.copies;
  return (
    <PortalPage frame={frame} title={shared.gone}>
      <h1>{shared.gone}</h1>
      <p>{shared.goneLead}</p>
    </PortalPage>
  );
}
