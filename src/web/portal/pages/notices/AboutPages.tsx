import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

/** What everybody can count on, and where automatic checks end. */
export function AccessibilityPage({ frame }: { frame: Frame }) {
  const say = portalWording[frame.language].notices.accessibility;
  return (
    <PortalPage frame={frame} title={say.title}>
      <h1>{say.title}</h1>
      <p className="lead">{say.lead}</p>
      <ul>
        {Object.entries(say.points).map(([point, words]) => (
          <li key={point}>{words}</li>
        ))}
      </ul>
      <p>{say.standard}</p>
      <p>
        <a className="tap" href="#help">
          {say.trouble}
        </a>
      </p>
    </PortalPage>
  );
}

/** How personal data are used, told before anything is asked (个人信息保护法 art. 17). */
export function PrivacyPage({ frame }: { frame: Frame }) {
  const say = portalWording[frame.language].notices.privacy;
  return (
    <PortalPage frame={frame} title={say.title}>
      <h1>{say.title}</h1>
      <p className="lead">{say.lead}</p>
      <ul>
        {Object.entries(say.points).map(([point, words]) => (
          <li key={point}>{words}</li>
        ))}
      </ul>
      <p>
        <a className="tap" href={to.ownData}>
          {say.own}
        </a>
      </p>
      <p>
        <a className="tap" href="#help">
          {say.complaint}
        </a>
      </p>
    </PortalPage>
  );
}
