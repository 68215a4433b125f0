import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { examineModel, generateModel, type Generated, type GenerationRefusal } from '../../../modules/process/index.ts';

/** What became of the models of a catalogue. `kept`: files that somebody drew or changed by hand; they are never written over. */
export type Generation = { written: string[]; unchanged: number; kept: string[]; refused: GenerationRefusal[] };

export type GenerationInput = { items: readonly unknown[]; departments: ReadonlyMap<string, string> };

const Items = Type.Object({ items: Type.Array(Type.Unknown()) });
const Departments = Type.Object({
  departments: Type.Array(Type.Object({ key: Type.String(), shortName: Type.String({ minLength: 1 }) })),
});

/** Entries and departments of a catalogue folder; refused with the file that is missing or no catalogue. */
export async function readEntries(folder: string): Promise<Result<GenerationInput, { file: string; reason: string }>> {
  const items = await readJson(join(folder, 'items.json'));
  const departments = await readJson(join(folder, 'departments.json'));
  if (!items.ok) return items;
  if (!departments.ok) return departments;
  if (!Value.Check(Items, items.value)) return no({ file: join(folder, 'items.json'), reason: 'items' });
  if (!Value.Check(Departments, departments.value))
    return no({ file: join(folder, 'departments.json'), reason: 'departments' });
  const names = new Map(departments.value.departments.map(({ key, shortName }) => [key, shortName]));
  return ok({ items: items.value.items, departments: names });
}

async function readJson(file: string): Promise<Result<unknown, { file: string; reason: string }>> {
  try {
    return ok(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    return no({ file, reason: reasonOf(error) });
  }
}

export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
};

/** Writes the model of every item beside the others; again with the same entries it changes nothing. */
export async function generateInto(folder: string, { items, departments }: GenerationInput): Promise<Generation> {
  const generation: Generation = { written: [], unchanged: 0, kept: [], refused: [] };
  await mkdir(folder, { recursive: true });
  for (const item of items) {
    const generated = await generateModel(item, (key) => departments.get(key));
    if (generated.ok) await keep(folder, generated.value, generation);
    else generation.refused.push(generated.error);
  }
  return generation;
}

async function keep(folder: string, { item, xml }: Generated, generation: Generation): Promise<void> {
  const file = join(folder, `${item}.bpmn`);
  const standing = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (standing?.toString('utf8') === xml) generation.unchanged += 1;
  else if (standing !== undefined && !(await isGenerated(standing))) generation.kept.push(item);
  else {
    await writeFile(file, xml);
    generation.written.push(item);
  }
}

/** What cannot be examined may be somebody's work under way. */
async function isGenerated(bytes: Uint8Array): Promise<boolean> {
  const examined = await examineModel(bytes);
  return examined.ok && examined.value.work.origin === 'generated';
}
