import type { ItemRow } from '../../../../modules/catalogue/contract/answers.ts';
import { numberText, SearchBox, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { ItemList } from './ItemList.tsx';

export type ResultsPageProps = { frame: Frame; words: string; items: readonly ItemRow[] };

/** What was found, or what to do instead: no search ends in nothing. */
export function ResultsPage({ frame, words, items }: ResultsPageProps) {
  const { language } = frame;
  const say = portalWording[language].search;
  const heading = headingOf({ words, items }, say.results, numberText(items.length, language));
  return (
    <PortalPage frame={frame} title={heading} crumbs={[{ href: PLACES.home, label: say.home.title }]}>
      <h1>{heading}</h1>
      <SearchBox action={to.search} name="q" label={say.home.question} act={say.act} value={words} />
      <div className="found">
        {items.length > 0 ? <ItemList items={items} language={language} /> : <NothingFound language={language} />}
      </div>
    </PortalPage>
  );
}

type Say = (typeof portalWording)['zh']['search']['results'];

function headingOf({ words, items }: Omit<ResultsPageProps, 'frame'>, say: Say, count: string): string {
  if (words === '') return say.empty;
  return items.length > 0 ? say.found(count, words) : say.none(words);
}

function NothingFound({ language }: Spoken) {
  const say = portalWording[language].search.results;
  return (
    <>
      <p>{say.noneLead}</p>
      <ul>
        <li>{say.tips.other}</li>
        <li>
          <a className="tap" href={to.items()}>
            {say.tips.browse}
          </a>
        </li>
        <li>
          <a className="tap" href="#help">
            {say.tips.call}
          </a>
        </li>
      </ul>
      <p className="hint">{say.noneLog}</p>
    </>
  );
}
