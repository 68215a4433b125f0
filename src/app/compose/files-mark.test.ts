import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findMark, isFolderOf } from './files-mark.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ow-mark-'));
});
afterEach(() => rm(home, { recursive: true }));

/** A database that remembers the first mark it is offered. */
function database() {
  let standing: string | undefined;
  return (mark: string) => Promise.resolve((standing ??= mark));
}
const at = (name: string) => join(home, name);

test('a new database takes its folder, and knows it again', async () => {
  const settle = database();
  expect(await isFolderOf({ folder: at('a'), alone: false, settle })).toBe(true);
  expect(await isFolderOf({ folder: at('a'), alone: false, settle })).toBe(true);
  expect(await settle('another')).toBe(await findMark(at('a')));
});

test('a second process with a folder of its own is told so', async () => {
  const settle = database();
  await isFolderOf({ folder: at('a'), alone: false, settle });
  expect(await isFolderOf({ folder: at('b'), alone: false, settle })).toBe(false);
  await isFolderOf({ folder: at('c'), alone: false, settle: database() });
  expect(await isFolderOf({ folder: at('c'), alone: false, settle })).toBe(false);
});

test('a folder that was restored, and the folder of an embedded database, are taken as they are', async () => {
  const settle = database();
  await isFolderOf({ folder: at('a'), alone: false, settle });
  await mkdir(at('restored/370828000000'), { recursive: true });
  expect(await isFolderOf({ folder: at('restored'), alone: false, settle })).toBe(true);
  expect(await isFolderOf({ folder: at('beside'), alone: true, settle })).toBe(true);
});
