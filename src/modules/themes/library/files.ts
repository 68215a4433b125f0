import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The themes that ship with the product, beside `src/` and `dist/` alike. */
const shipped = fileURLToPath(new URL('../../../../data/', import.meta.url));

const NO_THEMES = { themes: [] };

/** Reads what `loadThemes` loads from a folder; a county's own without such a file brings no themes. Throws, naming the file, when it is no JSON. */
export async function readThemesFile(folder: string = shipped): Promise<unknown> {
  const file = join(folder, 'themes.json');
  const found = await stat(file).catch(() => undefined);
  if (!found) return NO_THEMES;
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON`, { cause: error });
  }
}
