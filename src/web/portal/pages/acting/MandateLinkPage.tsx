import { civilDate } from '../../../../kernel/civil-date.ts';
import { dayOfYearText, LinkButton, QrCode, uiWording, type QrPicture } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

export type MandateLinkPageProps = {
  frame: Frame;
  /** Whom the link is for. */
  name: string;
  /** The last day. */
  until: string;
  link: string;
  picture: QrPicture;
};

/** Shown once: only the hash of the link is kept. */
export function MandateLinkPage({ frame, name, until, link, picture }: MandateLinkPageProps) {
  const { language } = frame;
  const say = portalWording[language].acting.link;
  const { act, done, failed } = uiWording[language].copy;
  return (
    <PortalPage frame={frame} title={say.title} at="mine">
      <h1>{say.title}</h1>
      <p>{say.lead(name, dayOfYearText(civilDate(until), language))}</p>
      <h2>{say.link}</h2>
      <p className="copy">
        <code id="link">{link}</code>
        <button
          type="button"
          className="button button-plain"
          data-copy="link"
          data-done={done}
          data-failed={failed}
          hidden
        >
          {act}
        </button>
        <output className="copy-status" data-copy-status="" />
      </p>
      <p>{say.once}</p>
      <p>{say.code}</p>
      <QrCode picture={picture} name={say.link} />
      <p>
        <LinkButton variant="go" href={to.mandates}>
          {say.back}
        </LinkButton>
      </p>
    </PortalPage>
  );
}
