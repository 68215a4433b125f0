import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { isField } from '../../registers/index.ts';
import type { SourceRule } from './model.ts';

/** Beside `src/` and `dist/` alike. */
const shipped = fileURLToPath(new URL('../../../../data/material-sources.json', import.meta.url));

const Text = Type.String({ minLength: 1 });
const Entry = Type.Object(
  {
    material: Text,
    of: Type.Enum(['person', 'organisation']),
    licences: Type.Array(Text),
    register: Type.Optional(
      Type.Object({ key: Text, shows: Type.Array(Type.Object({ field: Text, is: Text }), { minItems: 1 }) }),
    ),
  },
  { additionalProperties: false },
);
const File = Type.Object({ materials: Type.Array(Entry) });

let table: readonly SourceRule[] | undefined;

/** The table that ships with the product. */
export const sourceRules = (): readonly SourceRule[] =>
  (table ??= sourceRulesIn(JSON.parse(readFileSync(shipped, 'utf8'))));

/** Throws where a line is not as it should be: nothing is waived on half a table. */
export function sourceRulesIn(file: unknown): readonly SourceRule[] {
  if (!Value.Check(File, file)) throw new Error('material-sources.json is not as it should be');
  const { materials } = file;
  const twice = materials.find(
    ({ material }, place) => materials.findIndex((one) => one.material === material) !== place,
  );
  if (twice) throw new Error(`material-sources.json names ${twice.material} twice`);
  const strange = materials.find(({ register }) => register?.shows.some(({ field }) => !isField(register.key, field)));
  if (strange) throw new Error(`material-sources.json asks a register for ${strange.material} that cannot say it`);
  return materials;
}
