import { Fragment, type ReactNode } from 'react';
import type { ItemRow } from '../../../../modules/catalogue/contract/answers.ts';
import type { Answer, NotNeeded, Scenario, Term, Theme, Told } from '../../../../modules/themes/contract.ts';
import {
  Acts,
  Details,
  limitText,
  LinkButton,
  Say,
  SummaryList,
  type Language,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { AnswerText } from './AnswerText.tsx';
import { ChecklistHead, KeepChecklist, TakeChecklist, type KeptChecklist } from './KeepChecklist.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { ThemeOutlook, type Outlook } from './ThemeOutlook.tsx';
import { queryOf } from './told.ts';

export type ThemeResultPageProps = {
  frame: Frame;
  theme: Theme;
  told: Told;
  scenario: Scenario;
  /** The items of the theme that can be applied for today, by key. */
  items: ReadonlyMap<string, ItemRow>;
  /** Whether it can be applied for at one go; otherwise it is a guide. */
  inService: boolean;
  /** Null where nothing of it can be applied for. */
  outlook: Outlook | null;
  /** The key under which it can be kept, or what was kept. */
  /** Whether one can look first whether the place will do. */
  asksPlace: boolean;
  keep: { once: string } | { kept: KeptChecklist };
};

/** What the answers lead to: what has to be applied for and why, what need not be, and what is not known yet. */
export function ThemeResultPage(props: ThemeResultPageProps) {
  const { frame, theme, told, scenario, items, inService, outlook, asksPlace, keep } = props;
  const { language } = frame;
  const say = portalWording[language].themes;
  const { needed, perhaps, notNeeded } = scenario;
  const open = [...needed, ...perhaps].filter(({ item }) => items.has(item));
  const countOf = (entries: readonly { item: string }[]) => entries.filter(({ item }) => items.has(item)).length;
  const closed = needed.length + perhaps.length - open.length;
  const last = Object.keys(told).at(-1);
  const back = last === undefined ? to.themes : to.theme(theme.key, queryOf(theme, told, last));
  return (
    <PortalPage frame={frame} title={theme.fullName} back={back}>
      <h1>
        <Say words={{ zh: theme.fullName }} language={language} />
      </h1>
      {'kept' in keep && <ChecklistHead kept={keep.kept} language={language} />}
      <p className="lead">{say.result.lead(countOf(needed), countOf(perhaps))}</p>
      {asksPlace && <PlaceLink theme={theme} language={language} />}
      <Needs theme={theme} title={say.result.needed} entries={needed} items={items} language={language} />
      <Needs theme={theme} title={say.result.perhaps} entries={perhaps} items={items} language={language} />
      {countOf(needed) > 0 && needed.every(({ item }) => items.has(item)) && (
        <Together theme={theme} told={told} inService={inService} language={language} />
      )}
      {closed > 0 && <p>{say.result.closed(String(closed))}</p>}
      {outlook !== null && <ThemeOutlook outlook={outlook} items={items} language={language} />}
      <Charges items={open.flatMap(({ item }) => items.get(item) ?? [])} language={language} />
      <Outside theme={theme} language={language} />
      <NotNeededList theme={theme} entries={notNeeded} items={items} language={language} />
      <Answers theme={theme} told={told} language={language} />
      <Foot theme={theme} told={told} keep={keep} language={language} />
    </PortalPage>
  );
}

/** What happens outside the platform. */
function Outside({ theme: { outside }, language }: Spoken & { theme: Theme }) {
  if (outside === undefined) return null;
  return (
    <>
      <h2>{portalWording[language].themes.result.outside}</h2>
      <p>
        <Say words={{ zh: outside }} language={language} />
      </p>
    </>
  );
}

/** The ways to keep it, and what it rests on. */
function Foot({ theme, told, keep, language }: Spoken & Pick<ThemeResultPageProps, 'theme' | 'told' | 'keep'>) {
  const say = portalWording[language].themes.result;
  return (
    <>
      {'kept' in keep ? (
        <TakeChecklist kept={keep.kept} title={theme.fullName} language={language} />
      ) : (
        <KeepChecklist theme={theme} told={told} once={keep.once} language={language} />
      )}
      <p>
        <a className="tap" href={to.themeStandard(theme.key)}>
          {say.standard}
        </a>
      </p>
      <p className="hint">{say.kept}</p>
      <p className="hint">{say.typical}</p>
    </>
  );
}

/** One form for all that is needed, where the theme is in service. */
function Together({ theme, told, inService, language }: Spoken & { theme: Theme; told: Told; inService: boolean }) {
  const { start: say } = portalWording[language].themeDraft;
  if (!inService) return <p>{say.guideOnly}</p>;
  return (
    <>
      <p>{say.lead}</p>
      <Acts>
        <LinkButton variant="go" href={to.startTheme(theme.key, queryOf(theme, told))}>
          {say.act}
        </LinkButton>
      </Acts>
    </>
  );
}

type Entry = { item: string; because: readonly Term[]; unknown?: readonly Term[] };
type NeedsProps = Spoken & {
  theme: Theme;
  title: string;
  entries: readonly Entry[];
  items: ReadonlyMap<string, ItemRow>;
};

function Needs({ theme, title, entries, items, language }: NeedsProps) {
  const shown = entries.flatMap((entry) => {
    const row = items.get(entry.item);
    return row ? [{ ...entry, row }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ol className="items">
        {shown.map(({ row, ...entry }) => (
          <li className="item" key={row.key}>
            <a className="item-link" href={to.item(row.key)}>
              <Say words={row.name} language={language} />
            </a>
            <Facts row={row} language={language} />
            <p className="hint">
              <Why theme={theme} entry={entry} language={language} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Facts({ row, language }: Spoken & { row: ItemRow }) {
  const say = portalWording[language].search.row;
  const { value, unit } = row.promisedLimit;
  return (
    <p className="item-facts">
      <span>
        <span className="unseen">{say.department} </span>
        <Say words={row.department.name} language={language} />
      </span>
      <span>
        <span className="unseen">{say.limit} </span>
        {limitText({ value, unit }, language)}
      </span>
      <span>{say.visits(String(row.visits))}</span>
      <span>{say.charged[`${row.charged}`]}</span>
    </p>
  );
}

function Why({ theme, entry: { because, unknown = [] }, language }: Spoken & { theme: Theme; entry: Entry }) {
  const say = portalWording[language].themes.result;
  if (unknown.length > 0) {
    return (
      <>
        {say.dependsOn}
        <Listed language={language} parts={unknown.map(({ question }) => quoted(textOf(theme, question), language))} />
        {say.unknown}
      </>
    );
  }
  if (because.length === 0) return say.whyAlways;
  return <Because theme={theme} said={because.map(({ question, equals }) => [question, equals])} language={language} />;
}

type Said = readonly (readonly [question: string, answer: Answer])[];

function Because({ theme, said, language }: Spoken & { theme: Theme; said: Said }) {
  const say = portalWording[language].themes.result;
  const parts = said.map(([question, answer]) => (
    <>
      {quoted(textOf(theme, question), language)}
      {say.answered}
      “<AnswerText answer={answer} language={language} />”
    </>
  ));
  return (
    <>
      {say.because}
      <Listed parts={parts} language={language} />
      {say.stop}
    </>
  );
}

/** The county's own words stand in Chinese on every page. */
const quoted = (words: string, language: Language) => (
  <>
    “<Say words={{ zh: words }} language={language} />”
  </>
);

const Listed = ({ parts, language }: Spoken & { parts: readonly ReactNode[] }) =>
  parts.map((part, place) => (
    <Fragment key={`${place}`}>
      {place > 0 && portalWording[language].themes.result.and}
      {part}
    </Fragment>
  ));

const textOf = ({ questions }: Theme, question: string): string =>
  questions.find(({ id }) => id === question)?.text ?? question;

/** What is charged is named; what it comes to depends on the case and stands in each guide. */
function Charges({ items, language }: Spoken & { items: readonly ItemRow[] }) {
  const say = portalWording[language].themes.result;
  const charging = items.filter(({ charged }) => charged !== false);
  if (items.length === 0) return null;
  return (
    <>
      <h2>{say.fees}</h2>
      <p>{charging.length === 0 ? say.free : say.charged(String(charging.length))}</p>
      {charging.length > 0 && (
        <ul>
          {charging.map(({ key, name }) => (
            <li key={key}>
              <a className="tap" href={to.item(key)}>
                <Say words={name} language={language} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type NotNeededProps = Spoken & {
  theme: Theme;
  entries: readonly NotNeeded[];
  items: ReadonlyMap<string, ItemRow>;
};

function NotNeededList({ theme, entries, items, language }: NotNeededProps) {
  const say = portalWording[language].themes.result;
  const shown = entries.flatMap(({ item, because }) => {
    const row = items.get(item);
    return row ? [{ row, because }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <Details summary={say.notNeeded(String(shown.length))}>
      <ul>
        {shown.map(({ row, because }) => (
          <li key={row.key}>
            <Say words={row.name} language={language} />
            {say.colon}
            <Because
              theme={theme}
              said={because.map(({ question, answered }) => [question, answered])}
              language={language}
            />
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Answers({ theme, told, language }: Spoken & { theme: Theme; told: Told }) {
  const say = portalWording[language].themes.result;
  const rows = Object.entries(told).map(([id, answer]) => ({
    id,
    label: <Say words={{ zh: textOf(theme, id) }} language={language} />,
    value: <AnswerText answer={answer} language={language} />,
    changeHref: to.theme(theme.key, queryOf(theme, told, id)),
  }));
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{say.answers}</h2>
      <SummaryList rows={rows} language={language} />
    </section>
  );
}
