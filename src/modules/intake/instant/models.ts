import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { loadDecisions, type Decisions } from '../../decisions/index.ts';
import { isField } from '../../registers/index.ts';
import { nameOf, type InstantItem } from './rules/facts.ts';

/** The models that ship with the product, beside `src/` and `dist/` alike. */
const shipped = new URL('../../../../data/decisions/', import.meta.url);

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
      rule: Type.Object({ zh: Text, en: Text }),
      samplePercent: Type.Number({ minimum: 0, maximum: 100 }),
      facts: Type.Array(Need, { minItems: 1 }),
    }),
  ),
});

/** An item with the model that decides it. A changed file is another model, and has another hash. */
export type InstantModel = InstantItem & { sha256: string; decisions: Decisions };

let reading: Promise<ReadonlyMap<string, InstantModel>> | undefined;

/**
 * What a machine can decide: every item of the list whose model can be read, has the decision that is meant, and asks for nothing that no
 * register has. The one place that knows where models are kept.
 */
export const instantModels = (): Promise<ReadonlyMap<string, InstantModel>> => (reading ??= readModels());

export const findInstantModel = async (item: string): Promise<InstantModel | undefined> =>
  (await instantModels()).get(item);

async function readModels(): Promise<ReadonlyMap<string, InstantModel>> {
  const file: unknown = JSON.parse(await readFile(new URL('instant.json', shipped), 'utf8'));
  if (!Value.Check(File, file)) throw new Error('instant.json does not name the facts of its items as it should');
  const models = await Promise.all(file.items.map((one) => modelOf(one)));
  return new Map(models.map((model) => [model.item, model]));
}

/** Throws where an item cannot be decided: a model that was shipped broken must not decide nothing in silence. */
async function modelOf(entry: InstantItem): Promise<InstantModel> {
  const bytes = await readFile(fileURLToPath(new URL(`${entry.item}.dmn`, shipped)));
  const loaded = loadDecisions(bytes);
  if (!loaded.ok) throw new Error(`${entry.item}.dmn: ${loaded.error.map(({ code }) => code).join(', ')}`);
  const decisions = loaded.value;
  const inputs = new Set(entry.facts.map(({ input }) => input));
  const faults = [
    ...decisions.problems.map((problem) => JSON.stringify(problem)),
    ...(decisions.decisions.includes(entry.decision) ? [] : [`no decision ${entry.decision}`]),
    ...decisions.inputs.filter((input) => !inputs.has(input)).map((input) => `no fact for ${input}`),
    ...entry.facts.flatMap((need) =>
      'register' in need && !isField(need.register, need.field) ? [`no register has ${nameOf(need)}`] : [],
    ),
  ];
  if (faults.length > 0) throw new Error(`${entry.item}.dmn: ${faults.join('; ')}`);
  return { ...entry, sha256: createHash('sha256').update(bytes).digest('hex'), decisions };
}
