import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** What the compiler made of a source that is gone: it would be packed, and could be loaded. @param {string} root */
export async function removeOrphans(root) {
  const dist = join(root, 'dist');
  if (!existsSync(dist)) return;
  for (const entry of await readdir(dist, { withFileTypes: true, recursive: true })) {
    const path = relative(dist, join(entry.parentPath, entry.name));
    const compiled =
      /^(?:(?:app|kernel|modules|platform)\/.*|web\/(?:ui|portal)\/.*\/[^/]+|web\/bridge\/[^/]+)(?=\.(?:m?js|m?js\.map|d\.m?ts)$)/.exec(
        path,
      );
    if (!compiled || !entry.isFile()) continue;
    const source = join(root, 'src', compiled[0]);
    if (!['.ts', '.tsx', '.mjs'].some((ending) => existsSync(`${source}${ending}`))) await rm(join(dist, path));
  }
}
