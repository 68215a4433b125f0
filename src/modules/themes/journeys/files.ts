import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Value } from 'typebox/value';
import { Journeys } from './contract.ts';

/** The journeys that ship with the product, beside `src/` and `dist/` alike. */
const shipped = fileURLToPath(new URL('../../../../data/', import.meta.url));

/** Reads the scripts in `theme-journeys/` of a folder. None where there is no such folder. Throws, naming the file, where one is no script. */
export async function readJourneyFiles(folder: string = shipped): Promise<Journeys[]> {
  const place = join(folder, 'theme-journeys');
  const names = await readdir(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith('.json')).toSorted();
  return Promise.all(files.map(async (name) => journeysIn(name, await readFile(join(place, name), 'utf8'))));
}

function journeysIn(name: string, text: string): Journeys {
  try {
    return Value.Parse(Journeys, JSON.parse(text));
  } catch (error) {
    throw new Error(`theme-journeys/${name} is no script of journeys`, { cause: error });
  }
}
