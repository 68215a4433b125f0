import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CatalogueFiles } from './starter.ts';

/** The catalogue that ships with the product, beside `src/` and `dist/` alike. */
const shipped = fileURLToPath(new URL('../../../data/', import.meta.url));

/** Reads the files of a folder for `loadCatalogue`. Throws, naming the file, when one is missing or no JSON. */
export async function readCatalogueFiles(folder: string = shipped): Promise<CatalogueFiles> {
  const read = (name: string) => readJson(join(folder, name));
  const [
    items,
    dataElements,
    elementOptions,
    departments,
    divisions,
    licences,
    phrases,
    industries,
    townCentres,
    ownPhrases,
    resultElements,
  ] = await Promise.all([
    read('items.json'),
    read('data-elements.json'),
    read('element-options.json'),
    read('departments.json'),
    read('divisions.json'),
    read('licences.json'),
    read('phrases.json'),
    read('industries.json'),
    read('town-centres.json'),
    readOwnPhrases(folder),
    readResultElements(folder),
  ]);
  return {
    items,
    dataElements,
    elementOptions,
    departments,
    divisions,
    licences,
    phrases,
    industries,
    townCentres,
    ownPhrases,
    resultElements,
  };
}

/** The language is the same in every county: a folder without these words of its own is searched by the shipped ones. */
async function readOwnPhrases(folder: string): Promise<unknown> {
  const name = 'phrases-own.json';
  const own = await stat(join(folder, name)).catch(() => undefined);
  return readJson(join(own ? folder : shipped, name));
}

/** What organs give is said of the items of one county: a folder without the file says it of none. */
async function readResultElements(folder: string): Promise<unknown> {
  const file = join(folder, 'result-elements.json');
  const found = await stat(file).catch(() => undefined);
  return found ? readJson(file) : { assigned: [] };
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON`, { cause: error });
  }
}
