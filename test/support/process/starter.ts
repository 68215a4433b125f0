import { readFileSync } from 'node:fs';
import { Value } from 'typebox/value';
import { Type } from 'typebox';
import { limitUnits, type Limit } from '../../../src/kernel/limit.ts';
import { DrawnItem } from '../../../src/modules/process/generation/item.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8'));

const LimitFact = Type.Object({ value: Type.Number(), unit: Type.Enum([...limitUnits]) });

const Departments = Type.Object({
  departments: Type.Array(Type.Object({ key: Type.String(), shortName: Type.String() })),
});

/** The items of the starter catalogue, as far as models are drawn from them. */
export const starterItems: readonly DrawnItem[] = Value.Parse(
  Type.Object({ items: Type.Array(DrawnItem) }),
  read('items.json'),
).items;

const departments = new Map(
  Value.Parse(Departments, read('departments.json')).departments.map(({ key, shortName }) => [key, shortName]),
);

export const departmentName = (key: string): string | undefined => departments.get(key);

const LimitsOfItem = Type.Object({
  key: Type.String(),
  promisedLimit: Type.Optional(LimitFact),
  statutoryLimit: Type.Optional(LimitFact),
});

/** What an item promises, or else what the law sets, by key. */
export const starterLimits: ReadonlyMap<string, Limit> = new Map(
  Value.Parse(Type.Object({ items: Type.Array(LimitsOfItem) }), read('items.json')).items.flatMap(
    ({ key, promisedLimit, statutoryLimit }) => {
      const meant = promisedLimit ?? statutoryLimit;
      return meant === undefined ? [] : [[key, { value: meant.value, unit: meant.unit }]];
    },
  ),
);

/** The model file that ships for an item. */
export const starterModel = (item: string): Uint8Array =>
  readFileSync(new URL(`../../../data/processes/${item}.bpmn`, import.meta.url));
