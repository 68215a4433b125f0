import type { ItemRow } from '../../../../modules/catalogue/contract/answers.ts';
import { NotificationBanner, SearchBox, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES, preferenceHref } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { layoutWording } from '../../layout/wording.ts';
import { LIFE_STAGES } from '../../wording/life-stage.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { StatusForm } from '../cases/StatusForm.tsx';
import { ItemList } from './ItemList.tsx';

/** One question; and for those who would rather look than search, what others ask for. */
export function HomePage({ frame, often }: { frame: Frame; often: readonly ItemRow[] }) {
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
        <section className="two-main" aria-labelledby="often">
          <h2 id="often">{say.home.often}</h2>
          <ItemList items={often} language={language} />
          <AllItems language={language} />
        </section>
        <section className="two-aside" aria-labelledby="track">
          <h2 id="track">{say.home.status}</h2>
          <p className="hint">{say.home.statusLead}</p>
          <StatusForm language={language} action={PLACES.status} />
        </section>
      </div>
      <Stages language={language} />
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

function AllItems({ language }: Spoken) {
  const say = portalWording[language].search.home;
  return (
    <ul className="ways">
      {[
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

function Stages({ language }: Spoken) {
  const say = portalWording[language].search;
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{say.home.stages}</h2>
      <ul className="stages">
        {LIFE_STAGES.map((stage) => (
          <li key={stage}>
            <a href={to.items({ stage })}>{say.lifeStages[stage]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
