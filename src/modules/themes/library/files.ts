import { readFile, stat } from 'node:fs/promises';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grouped } from '../../../kernel/grouped.ts';

/** The themes that ship with the product, beside `src/` and `dist/` alike. */
const shipped = fileURLToPath(new URL('../../../../data/', import.meta.url));

const NO_THEMES = { themes: [] };

/** Reads what `loadThemes` loads from a folder; a county's own without such a file brings no themes. Throws, naming the file, when it is no JSON. */
export const readThemesFile = async (folder: string = shipped): Promise<unknown> =>
  (await readJson(join(folder, 'themes.json'))) ?? NO_THEMES;

const Phrases = Type.Object({
  entries: Type.Array(Type.Object({ kind: Type.String(), key: Type.String(), phrases: Type.Array(Type.String()) })),
});

/** What the project added of its own. */
const OwnPhrases = Type.Object({ themes: Type.Optional(Type.Record(Type.String(), Type.Array(Type.String()))) });

/** What people say instead of the name of a theme, by its key. Throws where a file has another shape. */
export async function readThemePhrases(folder: string = shipped): Promise<ReadonlyMap<string, readonly string[]>> {
  const [read, own] = [await readJson(join(folder, 'phrases.json')), await readJson(join(folder, 'phrases-own.json'))];
  const { entries } = read === undefined ? { entries: [] } : Value.Parse(Phrases, read);
  const { themes = {} } = own === undefined ? {} : Value.Parse(OwnPhrases, own);
  const said = [
    ...entries.filter(({ kind }) => kind === 'theme').map(({ key, phrases }) => [key, phrases] as const),
    ...Object.entries(themes),
  ];
  return new Map([...grouped(said, ([key]) => key)].map(([key, all]) => [key, all.flatMap(([, phrases]) => phrases)]));
}

async function readJson(file: string): Promise<unknown> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return undefined;
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON`, { cause: error });
  }
}
