import type { ReactNode } from 'react';
import { ActForm, Acts, Button, plain, SummaryList, type Bilingual } from '../../../ui/index.ts';
import type { Frame, HostApp } from '../../layout/frame.ts';
import { HOST, PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { layoutWording } from '../../layout/wording.ts';
import { SIGN_IN } from '../../login/places.ts';
import { portalWording } from '../../wording/wording.ts';

type HostPageProps = { frame: Frame; app: HostApp; to: string };

/** Why an app could not sign somebody in; each is a sentence of its own. */
export const HOST_FAILURES = [
  'ticketSpent',
  'hostUnreachable',
  'identityIncomplete',
  'foreignAddress',
  'noTickets',
  'tooMany',
] as const;
export type HostFailure = (typeof HOST_FAILURES)[number];

export type ConfirmHostPageProps = HostPageProps & {
  /** Both masked: the screen may be seen by others, and an attacker's own data are nobody's business. */
  name: string;
  citizenId: string;
  /** Who is signed in on this browser already, masked, if it is somebody else. */
  other: string | undefined;
  once: string;
};

/** Nobody is signed in by a link: he sees as whom, and says that it is he. */
export function ConfirmHostPage({ frame, app, to, name, citizenId, other, once }: ConfirmHostPageProps) {
  const { language } = frame;
  const say = portalWording[language].host.confirm;
  return (
    <PortalPage frame={frame} title={say.title}>
      <h1>{say.title}</h1>
      <p>{say.lead(nameOf(app, frame))}</p>
      <SummaryList
        language={language}
        rows={[
          { id: 'name', label: say.name, value: <Chinese frame={frame}>{name}</Chinese> },
          { id: 'number', label: say.number, value: citizenId },
        ]}
      />
      {other !== undefined && <p>{say.other(other)}</p>}
      <p>{say.why}</p>
      <ActForm language={language} action={HOST.confirm} once={once}>
        <input type="hidden" name="to" value={to} />
        <Acts>
          <Button variant="go" name="answer" value="yes">
            {say.yes}
          </Button>
          <Button name="answer" value="no">
            {say.no}
          </Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

const Chinese = ({ frame: { language }, children }: { frame: Frame; children: ReactNode }) => (
  <span lang={language === 'en' ? 'zh' : undefined}>{children}</span>
);

/** He said that it is not he. */
export function NotMePage({ frame, app, to }: HostPageProps) {
  const say = portalWording[frame.language].host.notMe;
  return (
    <PortalPage frame={frame} title={say.title}>
      <h1>{say.title}</h1>
      <p className="lead">{say.lead(nameOf(app, frame))}</p>
      <Ways {...{ frame, app, to }} />
    </PortalPage>
  );
}

export function HostFailedPage({ frame, app, to, why }: HostPageProps & { why: HostFailure }) {
  const say = portalWording[frame.language].host.failed;
  return (
    <PortalPage frame={frame} title={say.title}>
      <h1>{say.title}</h1>
      <p className="lead">{say.reasons[why](nameOf(app, frame))}</p>
      <Ways {...{ frame, app, to }} />
    </PortalPage>
  );
}

/** Somebody is needed who is signed in: the app is told so, which brings him back with a ticket. Without a script he goes there himself. */
export function HostSignInPage({ frame, app, to }: HostPageProps) {
  const say = portalWording[frame.language].host.signIn;
  const name = nameOf(app, frame);
  return (
    <PortalPage frame={frame} title={say.title}>
      <h1>{say.title}</h1>
      <p className="lead">{say.lead(name)}</p>
      <Acts>
        <button type="button" className="button button-go" data-host-sign-in={to} hidden>
          {say.act(name)}
        </button>
      </Acts>
      <p data-host-without="">{say.without(name)}</p>
      <Ways {...{ frame, app, to }} />
    </PortalPage>
  );
}

function Ways({ frame: { language }, app, to }: HostPageProps) {
  const say = portalWording[language].host.ways;
  const here = `${SIGN_IN.start}?${new URLSearchParams({ here: '1', returnTo: to }).toString()}`;
  return (
    <ul className="plain-list">
      <li>
        <a className="tap" href={app.returnHref} data-host-close="">
          {layoutWording[language].host.back(plain(app.name, language))}
        </a>
      </li>
      <li>
        <a className="tap" href={here}>
          {say.here}
        </a>
      </li>
      <li>
        <a className="tap" href={to}>
          {say.without}
        </a>
      </li>
      <li>
        <a className="tap" href={`${HOST.leave}?${new URLSearchParams({ back: PLACES.home }).toString()}`}>
          {say.whole}
        </a>
      </li>
    </ul>
  );
}

const nameOf = ({ name }: { name: Bilingual }, { language }: Frame) => plain(name, language);
