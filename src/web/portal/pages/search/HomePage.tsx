import type { ItemRow } from '../../../../modules/catalogue/contract/answers.ts';
import { NotificationBanner, numberText, SearchBox, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES, preferenceHref } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { layoutWording } from '../../layout/wording.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { StatusForm } from '../cases/StatusForm.tsx';
import { ItemList } from './ItemList.tsx';
import { WaysToLook, type Ways } from './Ways.tsx';

/** What is often applied for; `days` is what was counted, null where somebody chose them. */
export type Often = { items: readonly ItemRow[]; days: number | null };

export type HomePageProps = { frame: Frame; often: Often; recent: readonly ItemRow[]; ways: Ways };

/** One question; and for those who would rather look than search, what others ask for and every other way in. */
export function HomePage({ frame, often, recent, ways }: HomePageProps) {
  const { language, mode, county, here } = frame;
  const say = portalWording[language].search;
  return (
    <PortalPage frame={frame} title={say.home.title} at="home" wide>
      {county.demonstration && (
        <NotificationBanner id="demonstration" title={say.home.demonstration}>
          <p>{layoutWording[language].demonstration}</p>
        </NotificationBanner>
      )}
      <div className="ask">
        <SearchBox action={to.search} name="q" label={say.home.question} act={say.act} heading />
        <p className="hint">{say.home.hint}</p>
      </div>
      <div className="two">
        <div className="two-main">
          {recent.length > 0 && <Recent items={recent} language={language} />}
          <OftenApplied often={often} language={language} />
        </div>
        <section className="two-aside" aria-labelledby="track">
          <h2 id="track">{say.home.status}</h2>
          <p className="hint">{say.home.statusLead}</p>
          <StatusForm language={language} action={PLACES.status} />
        </section>
      </div>
      <WaysToLook ways={ways} language={language} />
      {mode === 'normal' && (
        <p className="large">
          <a className="tap" href={preferenceHref({ mode: 'elder' }, here)}>
            {say.home.large}
          </a>
        </p>
      )}
    </PortalPage>
  );
}

function OftenApplied({ often: { items, days }, language }: Spoken & { often: Often }) {
  const say = portalWording[language].search.home;
  return (
    <section aria-labelledby="often">
      <h2 id="often">{say.often}</h2>
      <p className="hint">{days === null ? say.oftenChosen : say.oftenCounted(numberText(days, language))}</p>
      <ItemList items={items} language={language} />
      <AllItems language={language} />
    </section>
  );
}

function Recent({ items, language }: Spoken & { items: readonly ItemRow[] }) {
  const say = portalWording[language].search.home;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{say.recent}</h2>
      <ItemList items={items} language={language} />
      <p className="hint">
        {say.recentLead}{' '}
        <a className="tap" href={to.forgetRecent}>
          {say.forget}
        </a>
      </p>
    </section>
  );
}

function AllItems({ language }: Spoken) {
  const say = portalWording[language].search.home;
  return (
    <ul className="ways">
      {[
        { href: to.themes, label: say.themes },
        { href: to.items({ audience: 'citizen' }), label: say.forCitizens },
        { href: to.items({ audience: 'enterprise' }), label: say.forEnterprises },
        { href: to.items(), label: say.all },
      ].map(({ href, label }) => (
        <li key={href}>
          <a className="tap" href={href}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
