import { readFile } from 'node:fs/promises';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { isField } from '../../registers/index.ts';
import { nameOf, type InstantItem } from './rules/facts.ts';

/** What ships with the product, beside `src/` and `dist/` alike. */
const shipped = new URL('../../../../data/decisions/instant.json', import.meta.url);

const Text = Type.String({ minLength: 1 });
const Need = Type.Union([
  Type.Object({ input: Text, register: Text, field: Text, of: Text }),
  Type.Object({ input: Text, answer: Text }),
  Type.Object({ input: Text, today: Type.Literal(true) }),
]);
const File = Type.Object({
  items: Type.Array(
    Type.Object({
      item: Text,
      decision: Text,
      samplePercent: Type.Number({ minimum: 0, maximum: 100 }),
      facts: Type.Array(Need, { minItems: 1 }),
    }),
  ),
});

let reading: Promise<ReadonlyMap<string, InstantItem>> | undefined;

/** The items that a machine may decide, each with what it asks of whom. Which model decides them the county publishes. */
export const instantItems = (): Promise<ReadonlyMap<string, InstantItem>> => (reading ??= readItems());

/** Throws where an item asks for what no register has. */
async function readItems(): Promise<ReadonlyMap<string, InstantItem>> {
  const file: unknown = JSON.parse(await readFile(shipped, 'utf8'));
  if (!Value.Check(File, file)) throw new Error('instant.json does not name the facts of its items as it should');
  const unknown = file.items.flatMap(({ facts }) =>
    facts.flatMap((need) => ('register' in need && !isField(need.register, need.field) ? [nameOf(need)] : [])),
  );
  if (unknown.length > 0) throw new Error(`instant.json: no register has ${unknown.join(', ')}`);
  return new Map(file.items.map((item) => [item.item, item]));
}
