import type { ItemRow } from '../../../../modules/catalogue/contract/answers.ts';
import { limitText, Say, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { EaseList } from './EaseList.tsx';

/** Things that can be applied for, each with what one wants to know before opening it. */
export function ItemList({ items, language }: Spoken & { items: readonly ItemRow[] }) {
  return (
    <ul className="items">
      {items.map((item) => (
        <ItemLine key={item.key} item={item} language={language} />
      ))}
    </ul>
  );
}

function ItemLine({ item, language }: Spoken & { item: ItemRow }) {
  const say = portalWording[language].search.row;
  const { value, unit } = item.promisedLimit;
  return (
    <li className="item">
      <a className="item-link" href={to.item(item.key)}>
        <Say words={item.name} language={language} />
      </a>
      <p className="item-facts">
        <span>
          <span className="unseen">{say.department} </span>
          <Say words={item.department.name} language={language} />
        </span>
        <span>
          <span className="unseen">{say.limit} </span>
          {limitText({ value, unit }, language)}
        </span>
        <span>{say.visits(String(item.visits))}</span>
        <span>{say.charged[`${item.charged}`]}</span>
      </p>
      <EaseList ease={item.ease} language={language} />
    </li>
  );
}
