import { readFile } from 'node:fs/promises';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { PlaceCheck } from './model.ts';

/** What ships with the product, beside `src/` and `dist/` alike. */
const shipped = new URL('../../../../data/place-checks.json', import.meta.url);

const Text = Type.String({ minLength: 1 });
const words = { zh: Text, en: Text };
const File = Type.Object({
  checks: Type.Array(
    Type.Object({
      theme: Text,
      model: Text,
      concerns: Type.Array(Type.Object({ ...words, decision: Text }), { minItems: 1 }),
      questions: Type.Array(
        Type.Object({
          ...words,
          id: Type.String({ pattern: '^[a-z]{1,20}$' }),
          input: Text,
          options: Type.Array(Type.Object({ ...words, value: Text }), { minItems: 2 }),
          guide: Type.Optional(
            Type.Object({ question: Text, answers: Type.Array(Type.Union([Type.Boolean(), Text]), { minItems: 2 }) }),
          ),
        }),
        { minItems: 1 },
      ),
    }),
  ),
});

let reading: Promise<ReadonlyMap<string, PlaceCheck>> | undefined;

/** By theme: what is asked of a place. Which model answers the county publishes. */
export const placeChecks = (): Promise<ReadonlyMap<string, PlaceCheck>> => (reading ??= readChecks());

async function readChecks(): Promise<ReadonlyMap<string, PlaceCheck>> {
  const file: unknown = JSON.parse(await readFile(shipped, 'utf8'));
  if (!Value.Check(File, file)) throw new Error('place-checks.json does not name its questions as it should');
  return new Map(file.checks.map((check) => [check.theme, check]));
}
