import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { ROLES } from './contract/kinds.ts';
import type { Condition, Rule } from './model.ts';

/** Beside `src/` and `dist/` alike. */
const shipped = fileURLToPath(new URL('../../../../data/second-persons.json', import.meta.url));

const Key = Type.String({ pattern: '^[a-z0-9-]+$' });
const Element = Type.String({ pattern: '^[a-zA-Z]+\\.[a-zA-Z0-9]+$' });
const Text = Type.String({ minLength: 1 });

const Entry = Type.Object(
  {
    key: Type.String({ pattern: '^[a-z0-9-]+\\.[a-zA-Z]+$' }),
    item: Key,
    role: Type.Enum([...ROLES]),
    when: Type.Unknown(),
    person: Type.Union([Type.Object({ name: Element, idNumber: Element }), Type.Null()]),
    shows: Type.Array(Element, { minItems: 1 }),
    materials: Type.Array(Text),
    text: Type.Object({ version: Type.Integer({ minimum: 1 }), zh: Text, en: Text }),
    basis: Text,
  },
  { additionalProperties: false },
);
const File = Type.Object({ rules: Type.Array(Entry) });

/** The table that ships with the product. Throws, naming the line, when one is not as it should be: nothing starts on half a table. */
export const readSecondPersons = (file: string = shipped): readonly Rule[] =>
  rulesIn(JSON.parse(readFileSync(file, 'utf8')));

export function rulesIn(file: unknown): readonly Rule[] {
  if (!Value.Check(File, file)) throw new Error('second-persons.json is not as it should be');
  const rules = file.rules.map(ruleOf);
  const twice = rules.find(({ key }, place) => rules.findIndex((one) => one.key === key) !== place);
  if (twice) throw new Error(`second-persons.json names ${twice.key} twice`);
  return rules;
}

const ruleOf = (entry: Static<typeof Entry>): Rule => ({ ...entry, when: conditionIn(entry.when, entry.key) });

const Equals = Type.Object({ element: Element, equals: Text }, { additionalProperties: false });
const Filled = Type.Object({ element: Element, filled: Type.Literal(true) }, { additionalProperties: false });
const SameAs = Type.Object({ element: Element, sameAs: Element }, { additionalProperties: false });
const YoungerThan = Type.Object(
  { element: Element, youngerThan: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
);
const Handed = Type.Object({ material: Text, handed: Type.Literal(true) }, { additionalProperties: false });
const Leaf = Type.Union([Equals, Filled, SameAs, YoungerThan, Handed]);
const All = Type.Object({ all: Type.Array(Type.Unknown(), { minItems: 1 }) }, { additionalProperties: false });
const Not = Type.Object({ not: Type.Unknown() }, { additionalProperties: false });

function conditionIn(given: unknown, key: string): Condition {
  if (Value.Check(All, given)) return { all: given.all.map((one) => conditionIn(one, key)) };
  if (Value.Check(Not, given)) return { not: conditionIn(given.not, key) };
  if (Value.Check(Leaf, given)) return given;
  throw new Error(`second-persons.json: ${key} has a condition that nobody understands`);
}
