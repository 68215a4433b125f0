import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROOTS = [
  'src',
  'scripts/build',
  'scripts/build.mjs',
  'scripts/build-portal.mjs',
  'vite.config.ts',
  'package.json',
];
const CONFIGS = ['tsconfig.base.json', 'tsconfig.pure.json', 'tsconfig.server.json'];

/** @param {string} root */
const place = (root) => join(root, 'dist/build.json');

/** A hash of everything that the build reads. @param {string} root */
export async function currentMark(root) {
  const files = (await Promise.all([...ROOTS, ...CONFIGS].map((path) => filesBelow(root, path)))).flat().sort();
  const hash = createHash('sha256');
  for (const [index, text] of (await Promise.all(files.map((file) => readFile(join(root, file))))).entries())
    hash.update(`${files[index]}\0${text.length}\0`).update(text);
  return hash.digest('hex');
}

/** The mark of the build that is there. @param {string} root @returns {string | undefined} */
export function findMark(root) {
  return existsSync(place(root)) ? JSON.parse(readFileSync(place(root), 'utf8')).sources : undefined;
}

/** @param {string} root @param {string} wanted */
export const isMarked = (root, wanted) => findMark(root) === wanted;

/** @param {string} root @param {string} sources */
export async function mark(root, sources) {
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(place(root), `${JSON.stringify({ sources })}\n`);
}

/** @param {string} root @param {string} path @returns {Promise<string[]>} */
async function filesBelow(root, path) {
  if (!existsSync(join(root, path))) return [];
  if (/\.\w+$/.test(path)) return [path];
  const entries = await readdir(join(root, path), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
