import type { ItemCounts } from '../../../../modules/catalogue/contract/answers.ts';
import { fieldKeys, keyGroupKeys } from '../../../../modules/catalogue/contract/livelihood.ts';
import type { Department } from '../../../../modules/catalogue/contract/place.ts';
import { numberText, Say, type Spoken } from '../../../ui/index.ts';
import { LIFE_STAGES } from '../../wording/life-stage.ts';
import { portalWording } from '../../wording/wording.ts';
import { to, type Narrowing } from '../addresses.ts';

/** What there is to look through, with how many items each way leads to. */
export type Ways = { counts: ItemCounts; departments: readonly (Department & { items: number })[] };

type Level = { heading: 'h2' | 'h3' };

/** Every way of looking for an item without asking for it: by turns in life, by people, by field, by department. */
export function WaysToLook({ ways: { counts, departments }, language, heading }: Spoken & Level & { ways: Ways }) {
  const say = portalWording[language].search;
  const stages = LIFE_STAGES.map((stage) => ({ way: { stage }, label: say.lifeStages[stage], items: undefined }));
  const groups = keyGroupKeys.map((group) => ({
    way: { group },
    label: say.groups[group],
    items: counts.groups[group],
  }));
  const fields = fieldKeys.map((field) => ({ way: { field }, label: say.fields[field], items: counts.fields[field] }));
  const some = ({ items }: { items: number | undefined }) => items !== undefined;
  return (
    <>
      <Tiles id="stages" title={say.ways.stages} ways={stages} language={language} heading={heading} />
      <Tiles id="groups" title={say.ways.groups} ways={groups.filter(some)} language={language} heading={heading} />
      <Tiles id="fields" title={say.ways.fields} ways={fields.filter(some)} language={language} heading={heading} />
      <Departments departments={departments} language={language} heading={heading} />
    </>
  );
}

type Tile = { way: Narrowing; label: string; items: number | undefined };
type TilesProps = Spoken & Level & { id: string; title: string; ways: readonly Tile[] };

function Tiles({ id, title, ways, language, heading: Heading }: TilesProps) {
  if (ways.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
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

function Departments({ departments, language, heading: Heading }: Spoken & Level & Pick<Ways, 'departments'>) {
  const say = portalWording[language].search.ways;
  if (departments.length === 0) return null;
  return (
    <section aria-labelledby="departments">
      <Heading id="departments">{say.departments}</Heading>
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
    </section>
  );
}
