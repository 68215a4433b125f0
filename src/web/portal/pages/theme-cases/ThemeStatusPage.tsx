import type { PublicTheme } from '../../../../modules/intake/theme-cases/contract/progress.ts';
import { themeCaseWording } from '../../../../modules/intake/theme-cases/wording.ts';
import { LinkButton, Say, Tag, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { orderSentence, toneOf } from './standing.ts';
import { ThemeStanding } from './ThemeStanding.tsx';

/** What anybody with number and code of a theme case may know. */
export function ThemeStatusPage({ frame, theme }: { frame: Frame; theme: PublicTheme }) {
  const { language } = frame;
  const { cases, themeCase: say } = portalWording[language];
  return (
    <PortalPage frame={frame} title={cases.status.result} at="status" back={PLACES.status}>
      <ThemeStanding theme={theme} language={language} />
      <section aria-labelledby="parts">
        <h2 id="parts">{say.parts}</h2>
        <ul className="items">
          {theme.parts.map((part) => (
            <Part key={part.name.zh} part={part} language={language} />
          ))}
        </ul>
      </section>
      <p>{say.status.others}</p>
      <p>
        <a className="tap" href={PLACES.mine}>
          {cases.status.signIn}
        </a>
      </p>
      <LinkButton href={PLACES.status}>{cases.status.again}</LinkButton>
    </PortalPage>
  );
}

function Part({ part, language }: Spoken & { part: PublicTheme['parts'][number] }) {
  const sentence = orderSentence(part, language);
  return (
    <li className="item">
      <h3>
        <Say words={part.name} language={language} />
      </h3>
      <Tag tone={toneOf(part.state)}>{themeCaseWording[language].parts[part.state]}</Tag>
      <p className="item-facts">
        <span>
          {portalWording[language].themeCase.department}
          <Say words={part.department} language={language} />
        </span>
      </p>
      {sentence !== undefined && <p>{sentence}</p>}
    </li>
  );
}
