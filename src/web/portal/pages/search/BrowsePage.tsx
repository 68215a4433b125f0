import type { ItemPage } from '../../../../modules/catalogue/contract/answers.ts';
import type { Department } from '../../../../modules/catalogue/contract/place.ts';
import { Details, numberText, plain, Say, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to, type Narrowing } from '../addresses.ts';
import { ItemList } from './ItemList.tsx';

export type BrowsePageProps = {
  frame: Frame;
  narrowing: Narrowing;
  page: ItemPage;
  departments: readonly (Department & { items: number })[];
};

/** Everything that can be applied for, narrowed by whom it is for, by department or by stage of life. */
export function BrowsePage({ frame, narrowing, page, departments }: BrowsePageProps) {
  const { language } = frame;
  const say = portalWording[language].search;
  const heading = headingOf({ narrowing, departments, language });
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
      {narrowing.stage === undefined && <Audiences narrowing={narrowing} language={language} />}
      {page.items.length > 0 ? <ItemList items={page.items} language={language} /> : <p>{say.browse.none}</p>}
      {page.after !== null && (
        <p>
          <a className="button button-plain" href={to.items({ ...narrowing, after: page.after })}>
            {say.browse.more}
          </a>
        </p>
      )}
      <Departments departments={departments} language={language} />
    </PortalPage>
  );
}

type Heading = Spoken & Pick<BrowsePageProps, 'narrowing' | 'departments'>;

function headingOf({ narrowing: { stage, department, audience }, departments, language }: Heading): string {
  const { home, browse, lifeStages } = portalWording[language].search;
  const known = departments.find(({ key }) => key === department);
  if (stage !== undefined) return browse.ofStage(lifeStages[stage]);
  if (known) return browse.ofDepartment(plain(known.name, language));
  if (audience === undefined) return browse.title;
  return audience === 'citizen' ? home.forCitizens : home.forEnterprises;
}

function Audiences({ narrowing: { audience, department }, language }: Spoken & Pick<BrowsePageProps, 'narrowing'>) {
  const say = portalWording[language].search;
  const kept = department === undefined ? {} : { department };
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

function Departments({ departments, language }: Spoken & Pick<BrowsePageProps, 'departments'>) {
  const say = portalWording[language].search;
  return (
    <Details summary={say.browse.departments}>
      <ul className="plain-list">
        {departments.map(({ key, name, items }) => (
          <li key={key}>
            <a className="tap" href={to.items({ department: key })}>
              <Say words={name} language={language} />
            </a>
            {say.browse.departmentItems(numberText(items, language))}
          </li>
        ))}
      </ul>
    </Details>
  );
}
