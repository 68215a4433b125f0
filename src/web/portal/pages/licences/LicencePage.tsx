import type { HeldCertificate, HeldCopy, HeldHappened } from '../../../../modules/certificates/contract.ts';
import { LinkButton, NotificationBanner, QrCode, type QrPicture } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { LicenceCopies } from './LicenceCopies.tsx';
import { LicenceHappened } from './LicenceHappened.tsx';

export type CopyDone = 'made' | 'withdrawn';

type LicencePageProps = {
  frame: Frame;
  licence: HeldCertificate;
  link: string;
  picture: QrPicture;
  happened: readonly HeldHappened[];
  /** Undefined for whoever is not the holder. */
  copies: readonly HeldCopy[] | undefined;
  done?: CopyDone | undefined;
};

/** A licence held out to somebody: its code first, then who and what. */
export function LicencePage({ frame, licence, link, picture, happened, copies, done }: LicencePageProps) {
  const { language } = frame;
  const say = portalWording[language].licences;
  const { type, status, holder, number, caseId, file } = licence;
  return (
    <PortalPage frame={frame} title={say.shown} at="mine" back={to.licences}>
      {done !== undefined && <NotificationBanner id="done" tone="done" title={say.copies[done]} />}
      <h1 lang={language === 'en' ? 'zh' : undefined}>{type}</h1>
      {status !== 'valid' && <NotificationBanner id="standing" tone="time" title={say.status[status]} />}
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
      <LicenceHappened happened={happened} caseId={caseId} language={language} />
      {copies && <LicenceCopies licence={licence} copies={copies} language={language} />}
    </PortalPage>
  );
}
