import type { HeldCertificate, HeldCopy, HeldHappened } from '../../../../modules/certificates/contract.ts';
import type { OwnPostCheck } from '../../../../modules/intake/post-checks/contract.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { dayOfYearText, LinkButton, NotificationBanner, QrCode, type QrPicture } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { LicenceCommitment } from './LicenceCommitment.tsx';
import { LicenceCopies } from './LicenceCopies.tsx';
import { LicenceRenewal, type ShownRenewal } from './LicenceRenewal.tsx';
import { LicenceHappened } from './LicenceHappened.tsx';

export type LicenceDone = 'made' | 'withdrawn' | 'renewalAsked';

type LicencePageProps = {
  frame: Frame;
  licence: HeldCertificate;
  link: string;
  picture: QrPicture;
  happened: readonly HeldHappened[];
  /** Undefined for whoever is not the holder. */
  copies: readonly HeldCopy[] | undefined;
  /** Undefined for what has no last day, or does not hold any more. */
  renewal: ShownRenewal | undefined;
  /** Undefined for what was not granted on a commitment. */
  postCheck: OwnPostCheck | undefined;
  done?: LicenceDone | undefined;
};

/** A licence held out to somebody: its code first, then who and what. */
export function LicencePage({ frame, licence, link, picture, done, ...more }: LicencePageProps) {
  const { happened, copies, renewal, postCheck } = more;
  const { language } = frame;
  const say = portalWording[language].licences;
  const { type, status, holder, number, caseId, file, following } = licence;
  return (
    <PortalPage frame={frame} title={say.shown} at="mine" back={to.licences}>
      {done !== undefined && (
        <NotificationBanner
          id="done"
          tone="done"
          title={done === 'renewalAsked' ? say.renewal.done : say.copies[done]}
        />
      )}
      <h1 lang={language === 'en' ? 'zh' : undefined}>{type}</h1>
      {status !== 'valid' && <NotificationBanner id="standing" tone="time" title={say.status[status]} />}
      {following !== null && <p>{say.renewedFrom(dayOfYearText(civilDate(following.from), language))}</p>}
      <p>
        <span lang="zh">{holder}</span> · <span lang="zh">{number}</span>
      </p>
      <p>{say.scan}</p>
      <p className="licence-code">
        <QrCode picture={picture} name={say.scanName} />
      </p>
      <p>
        <a className="tap" href={link}>
          {say.check}
        </a>
      </p>
      <LinkButton href={to.file(caseId, file)}>{say.openPdf}</LinkButton>
      {renewal && (
        <LicenceRenewal licence={licence.id} renewal={renewal} isOwn={copies !== undefined} language={language} />
      )}
      {postCheck && <LicenceCommitment postCheck={postCheck} caseId={caseId} language={language} />}
      <LicenceHappened happened={happened} caseId={caseId} language={language} />
      {copies && <LicenceCopies licence={licence} copies={copies} language={language} />}
    </PortalPage>
  );
}
