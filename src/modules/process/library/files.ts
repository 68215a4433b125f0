import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Workable } from '../play/work-out.ts';
import { hashOf } from './hash.ts';
import { examineModel, type ExaminedModel, type ModelFault } from './examine.ts';
import type { Result } from '../../../kernel/result.ts';

/** The catalogue that ships with the product, beside `src/` and `dist/` alike. */
const shipped = fileURLToPath(new URL('../../../../data/', import.meta.url));

/** A model file by its name without the ending, which is to be the key of its item. */
export type ModelFile = { name: string; examined: Result<ExaminedModel, readonly ModelFault[]> };

/** Reads and examines the models in `processes/` of a catalogue folder, for `loadModels`. None where there is no such folder. */
export async function readModelFiles(folder: string = shipped): Promise<ModelFile[]> {
  const place = join(folder, 'processes');
  const names = await readdir(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files: ModelFile[] = [];
  for (const name of names.filter((one) => one.endsWith('.bpmn')).toSorted()) {
    const examined = await examineModel(await readFile(join(place, name)));
    files.push({ name: name.slice(0, -'.bpmn'.length), examined });
  }
  return files;
}

/** What was compiled when the files were examined, by the hash under which each is kept. */
export const compiledFiles = (files: readonly ModelFile[]): ReadonlyMap<string, Workable> =>
  new Map(
    files.flatMap(({ examined }) => {
      if (!examined.ok) return [];
      const { text, work, process } = examined.value;
      return process.net ? [[hashOf(text), { net: process.net, work }] as const] : [];
    }),
  );
