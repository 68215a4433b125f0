import { Fragment } from 'react';
import type { ItemRow } from '../../../../modules/catalogue/contract/answers.ts';
import type { Asked, MaterialSet, Plan } from '../../../../modules/themes/contract.ts';
import { dayText, Say, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { WaivedList } from './WaivedList.tsx';

/** What the needed items come to together. `plan`: null where the clock cannot reckon it. */
export type Outlook = { plan: Plan | null; visits: number; materials: MaterialSet };

type ThemeOutlookProps = Spoken & { outlook: Outlook; items: ReadonlyMap<string, ItemRow> };

/** Until when everything is done and on what that hangs, how often one has to come, and what is handed in once. */
export function ThemeOutlook({ outlook: { plan, visits, materials }, items, language }: ThemeOutlookProps) {
  const say = portalWording[language].themes.outlook;
  return (
    <>
      <h2>{say.date}</h2>
      {plan !== null && <Until plan={plan} items={items} language={language} />}
      <p>{say.visits(visits)}</p>
      <h2>{say.materials(materials.asked.length)}</h2>
      <ul>
        {materials.asked.map((asked) => (
          <MaterialLine key={asked.material} asked={asked} items={items} language={language} />
        ))}
      </ul>
      <WaivedList
        waived={materials.waived}
        nameOfItem={(item) => nameOfItem(items, item)}
        nameOfMaterial={(id) => nameOfMaterial(materials, id)}
        language={language}
      />
    </>
  );
}

type OfItems = Spoken & { items: ReadonlyMap<string, ItemRow> };

const nameOfItem = (items: ReadonlyMap<string, ItemRow>, item: string) => items.get(item)?.name ?? { zh: item };

const nameOfMaterial = ({ asked, waived }: MaterialSet, id: string) =>
  asked.find(({ material }) => material === id)?.uses[0]?.name ?? waived.find(({ material }) => material === id)?.name;

const ItemName = ({ item, items, language }: OfItems & { item: string }) => (
  <Say words={nameOfItem(items, item)} language={language} />
);

function Until({ plan: { finishes, path, provisional }, items, language }: OfItems & { plan: Plan }) {
  const say = portalWording[language].themes.outlook;
  return (
    <>
      <p>
        {finishes === null ? say.noDate : say.until(dayText(finishes.on, language))}
        {provisional && say.provisional}
      </p>
      {path.length > 1 && (
        <p>
          {say.path}
          {path.map((item, place) => (
            <Fragment key={item}>
              {place > 0 && say.then}
              <ItemName item={item} items={items} language={language} />
            </Fragment>
          ))}
          {say.stop}
        </p>
      )}
    </>
  );
}

function MaterialLine({ asked: { form, mayFollow, uses }, items, language }: OfItems & { asked: Asked }) {
  const say = portalWording[language].themes.outlook;
  const [first] = uses;
  const only = uses.every(({ when }) => when !== undefined) ? first?.when : undefined;
  return (
    <li>
      <Say words={{ zh: first?.name ?? '' }} language={language} />
      {say.form(portalWording[language].guide.materials.forms[form])}
      <br />
      <span className="hint">
        {say.usedFor}
        {uses.map(({ item }, place) => (
          <Fragment key={item}>
            {place > 0 && say.comma}
            <ItemName item={item} items={items} language={language} />
          </Fragment>
        ))}
        {mayFollow && say.mayFollow}
        {only !== undefined && (
          <>
            {say.only}
            <Say words={{ zh: only }} language={language} />
          </>
        )}
      </span>
    </li>
  );
}
