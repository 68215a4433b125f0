import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Source } from './source-rules.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Every TypeScript file below a folder of the project, with its path from the project's root. */
export async function sourcesBelow(folder: string): Promise<Source[]> {
  const entries = await readdir(join(project, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name));
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return { file: relative(project, path).replaceAll('\\', '/'), text: await readFile(path, 'utf8') };
    }),
  );
}
