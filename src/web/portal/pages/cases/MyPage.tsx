import { civilDate } from '../../../../kernel/civil-date.ts';
import type { CaseRow as ListedCase } from '../../../../modules/intake/cases/contract.ts';
import type { RatableService } from '../../../../modules/ratings/giving/contract.ts';
import type { ThemeRow } from '../../../../modules/intake/theme-cases/contract/progress.ts';
import type { DraftRow } from '../../../../modules/intake/drafts/contract/drafts.ts';
import {
  ActingText,
  Button,
  CaseList,
  CaseRow,
  dayText,
  LinkButton,
  momentText,
  numberText,
  NotificationBanner,
  plain,
  Say,
  Tag,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { SIGN_IN, withReturn } from '../../login/places.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { clockOf, sentenceOf } from './standing.ts';
import { ThemeEntry } from '../theme-cases/ThemeEntry.tsx';
import { entriesOf } from './entries.ts';

export type MyPageProps = {
  frame: Frame;
  /** In whose name the person is here. */
  name: string;
  drafts: readonly DraftRow[];
  /** How long a draft is kept that nobody goes on with. */
  draftDays: number;
  cases: readonly ListedCase[];
  themes: readonly ThemeRow[];
  /** What was done for the person and can be rated. */
  unrated: readonly RatableService[];
  /** What was done a moment ago. */
  done?: 'discarded' | 'withdrawn' | undefined;
};

/** Everything that a person has begun and handed in; what waits for the person comes first. */
export function MyPage({ frame, name, drafts, draftDays, cases, themes, unrated, done }: MyPageProps) {
  const { language } = frame;
  const say = portalWording[language].cases.mine;
  return (
    <PortalPage frame={frame} title={say.title} at="mine">
      {done !== undefined && <NotificationBanner id="done" tone="done" title={say[done]} />}
      <h1>{say.title}</h1>
      <Identity name={name} language={language} />
      <YourTurn cases={cases} themes={themes} language={language} />
      {drafts.length > 0 && <Drafts drafts={drafts} days={draftDays} language={language} />}
      <section aria-labelledby="cases">
        <h2 id="cases">{say.cases}</h2>
        {cases.length + themes.length === 0 ? (
          <>
            <p>{say.noCases}</p>
            <LinkButton variant="go" href={PLACES.home}>
              {say.find}
            </LinkButton>
          </>
        ) : (
          <CaseList>
            {entriesOf(cases, themes).map((entry) =>
              'parts' in entry ? (
                <ThemeEntry key={entry.id} theme={entry} language={language} />
              ) : (
                <Case key={entry.id} row={entry} language={language} />
              ),
            )}
          </CaseList>
        )}
      </section>
      <ToRate unrated={unrated} language={language} />
    </PortalPage>
  );
}

/** A line for each case in which something can be rated. */
function ToRate({ unrated, language }: Spoken & { unrated: readonly RatableService[] }) {
  const say = portalWording[language].ratings;
  const cases = new Map(unrated.map((service) => [service.caseId, service.item]));
  if (cases.size === 0) return null;
  return (
    <section aria-labelledby="to-rate">
      <h2 id="to-rate">{say.mine}</h2>
      <ul className="items">
        {[...cases].map(([id, item]) => (
          <li key={id} className="item">
            <a className="item-link" href={to.rateCase(id)}>
              {say.mineOf(
                plain(item, language),
                numberText(unrated.filter(({ caseId }) => caseId === id).length, language),
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Identity({ name, language }: Spoken & { name: string }) {
  const say = portalWording[language].cases.mine;
  return (
    <>
      <p>{say.as(name)}</p>
      <ul className="ways">
        <li>
          <a className="tap" href={withReturn(SIGN_IN.capacity, PLACES.mine)}>
            {say.otherCapacity}
          </a>
        </li>
        <li>
          <a className="tap" href={to.licences}>
            {portalWording[language].licences.title}
          </a>
        </li>
        <li>
          <a className="tap" href={to.turnedAway}>
            {portalWording[language].turnedAway.mine}
          </a>
        </li>
        <li>
          <a className="tap" href={to.ownData}>
            {say.ownData}
          </a>
        </li>
        <li>
          <a className="tap" href={to.mandates}>
            {say.mandates}
          </a>
        </li>
        <li>
          <a className="tap" href={to.wards}>
            {say.children}
          </a>
        </li>
        <li>
          <form method="post" action={SIGN_IN.signOut}>
            <Button variant="quiet">{say.signOut}</Button>
          </form>
        </li>
      </ul>
    </>
  );
}

function YourTurn({ cases, themes, language }: Spoken & Pick<MyPageProps, 'cases' | 'themes'>) {
  const {
    cases: { mine: say },
    themeCase,
  } = portalWording[language];
  const waiting = cases.filter(({ state }) => state === 'awaitingCorrection');
  const returned = themes.filter(({ parts }) => parts.some(({ state }) => state === 'returned'));
  if (waiting.length + returned.length === 0) return null;
  return (
    <NotificationBanner id="your-turn" tone="time" title={say.yourTurn}>
      {waiting.map((row) => (
        <p key={row.id}>
          <a className="tap" href={to.case(row.id)}>
            {say.yourTurnLead(plain(row.item.name, language))}
          </a>
        </p>
      ))}
      {returned.map(({ id, theme }) => (
        <p key={id}>
          <a className="tap" href={to.themeCase(id)}>
            {themeCase.returnedLead(theme)}
          </a>
        </p>
      ))}
    </NotificationBanner>
  );
}

function Drafts({ drafts, days, language }: Spoken & { drafts: readonly DraftRow[]; days: number }) {
  const say = portalWording[language].cases.mine;
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{say.drafts}</h2>
      <p>{say.draftsKept(days)}</p>
      <ul className="items">
        {drafts.map((draft) => (
          <li key={draft.id} className="item">
            <a className="item-link" href={to.draft(draft.id)}>
              {say.goOn} <Say words={draft.item.name} language={language} />
            </a>
            {draft.acting && (
              <p className="item-facts">
                <ActingText acting={draft.acting} language={language} />
              </p>
            )}
            {draft.corrects !== null && <Tag tone="act">{say.correction}</Tag>}
            {draft.endsOn !== null && (
              <Tag tone="time">{say.draftEnds(dayText(civilDate(draft.endsOn), language))}</Tag>
            )}
            <p className="item-facts">
              <span>{say.savedAt(momentText(new Date(draft.savedAt), language))}</span>
              <a className="item-act" href={to.discard(draft.id)}>
                {say.discard}
                <span className="unseen">
                  {' '}
                  <Say words={draft.item.name} language={language} />
                </span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Case = ({ row, language }: Spoken & { row: ListedCase }) => (
  <CaseRow
    language={language}
    title={<Say words={row.item.name} language={language} />}
    href={to.case(row.id)}
    number={row.number}
    applicant={row.acting && <ActingText acting={row.acting} language={language} />}
    state={sentenceOf(row, language)}
    light={row.light === 'none' ? undefined : row.light}
    clock={clockOf(row)}
  />
);
