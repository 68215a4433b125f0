import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = new URL('../../', import.meta.url).pathname;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ow-build-'));
  await cp(join(project, 'scripts'), join(root, 'scripts'), { recursive: true });
  await write('src/kernel/one.ts', 'export const one = 1;');
  await write('package.json', '{ "type": "module" }');
});
afterAll(() => rm(root, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

type Part = { currentMark: (root: string) => Promise<string>; removeOrphans: (root: string) => Promise<void> };
const part = async (name: string): Promise<Part> => import(pathToFileURL(join(root, 'scripts/build', name)).href);

test('a build is stale when a source changed, not when a test did or a clone gave new times', async () => {
  const { currentMark } = await part('mark.mjs');
  const before = await currentMark(`${root}/`);
  await write('src/kernel/one.ts', 'export const one = 1;');
  await write('src/kernel/one.test.ts', 'test');
  expect(await currentMark(`${root}/`)).toBe(before);
  await write('src/kernel/one.ts', 'export const one = 2;');
  expect(await currentMark(`${root}/`)).not.toBe(before);
});

test('what was compiled from a source that is gone is removed, and nothing else', async () => {
  const kept = ['kernel/one.js', 'kernel/one.d.ts', 'assets/portal/enhance-AB.js', 'web/desk/assets/index-AB.js'];
  for (const path of [...kept, 'kernel/gone.js', 'kernel/gone.js.map', 'web/ui/frame/Gone.js'])
    await write(`dist/${path}`, '');
  await (await part('orphans.mjs')).removeOrphans(`${root}/`);
  const left = await readdir(join(root, 'dist'), { recursive: true, withFileTypes: true });
  const files = left.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(files.toSorted()).toEqual(kept.map((path) => join(root, 'dist', path)).toSorted());
});

test('where the compiler is not installed, npm install says so once and does not fail', () => {
  const prepare = () =>
    spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--prepare'], { encoding: 'utf8' });
  expect(prepare()).toMatchObject({ status: 0, stderr: '' });
  spawnSync('rm', ['-r', join(root, 'dist')]);
  expect(prepare()).toMatchObject({ status: 0, stderr: expect.stringContaining('was not built') });
});
