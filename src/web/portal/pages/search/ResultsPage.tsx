import type { ItemRow } from '../../../../modules/catalogue/contract/answers.ts';
import type { ThemeRow } from '../../../../modules/themes/contract.ts';
import { Details, numberText, Say, SearchBox, type HelpLine, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { ItemList } from './ItemList.tsx';
import { WaysToLook, type Ways } from './Ways.tsx';

/** What was found; where it is not certain, the items are only the nearest. */
export type Results = {
  items: readonly ItemRow[];
  /** How many of the first fit about as well as the best. */
  close: number;
  certain: boolean;
  understood: readonly { typed: string; as: string }[];
  unknown: readonly string[];
};

/** `ways`: what else there is to look through, where the answer is not certain. */
export type ResultsPageProps = {
  frame: Frame;
  words: string;
  results: Results;
  /** Things in life that are likely meant, each of which takes several items. */
  themes: readonly ThemeRow[];
  ways: Ways | null;
};

/** So many of those that are only near. */
const NEAREST = 5;

/** What was found, or what to do instead: no search ends in nothing. */
export function ResultsPage({ frame, words, results, themes, ways }: ResultsPageProps) {
  const { language, county } = frame;
  const say = portalWording[language].search;
  const { certain } = results;
  const shown = certain ? results.close : NEAREST;
  const items = results.items.slice(0, shown);
  const others = certain ? results.items.slice(shown) : [];
  const heading = headingOf({ words, results, language });
  return (
    <PortalPage frame={frame} title={heading} crumbs={[{ href: PLACES.home, label: say.home.title }]}>
      <h1>{heading}</h1>
      <SearchBox action={to.search} name="q" label={say.home.question} act={say.act} value={words} />
      {words === '' ? (
        <p className="found">{say.results.emptyLead}</p>
      ) : (
        <>
          <Reading results={results} language={language} />
          {themes.length > 0 && <Themes themes={themes} language={language} />}
          {items.length === 0 && themes.length === 0 && <p>{say.results.noneLead}</p>}
          {items.length > 0 && !certain && <p>{say.results.unsureLead}</p>}
          {themes.length > 0 && items.length > 0 && <h2>{say.results.single}</h2>}
          {items.length > 0 && <ItemList items={items} language={language} />}
          {others.length > 0 && (
            <Details summary={say.results.others(numberText(others.length, language))}>
              <ItemList items={others} language={language} />
            </Details>
          )}
          <Instead line={county.helpLine} logged={!certain} language={language} />
        </>
      )}
      {ways !== null && items.length > 0 && (
        <Details summary={say.browse.otherWays}>
          <WaysToLook ways={ways} language={language} />
        </Details>
      )}
      {ways !== null && items.length === 0 && <WaysToLook ways={ways} language={language} />}
    </PortalPage>
  );
}

function headingOf({ words, results, language }: Spoken & Pick<ResultsPageProps, 'words' | 'results'>): string {
  const say = portalWording[language].search.results;
  const { items, close, certain } = results;
  if (words === '') return say.empty;
  if (items.length === 0) return say.none(words);
  return certain ? say.found(numberText(close, language), words) : say.unsure(words);
}

/** Whoever means a thing in life is led to all that it takes. */
function Themes({ themes, language }: Spoken & Pick<ResultsPageProps, 'themes'>) {
  const say = portalWording[language].search.results;
  return (
    <section aria-labelledby="themes">
      <h2 id="themes">{say.themes}</h2>
      <p className="hint">{say.themesLead}</p>
      <ul className="items">
        {themes.map(({ key, name }) => (
          <li key={key} className="item">
            <a className="item-link" href={to.theme(key)}>
              <Say words={{ zh: name }} language={language} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which words were understood, and as what where that is not what was typed: whoever is misunderstood sees where. */
function Reading({ results: { understood, unknown }, language }: Spoken & Pick<ResultsPageProps, 'results'>) {
  const say = portalWording[language].search.results;
  if (understood.length === 0 && unknown.length === 0) return <div className="found" />;
  return (
    <p className="hint found">
      {understood.length > 0 && (
        <>
          {say.understood}
          <Words
            words={understood.map(({ typed, as }) => (typed === as ? typed : `${typed}(${as})`))}
            language={language}
          />
        </>
      )}
      {understood.length > 0 && unknown.length > 0 && ' · '}
      {unknown.length > 0 && (
        <>
          {say.unknown}
          <Words words={unknown} language={language} />
        </>
      )}
    </p>
  );
}

/** The catalogue's words are Chinese, and what was typed mostly is. */
function Words({ words, language }: Spoken & { words: readonly string[] }) {
  const text = words.join('、');
  return language === 'zh' || !/\p{Script=Han}/u.test(text) ? text : <span lang="zh">{text}</span>;
}

function Instead({ line, logged, language }: Spoken & { line: HelpLine; logged: boolean }) {
  const say = portalWording[language].search.results;
  return (
    <section aria-labelledby="instead">
      <h2 id="instead">{say.next}</h2>
      <ul>
        <li>{say.tips.other}</li>
        <li>
          <a className="tap" href={to.items()}>
            {say.tips.browse}
          </a>
        </li>
        <li>
          <a className="tap" href={`tel:${line.number}`}>
            {say.tips.call(line.number)}
          </a>
        </li>
        <li>
          <a className="tap" href="#help">
            {say.tips.window}
          </a>
        </li>
      </ul>
      {logged && <p className="hint">{say.noneLog}</p>}
    </section>
  );
}
