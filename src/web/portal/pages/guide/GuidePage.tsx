import type { ItemVersion } from '../../../../modules/catalogue/contract/answers.ts';
import type { Division } from '../../../../modules/catalogue/contract/place.ts';
import type { Bilingual } from '../../../../modules/catalogue/contract/words.ts';
import { LinkButton, numberText, plain, Say, Tag, type Spoken } from '../../../ui/index.ts';
import type { County, Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { GuideDetails, GuideDoubts } from './GuideDetails.tsx';
import type { Ease } from '../../../../modules/catalogue/contract/ease.ts';
import { EaseList } from '../search/EaseList.tsx';
import { GuideFacts, type DueIfToday } from './GuideFacts.tsx';
import { GuideHalls, type NearHall } from './GuideHalls.tsx';
import { GuideMaterials } from './GuideMaterials.tsx';
import { GuideQuestions } from './GuideQuestions.tsx';

export type GuidePageProps = {
  frame: Frame;
  version: ItemVersion;
  /** In what it is easy. */
  ease: readonly Ease[];
  /** How many pages its form has; null while it cannot be asked online. */
  pages: number | null;
  due: DueIfToday | null;
  /** Names of the departments that its steps name. */
  departments: Readonly<Record<string, Bilingual>>;
  halls: readonly NearHall[];
  towns: readonly Division[];
  /** The town that the reader named. */
  town: string | undefined;
};

/** Everything about one item: does it fit me, what it costs, how long, what to have ready; and one button. */
export function GuidePage({ frame, version, ease, pages, due, departments, halls, towns, town }: GuidePageProps) {
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
      <EaseList ease={ease} language={language} />
      <GuideFacts version={version} due={due} online={pages !== null} language={language} />
      {pages === null ? (
        <Offline county={county} language={language} />
      ) : (
        <Go item={version.key} pages={pages} language={language} />
      )}
      <Fits version={version} language={language} />
      <GuideMaterials materials={version.item.materials} language={language} />
      <GuideDetails version={version} departments={departments} language={language} />
      <GuideHalls
        item={version.key}
        halls={halls}
        towns={towns}
        town={town}
        hours={county.helpWindow.hours}
        language={language}
      />
      <GuideQuestions version={version} language={language} />
      <GuideDoubts version={version} language={language} />
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
      <p>
        <a className="tap" href={to.mandateAsking({ as: 'principal', item })}>
          {say.byOthers}
        </a>
      </p>
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

function Fits({ version, language }: Spoken & { version: ItemVersion }) {
  const say = portalWording[language].guide.fits;
  const { acceptanceConditions, preconditions = [] } = version.item;
  return (
    <section aria-labelledby="fits">
      <h2 id="fits">{say.title}</h2>
      <p>{say.lead}</p>
      <Lines lines={acceptanceConditions} className="ticks" language={language} />
      {preconditions.length > 0 && <p>{say.preconditions}</p>}
      {preconditions.length > 0 && <Lines lines={preconditions} language={language} />}
      <p>
        <a className="tap" href={to.fit(version.key)}>
          {say.unsure}
        </a>
      </p>
    </section>
  );
}

function Lines({ lines, className, language }: Spoken & { lines: readonly string[]; className?: string }) {
  return (
    <ul className={className}>
      {lines.map((line) => (
        <li key={line}>
          <Say words={{ zh: line }} language={language} />
        </li>
      ))}
    </ul>
  );
}
