import type { HeldCertificate } from '../../../../modules/certificates/contract.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import {
  ActForm,
  Acts,
  Button,
  Checkboxes,
  dayOfYearText,
  errorOf,
  RadioGroup,
  Say,
  SummaryList,
  TextArea,
  type FieldError,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { offerOf, type ShownRenewal } from './LicenceRenewal.tsx';

export type TypedRenewal = { changed: string; what: string; confirm: string };

type Props = {
  frame: Frame;
  licence: HeldCertificate;
  offer: Extract<ShownRenewal, { state: 'offered' }>;
  typed: TypedRenewal;
  errors: readonly FieldError[];
  once: string;
};

/** Asking for renewal: what stands on the licence, whether any of it changed, and that it is true. Nothing is typed again. */
export function RenewalPage({ frame, licence, offer, typed, errors, once }: Props) {
  const { language } = frame;
  const say = portalWording[language].licences.renewal;
  const { page } = say;
  const shared = (name: string) => ({ name, language, error: errorOf(errors, name) });
  return (
    <PortalPage frame={frame} title={page.title} at="mine" errors={errors} back={to.licence(licence.id)}>
      <p className="caption" lang="zh">
        {licence.type}
      </p>
      <h1>{page.title}</h1>
      <p>{offerOf(offer, language)}</p>
      {offer.provisional && <p className="hint">{say.provisional}</p>}
      <p>{page.lead}</p>
      <Standing licence={licence} frame={frame} />
      <ActForm language={language} action={to.licenceRenewal(licence.id)} once={once}>
        <RadioGroup
          {...shared('changed')}
          label={page.changed}
          choices={[
            { value: 'no', label: page.same },
            { value: 'yes', label: page.different },
          ]}
          selected={typed.changed}
        />
        <TextArea {...shared('what')} label={page.what} hint={page.whatHint} value={typed.what} optional />
        <Checkboxes
          {...shared('confirm')}
          label={page.confirmLabel}
          choices={[{ value: 'yes', label: page.confirm }]}
          selected={typed.confirm === '' ? [] : [typed.confirm]}
        />
        <Acts>
          <Button variant="go">{page.act}</Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

function Standing({ licence, frame: { language } }: Pick<Props, 'licence' | 'frame'>) {
  const say = portalWording[language].licences;
  const { holder, number, organ, from, until } = licence;
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  return (
    <SummaryList
      language={language}
      rows={[
        { id: 'holder', label: say.holder, value: <span lang="zh">{holder}</span> },
        { id: 'number', label: say.number, value: <span lang="zh">{number}</span> },
        { id: 'organ', label: say.organ, value: <Say words={organ} language={language} /> },
        ...(until === null ? [] : [{ id: 'term', label: say.term, value: say.until(day(from), day(until)) }]),
      ]}
    />
  );
}
