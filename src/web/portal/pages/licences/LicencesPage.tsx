import type { HeldCertificate } from '../../../../modules/certificates/contract.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { dayOfYearText, Say, Tag, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { renewalMark, type ShownRenewal } from './LicenceRenewal.tsx';
import { to } from '../addresses.ts';

export type ListedLicence = HeldCertificate & { renewal: ShownRenewal | undefined };

/** The folder: every licence that its holder was given, newest first. */
export function LicencesPage({ frame, licences }: { frame: Frame; licences: readonly ListedLicence[] }) {
  const { language, kiosk } = frame;
  const say = portalWording[language].licences;
  return (
    <PortalPage frame={frame} title={say.title} at="mine" back={PLACES.mine}>
      <h1>{say.title}</h1>
      {kiosk !== undefined && <p className="hint">{portalWording[language].kiosk.papers}</p>}
      {licences.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <>
          <p>{say.lead}</p>
          <ul className="items">
            {licences.map((licence) => (
              <Licence key={licence.id} licence={licence} language={language} />
            ))}
          </ul>
        </>
      )}
    </PortalPage>
  );
}

function Licence({ licence, language }: Spoken & { licence: ListedLicence }) {
  const say = portalWording[language].licences;
  const { type, status, holder, number, organ, caseId, file, renewal, following } = licence;
  const mark = renewal && renewalMark(renewal, language);
  return (
    <li className="item">
      <a className="item-link" href={to.file(caseId, file)} data-document="">
        <span lang={language === 'en' ? 'zh' : undefined}>{type}</span>
        {say.pdf}
      </a>
      <Tag tone={status === 'valid' ? 'done' : 'time'}>{say.status[status]}</Tag>
      <p className="item-facts">
        <span lang="zh">{holder}</span>
        <span lang="zh">{number}</span>
        <Say words={organ} language={language} />
        <span>{termOf(licence, language)}</span>
        {mark !== undefined && <span>{mark}</span>}
        {following !== null && <span>{say.renewedFrom(dayOfYearText(civilDate(following.from), language))}</span>}
        <a className="item-act" href={to.licence(licence.id)}>
          {say.show}
          <span className="unseen" lang="zh">
            {' '}
            {type}
          </span>
        </a>
      </p>
    </li>
  );
}

function termOf({ from, until, validity }: HeldCertificate, language: Spoken['language']): string {
  const say = portalWording[language].licences;
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  return until === null ? say.openEnded(day(from), validity) : say.until(day(from), day(until));
}
