import { civilDate } from '../../../../kernel/civil-date.ts';
import type { Field } from '../../../../modules/forms/contract/form.ts';
import type { GatheredCorrection } from '../../../../modules/intake/gathered-corrections/contract/gathered-correction.ts';
import {
  Acts,
  Button,
  Checkboxes,
  dayText,
  errorOf,
  LinkButton,
  NotificationBanner,
  numberText,
  Say,
  Tag,
  type FieldError,
  type Spoken,
  type UploadLimits,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { ToMend } from './ToMend.tsx';

export type CorrectionPageProps = {
  frame: Frame;
  correction: GatheredCorrection;
  /** The questions behind it, by what is to be mended. */
  fields: ReadonlyMap<string, Field>;
  limits: UploadLimits;
  /** What was done a moment ago. */
  done: 'saved' | 'some' | undefined;
  errors: readonly FieldError[];
  once: string;
};

/** 合并补正: everything that the departments of a theme ask to be mended, in one list, with one form that answers it. */
export function CorrectionPage(props: CorrectionPageProps) {
  const { frame, correction, done, errors } = props;
  const { language } = frame;
  const { theme, items, entries, until } = correction;
  const say = portalWording[language].correction;
  return (
    <PortalPage
      frame={frame}
      title={say.title}
      errors={errors}
      at="mine"
      crumbs={[
        { href: PLACES.mine, label: portalWording[language].cases.mine.title },
        { href: to.themeCase(theme.id), label: theme.name },
      ]}
    >
      {done !== undefined && (
        <NotificationBanner id="done" tone="done" title={say.done[done]}>
          <p>{done === 'saved' ? say.done.savedLead : say.done.someLead}</p>
        </NotificationBanner>
      )}
      <p className="caption">
        <Say words={{ zh: theme.name }} language={language} />
      </p>
      <h1>{say.title}</h1>
      <p>{say.lead(numberText(items.length, language), numberText(entries.length, language))}</p>
      <p>
        <strong>{say.until(dayText(civilDate(until), language))}</strong>
      </p>
      <Items {...{ items, language }} />
      <Answering {...props} />
      <Paper {...{ correction, language }} />
    </PortalPage>
  );
}

function Items({ items, language }: Spoken & Pick<GatheredCorrection, 'items'>) {
  const say = portalWording[language].correction;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{say.items}</h2>
      <ul className="items">
        {items.map(({ item, name, department, until, edition, caseId, why }) => (
          <li className="item" key={item} id={`item-${item}`}>
            <h3>
              <Say words={name} language={language} />
            </h3>
            {edition > 1 && <Tag tone="time">{say.added(numberText(edition, language))}</Tag>}
            <p className="item-facts">
              <span>
                <Say words={department} language={language} />
              </span>
              <span>{say.itemUntil(dayText(civilDate(until), language))}</span>
            </p>
            {why !== null && <p>{whySentence(why, language)}</p>}
            <p>
              <a className="tap" href={to.case(caseId)}>
                {say.own}
                <span className="unseen">
                  {' '}
                  <Say words={name} language={language} />
                </span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why an item of which everything is mended is not handed in. */
export function whySentence(code: string, language: Spoken['language']): string {
  const { why } = portalWording[language].correction;
  return code === 'consentMissing' || code === 'secondPersonMissing' ? why[code] : why.other;
}

function Paper({ correction: { theme, notice }, language }: Spoken & Pick<CorrectionPageProps, 'correction'>) {
  const say = portalWording[language].correction;
  if (!notice) return null;
  const place = Number(notice.number.split('-C').at(-1));
  return (
    <section aria-labelledby="paper">
      <h2 id="paper">{say.paper(notice.number)}</h2>
      <ul>
        {notice.editions.map(({ edition, on }) => (
          <li key={edition}>
            <a className="tap" href={to.correctionNotice(theme.id, place, edition)}>
              {say.edition(numberText(edition, language), dayText(civilDate(on), language))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answering({ frame: { language }, correction, fields, limits, errors, once }: CorrectionPageProps) {
  const say = portalWording[language].correction;
  const { theme, items, entries, consent } = correction;
  const isAnswerable = entries.some(({ kind }) => kind !== 'elsewhere');
  const consentError = errorOf(errors, 'consent');
  return (
    <form method="post" action={to.gatheredCorrection(theme.id)} encType="multipart/form-data" noValidate data-once="">
      <input type="hidden" name="_once" value={once} />
      <h2>{say.things}</h2>
      <ul className="items">
        {entries.map((entry) => (
          <ToMend
            key={`${entry.kind} ${entry.id}`}
            {...{ entry, items, limits, errors, language, field: fields.get(entry.id) }}
          />
        ))}
      </ul>
      {consent && isAnswerable && (
        <Checkboxes
          {...{ language, name: 'consent', label: say.consent, hint: undefined }}
          choices={[{ value: 'yes', label: say.consentConfirm }]}
          {...(consentError !== undefined && { error: consentError })}
        />
      )}
      {isAnswerable && (
        <>
          <p className="hint">{say.partly}</p>
          <Acts>
            <Button variant="go">{say.act}</Button>
            <LinkButton variant="quiet" href={to.themeCase(theme.id)}>
              {portalWording[language].themeCase.whole}
            </LinkButton>
          </Acts>
        </>
      )}
    </form>
  );
}
