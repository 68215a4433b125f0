import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The texts that ship with the product, beside `src/` and `dist/` alike. */
const shipped = fileURLToPath(new URL('../../../../data/', import.meta.url));

/** Reads what `loadCommitmentTexts` loads from a folder; a county's own without such lists brings no texts. */
export async function readCommitmentTexts(folder: string = shipped): Promise<unknown> {
  const file = join(folder, 'lists.json');
  if (!(await stat(file).catch(() => undefined))) return { commitmentItems: [] };
  return JSON.parse(await readFile(file, 'utf8'));
}
