import type { ItemCounts } from '../../../../modules/catalogue/contract/answers.ts';
import { easeKeys } from '../../../../modules/catalogue/contract/ease.ts';
import { fieldKeys, keyGroupKeys } from '../../../../modules/catalogue/contract/livelihood.ts';
import type { Department } from '../../../../modules/catalogue/contract/place.ts';
import { Details, numberText, Say, type Spoken } from '../../../ui/index.ts';
import { LIFE_STAGES } from '../../wording/life-stage.ts';
import { portalWording } from '../../wording/wording.ts';
import { to, type Narrowing } from '../addresses.ts';

/** What there is to look through, with how many items each way leads to. */
export type Ways = { counts: ItemCounts; departments: readonly (Department & { items: number })[] };

/** Every way of looking for an item without asking for it: by turns in life, by what is easy, by people, by field, by department. */
export function WaysToLook({ ways: { counts, departments }, language }: Spoken & { ways: Ways }) {
  const say = portalWording[language].search;
  const stages = LIFE_STAGES.map((stage) => ({ way: { stage }, label: say.lifeStages[stage], items: undefined }));
  const groups = keyGroupKeys.map((group) => ({
    way: { group },
    label: say.groups[group],
    items: counts.groups.get(group),
  }));
  const fields = fieldKeys.map((field) => ({
    way: { field },
    label: say.fields[field],
    items: counts.fields.get(field),
  }));
  const eases = easeKeys.map((ease) => ({
    way: { ease },
    label: say.eases[ease].name,
    items: counts.eases.get(ease),
  }));
  const some = ({ items }: { items: number | undefined }) => items !== undefined;
  return (
    <>
      <Tiles id="stages" title={say.ways.stages} ways={stages} language={language} />
      <Tiles id="eases" title={say.ways.eases} ways={eases.filter(some)} language={language} />
      <Tiles id="groups" title={say.ways.groups} ways={groups.filter(some)} language={language} />
      <Tiles id="fields" title={say.ways.fields} ways={fields.filter(some)} language={language} />
      <Departments departments={departments} language={language} />
    </>
  );
}

type Tile = { way: Narrowing; label: string; items: number | undefined };
type TilesProps = Spoken & { id: string; title: string; ways: readonly Tile[] };

function Tiles({ id, title, ways, language }: TilesProps) {
  if (ways.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="stages">
        {ways.map(({ way, label, items }) => (
          <li key={label}>
            <a href={to.items(way)}>
              {label}
              {items !== undefined && <Count items={items} language={language} />}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Count({ items, language }: Spoken & { items: number }) {
  return <span className="count">{portalWording[language].search.ways.items(numberText(items, language))}</span>;
}

/** There are dozens, and few people know which one they need. */
function Departments({ departments, language }: Spoken & Pick<Ways, 'departments'>) {
  if (departments.length === 0) return null;
  return (
    <Details summary={portalWording[language].search.ways.departments}>
      <ul className="plain-list departments">
        {departments.map(({ key, name, items }) => (
          <li key={key}>
            <a className="tap" href={to.items({ department: key })}>
              <Say words={name} language={language} />
            </a>
            <Count items={items} language={language} />
          </li>
        ))}
      </ul>
    </Details>
  );
}
