import type { ItemPage } from '../../../../modules/catalogue/contract/answers.ts';
import { Details, numberText, plain, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to, type Narrowing } from '../addresses.ts';
import { ItemList } from './ItemList.tsx';
import { WaysToLook, type Ways } from './Ways.tsx';

export type BrowsePageProps = { frame: Frame; narrowing: Narrowing; page: ItemPage; ways: Ways };

/** Everything that can be applied for, narrowed by whom it is for, by department, by field, by stage of life or by what is easy. */
export function BrowsePage({ frame, narrowing, page, ways }: BrowsePageProps) {
  const { language } = frame;
  const say = portalWording[language].search;
  const heading = headingOf({ narrowing, ways, language });
  return (
    <PortalPage
      frame={frame}
      title={heading}
      crumbs={[
        { href: PLACES.home, label: say.home.title },
        ...(heading === say.browse.title ? [] : [{ href: to.items(), label: say.browse.title }]),
      ]}
    >
      <h1>{heading}</h1>
      <p className="hint">
        {say.browse.total(numberText(page.total, language))}
        {(narrowing.group ?? narrowing.field) !== undefined && ` ${say.browse.tagged}`}
      </p>
      {narrowing.ease !== undefined && <p>{say.eases[narrowing.ease].means}</p>}
      {narrowing.stage === undefined && <Audiences narrowing={narrowing} language={language} />}
      {page.items.length > 0 ? <ItemList items={page.items} language={language} /> : <p>{say.browse.none}</p>}
      <Onward narrowing={narrowing} page={page} language={language} />
      <Details summary={say.browse.otherWays}>
        <WaysToLook ways={ways} language={language} />
      </Details>
    </PortalPage>
  );
}

/** To the next ones, back to the first ones, or to everything: a list always leads on. */
function Onward({ narrowing, page, language }: Spoken & Pick<BrowsePageProps, 'narrowing' | 'page'>) {
  const say = portalWording[language].search.browse;
  const { after, ...first } = narrowing;
  const isWhole = Object.keys(first).length === 0;
  return (
    <ul className="ways">
      {page.after !== null && (
        <li>
          <a className="button button-plain" href={to.items({ ...first, after: page.after })}>
            {say.more}
          </a>
        </li>
      )}
      {after !== undefined && (
        <li>
          <a className="tap" href={to.items(first)}>
            {say.fromStart}
          </a>
        </li>
      )}
      {!isWhole && (
        <li>
          <a className="tap" href={to.items()}>
            {say.all}
          </a>
        </li>
      )}
    </ul>
  );
}

type Heading = Spoken & Pick<BrowsePageProps, 'narrowing' | 'ways'>;

function headingOf({ narrowing, ways: { departments }, language }: Heading): string {
  const { home, browse, lifeStages, groups, fields, eases } = portalWording[language].search;
  const { stage, group, field, ease, department, audience } = narrowing;
  const known = departments.find(({ key }) => key === department);
  if (stage !== undefined) return browse.ofStage(lifeStages[stage]);
  if (group !== undefined) return browse.ofGroup(groups[group]);
  if (field !== undefined) return browse.ofField(fields[field]);
  if (ease !== undefined) return eases[ease].name;
  if (known) return browse.ofDepartment(plain(known.name, language));
  if (audience === undefined) return browse.title;
  return audience === 'citizen' ? home.forCitizens : home.forEnterprises;
}

function Audiences({ narrowing, language }: Spoken & Pick<BrowsePageProps, 'narrowing'>) {
  const say = portalWording[language].search;
  const { audience, after: _, ...kept } = narrowing;
  const ways = [
    { label: say.home.forAll, audience: undefined },
    { label: say.home.forCitizens, audience: 'citizen' },
    { label: say.home.forEnterprises, audience: 'enterprise' },
  ] as const;
  return (
    <nav aria-label={say.browse.filter}>
      <ul className="ways">
        {ways.map((way) => (
          <li key={way.label}>
            <a
              className="tap"
              href={to.items({ ...kept, ...(way.audience && { audience: way.audience }) })}
              aria-current={way.audience === audience ? 'true' : undefined}
            >
              {way.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
