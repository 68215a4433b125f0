import { civilDate } from '../../../../kernel/civil-date.ts';
import type { GatheredCorrection } from '../../../../modules/intake/gathered-corrections/contract/gathered-correction.ts';
import type { ThemeProgress } from '../../../../modules/intake/theme-cases/contract/progress.ts';
import type { OwnVisit } from '../../../../modules/intake/joint-visit/contract.ts';
import type { OwnJoint, OwnResult } from '../../../../modules/issuing/contract.ts';
import { dayText, LinkButton, NotificationBanner, numberText, plain, type Spoken } from '../../../ui/index.ts';
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
  /** What is to be corrected, in one list; undefined where nothing is. */
  correction: Pick<GatheredCorrection, 'theme' | 'items' | 'until'> | undefined;
  /** All of them at a glance; undefined where none come to this reader. */
  joint: OwnJoint | undefined;
  /** What was done a moment ago. */
  done: 'takenBack' | 'corrected' | VisitDone | undefined;
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
  const { frame, progress, results, correction, joint, done, isRatable, visits, once, trouble } = props;
  const { language } = frame;
  const { cases, themeCase: say } = portalWording[language];
  const yours = progress.parts.filter((part) => isYourTurn(part) && !isAsked(part, correction));
  return (
    <PortalPage
      frame={frame}
      title={progress.theme}
      at="mine"
      crumbs={[{ href: PLACES.mine, label: cases.mine.title }]}
    >
      {done !== undefined && <NotificationBanner id="done" tone="done" title={doneText(done, language)} />}
      <ThemeStanding theme={progress} language={language} />
      {correction && <ToCorrect correction={correction} language={language} />}
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

/** One call for all that is to be corrected, with the earliest day and each item's own. */
function ToCorrect({ correction, language }: Spoken & { correction: NonNullable<ThemeCasePageProps['correction']> }) {
  const say = portalWording[language].correction;
  const { theme, items, until } = correction;
  return (
    <NotificationBanner id="to-correct" tone="time" title={say.banner(numberText(items.length, language))}>
      <p>{say.until(dayText(civilDate(until), language))}</p>
      <ul>
        {items.map((one) => (
          <li key={one.item}>
            {plain(one.name, language)} · {say.itemUntil(dayText(civilDate(one.until), language))}
          </li>
        ))}
      </ul>
      <LinkButton variant="go" href={to.gatheredCorrection(theme.id)}>
        {say.toList}
      </LinkButton>
    </NotificationBanner>
  );
}

const isAsked = ({ item }: { item: string }, correction: ThemeCasePageProps['correction']): boolean =>
  correction?.items.some((one) => one.item === item) ?? false;

function doneText(done: NonNullable<ThemeCasePageProps['done']>, language: Spoken['language']): string {
  const { themeCase, jointVisit, correction } = portalWording[language];
  if (done === 'corrected') return correction.done.corrected;
  return done === 'takenBack' ? themeCase.takenBack : jointVisit.done[done];
}
