import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type TestContext } from 'vitest';
import { isRoot } from '../../../test/support/postgres/applications.ts';
import { useScratch } from '../../../test/support/postgres/scratch.ts';
import { makeLibraryLinks } from './links.ts';

const scratch = useScratch();

/** A package as npm unpacks it: the libraries, the list, and no link. */
async function unpack(): Promise<string> {
  const root = await scratch.folder();
  await mkdir(join(root, 'native/lib'), { recursive: true });
  await writeFile(join(root, 'native/lib/libpq.so.5.18'), 'library');
  const links = ['native/lib/libpq.so', 'native/lib/libpq.so.5'].map((target) => ({
    source: 'native/lib/libpq.so.5.18',
    target,
  }));
  await writeFile(join(root, 'native/pg-symlinks.json'), JSON.stringify(links));
  return root;
}

test('libraries that npm could not link are linked, by several starts at once and again later', async () => {
  const root = await unpack();
  const all = await Promise.all(Array.from({ length: 8 }, () => makeLibraryLinks(root)));
  expect(all.every(({ ok }) => ok)).toBe(true);
  expect((await makeLibraryLinks(root)).ok).toBe(true);
  expect(await readlink(join(root, 'native/lib/libpq.so'))).toBe('libpq.so.5.18');
  expect(await readFile(join(root, 'native/lib/libpq.so.5'), 'utf8')).toBe('library');
});

/** Root writes past permissions, so its folder is mounted read-only over itself; without the right to mount the test is skipped, aloud. */
async function closeForWriting(folder: string, context: TestContext): Promise<void> {
  if (!isRoot) {
    scratch.finally(() => chmod(folder, 0o755));
    return chmod(folder, 0o555);
  }
  try {
    execFileSync('mount', ['--bind', folder, folder], { stdio: 'pipe' });
  } catch {
    context.skip('no right to mount a folder');
  }
  scratch.finally(async () => execFileSync('umount', [folder]));
  execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
}

test('a package that may not be written is used when its links stand', async (context) => {
  const root = await unpack();
  await makeLibraryLinks(root);
  await closeForWriting(join(root, 'native/lib'), context);
  expect((await makeLibraryLinks(root)).ok).toBe(true);
});

test('a package that may not be written is refused when its links are missing', async (context) => {
  const root = await unpack();
  await closeForWriting(join(root, 'native/lib'), context);
  expect(await makeLibraryLinks(root)).toMatchObject({ ok: false, error: { code: 'libraryLinksMissing' } });
});
