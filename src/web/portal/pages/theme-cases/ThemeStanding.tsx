import { civilDate } from '../../../../kernel/civil-date.ts';
import type { PublicTheme, ThemeProgress } from '../../../../modules/intake/theme-cases/contract/progress.ts';
import { themeCaseWording } from '../../../../modules/intake/theme-cases/wording.ts';
import {
  CaseNumber,
  dayOfYearText,
  NotificationBanner,
  plain,
  Say,
  SummaryList,
  type Language,
  type Spoken,
  type SummaryRow,
} from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { countIn, failuresIn, failureTitle } from './standing.ts';

/** What stands above the parts, alike for the applicant and for whoever has the code: what failed, how it stands, number and days. */
export function ThemeStanding({ theme, language }: Spoken & { theme: PublicTheme | ThemeProgress }) {
  const say = portalWording[language].themeCase;
  const failures = failuresIn(theme.parts, language);
  return (
    <>
      <p className="caption">{say.kind}</p>
      <h1>
        <Say words={{ zh: theme.theme }} language={language} />
      </h1>
      {failures.length > 0 && (
        <NotificationBanner id="failed" tone="time" title={failureTitle(theme.status, language)}>
          {failures.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </NotificationBanner>
      )}
      <div className="status">
        <p className="status-sentence">
          {say.counted(themeCaseWording[language].statuses[theme.status], countIn(theme.parts, language))}
        </p>
        <p>{say.leads[theme.status]}</p>
        <Expected theme={theme} language={language} />
      </div>
      <SummaryList language={language} rows={rowsOf(theme, language)} />
    </>
  );
}

function Expected({ theme: { status, finishes }, language }: Spoken & { theme: PublicTheme }) {
  const say = portalWording[language].themeCase;
  if (status !== 'running') return null;
  if (finishes === null) return <p>{say.noDate}</p>;
  return (
    <p>
      {say.expected(dayOfYearText(civilDate(finishes.on), language))}
      {finishes.provisional && <> {say.provisional}</>}
    </p>
  );
}

function rowsOf({ number, openedOn, concludedOn }: PublicTheme, language: Language): SummaryRow[] {
  const say = portalWording[language].themeCase;
  const days = [
    { id: 'opened', label: say.opened, day: openedOn },
    { id: 'concluded', label: say.concluded, day: concludedOn },
  ];
  return [
    { id: 'number', label: say.number, value: <CaseNumber number={number} /> },
    ...days.flatMap(({ id, label, day }) =>
      day === null ? [] : [{ id, label, value: dayOfYearText(civilDate(day), language) }],
    ),
  ];
}

/** Every day that was said, and what happened that made it another. */
export function DateChanges({ changes, language }: Spoken & Pick<ThemeProgress, 'changes'>) {
  const say = portalWording[language].themeCase.changes;
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{say.title}</h2>
      <ol className="history">
        {changes.toReversed().map((change, place) => (
          <li key={`${change.on} ${place}`} className="event">
            <p className="event-day">{dayOfYearText(civilDate(change.on), language)}</p>
            <p className="event-what">{changeSentence(change, language)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function changeSentence({ from, to, causes }: ThemeProgress['changes'][number], language: Language): string {
  const say = portalWording[language].themeCase.changes;
  const words = causes.map(({ item, cause }) => themeCaseWording[language].causes[cause](plain(item, language)));
  return movedText(from, to, language) + (words.length === 0 ? say.stop : say.because(words.join(say.and)));
}

function movedText(from: string | null, to: string | null, language: Language): string {
  const say = portalWording[language].themeCase.changes;
  const dayIn = (day: string) => dayOfYearText(civilDate(day), language);
  if (to === null) return from === null ? '' : say.lost(dayIn(from));
  return from === null ? say.found(dayIn(to)) : say.moved(dayIn(from), dayIn(to));
}
