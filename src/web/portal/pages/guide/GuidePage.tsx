import type { ItemVersion } from '../../../../modules/catalogue/contract/answers.ts';
import type { Bilingual } from '../../../../modules/catalogue/contract/words.ts';
import { LinkButton, numberText, plain, Say, Tag, type Spoken } from '../../../ui/index.ts';
import type { County, Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { GuideDetails } from './GuideDetails.tsx';
import { GuideFacts, type DueIfToday } from './GuideFacts.tsx';
import { GuideMaterials } from './GuideMaterials.tsx';

export type GuidePageProps = {
  frame: Frame;
  version: ItemVersion;
  /** How many pages its form has; null while it cannot be asked online. */
  pages: number | null;
  due: DueIfToday | null;
  /** Names of the departments that its steps name. */
  departments: Readonly<Record<string, Bilingual>>;
};

/** Everything about one item: does it fit me, what it costs, how long, what to have ready; and one button. */
export function GuidePage({ frame, version, pages, due, departments }: GuidePageProps) {
  const { language, county } = frame;
  const say = portalWording[language];
  return (
    <PortalPage
      frame={frame}
      title={plain(version.name, language)}
      crumbs={[
        { href: PLACES.home, label: say.search.home.title },
        {
          href: to.items({ department: version.department.key }),
          label: <Say words={version.department.name} language={language} />,
        },
      ]}
    >
      <h1>
        <Say words={version.name} language={language} />
      </h1>
      <p>
        <Tag>
          <Say words={{ zh: version.item.type }} language={language} />
        </Tag>
      </p>
      <GuideFacts version={version} due={due} online={pages !== null} language={language} />
      {pages === null ? (
        <Offline county={county} language={language} />
      ) : (
        <Go item={version.key} pages={pages} language={language} />
      )}
      <Fits conditions={version.item.acceptanceConditions} language={language} />
      <GuideMaterials materials={version.item.materials} language={language} />
      <GuideDetails version={version} departments={departments} language={language} />
    </PortalPage>
  );
}

function Go({ item, pages, language }: Spoken & { item: string; pages: number }) {
  const say = portalWording[language].guide;
  return (
    <div className="go">
      <LinkButton variant="go" href={to.start(item)}>
        {say.go}
      </LinkButton>
      <p className="hint">{say.goHint(numberText(pages, language))}</p>
    </div>
  );
}

/** No button that leads nowhere: where to go instead. */
function Offline({ county, language }: Spoken & { county: County }) {
  const say = portalWording[language].guide.offline;
  return (
    <section className="banner tone-time" aria-labelledby="offline">
      <h2 className="banner-title" id="offline">
        {say.title}
      </h2>
      <p>{say.lead}</p>
      <p>
        <Say words={county.helpWindow.address} language={language} />
        {' · '}
        <a href="#help">{say.ways}</a>
      </p>
    </section>
  );
}

function Fits({ conditions, language }: Spoken & { conditions: readonly string[] }) {
  const say = portalWording[language].guide.fits;
  return (
    <section aria-labelledby="fits">
      <h2 id="fits">{say.title}</h2>
      <p>{say.lead}</p>
      <ul className="ticks">
        {conditions.map((condition) => (
          <li key={condition}>
            <Say words={{ zh: condition }} language={language} />
          </li>
        ))}
      </ul>
      <p>
        <a href="#help">{say.unsure}</a>
      </p>
    </section>
  );
}
