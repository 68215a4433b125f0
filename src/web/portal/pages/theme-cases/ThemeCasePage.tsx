import type { ThemeProgress } from '../../../../modules/intake/theme-cases/contract/progress.ts';
import type { OwnVisit } from '../../../../modules/intake/joint-visit/contract.ts';
import type { OwnJoint, OwnResult } from '../../../../modules/issuing/contract.ts';
import { LinkButton, NotificationBanner, plain, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import type { VisitDone } from '../addresses.ts';
import { JointVisits } from './JointVisits.tsx';
import { isYourTurn } from './standing.ts';
import { ThemeResults } from './ThemeResults.tsx';
import { ThemePart } from './ThemePart.tsx';
import { DateChanges, ThemeStanding } from './ThemeStanding.tsx';

export type ThemeCasePageProps = {
  frame: Frame;
  progress: ThemeProgress;
  /** How the result of each part comes, by its case. */
  results: ReadonlyMap<string, OwnResult>;
  /** All of them at a glance; undefined where none come to this reader. */
  joint: OwnJoint | undefined;
  /** What was done a moment ago. */
  done: 'takenBack' | VisitDone | undefined;
  /** Whether all of it is over and can still be rated. */
  isRatable: boolean;
  /** The site visits that departments make together. */
  visits: readonly OwnVisit[];
  once: string;
  /** What could not be done about one of them a moment ago. */
  trouble: string | undefined;
};

/** 一件事办件: how the whole stands, when it is done and why that changed, and each part with its result. */
export function ThemeCasePage(props: ThemeCasePageProps) {
  const { frame, progress, results, joint, done, isRatable, visits, once, trouble } = props;
  const { language } = frame;
  const { cases, themeCase: say } = portalWording[language];
  const yours = progress.parts.filter(isYourTurn);
  return (
    <PortalPage
      frame={frame}
      title={progress.theme}
      at="mine"
      crumbs={[{ href: PLACES.mine, label: cases.mine.title }]}
    >
      {done !== undefined && <NotificationBanner id="done" tone="done" title={doneText(done, language)} />}
      <ThemeStanding theme={progress} language={language} />
      {yours.length > 0 && (
        <NotificationBanner id="your-turn" tone="time" title={say.yourTurn}>
          {yours.map(({ item, name }) => (
            <p key={item}>{plain(name, language)}</p>
          ))}
        </NotificationBanner>
      )}
      {isRatable && (
        <p>
          <LinkButton variant="plain" href={to.rateCase(progress.id)}>
            {portalWording[language].ratings.ofTheme}
          </LinkButton>
        </p>
      )}
      {joint && <ThemeResults {...{ frame, joint, themeCase: progress.id, number: progress.number }} />}
      <JointVisits {...{ visits, once, trouble, language, themeCase: progress.id }} />
      <section aria-labelledby="parts">
        <h2 id="parts">{say.parts}</h2>
        <ul className="items">
          {progress.parts.map((part) => (
            <ThemePart
              key={part.item}
              themeCase={progress.id}
              part={part}
              result={part.case === null ? undefined : results.get(part.case.id)}
              language={language}
            />
          ))}
        </ul>
      </section>
      <DateChanges changes={progress.changes} language={language} />
    </PortalPage>
  );
}

function doneText(done: NonNullable<ThemeCasePageProps['done']>, language: Spoken['language']): string {
  const { themeCase, jointVisit } = portalWording[language];
  return done === 'takenBack' ? themeCase.takenBack : jointVisit.done[done];
}
