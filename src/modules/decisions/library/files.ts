import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '../../../kernel/result.ts';
import { declaredUtf8 } from '../../../platform/xml/index.ts';
import type { DmnRefusal } from '../definition/refusal.ts';
import { loadDecisions, type Decisions } from '../evaluation/decisions.ts';

/** The models that ship with the product, beside `src/` and `dist/` alike. */
const shipped = fileURLToPath(new URL('../../../../data/', import.meta.url));

/** A model file by its name without the ending, which is to be its key. */
export type DecisionFile = { key: string; xml: string; read: Result<Decisions, readonly DmnRefusal[]> };

/** Reads the models in `decisions/` of a catalogue folder, for `loadDecisionFiles`. None where there is no such folder. */
export async function readDecisionFiles(folder: string = shipped): Promise<DecisionFile[]> {
  const place = join(folder, 'decisions');
  const names = await readdir(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files: DecisionFile[] = [];
  for (const name of names.filter((one) => one.endsWith('.dmn')).toSorted()) {
    const xml = declaredUtf8(await readFile(join(place, name), 'utf8'));
    files.push({ key: name.slice(0, -'.dmn'.length), xml, read: loadDecisions(new TextEncoder().encode(xml)) });
  }
  return files;
}
