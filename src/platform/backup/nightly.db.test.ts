import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { openEmptyDatabase } from '../../../test/support/other-database.ts';
import { rowsOfEveryTable } from '../../../test/support/every-row.ts';
import { backUpNightly, findBackups, restoreBackup, type BackupFolders, type StoredFiles } from './index.ts';

let database: TestDatabase;
let folder: string;
let folders: BackupFolders;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ow-nightly-'));
  folders = { rows: join(folder, 'rows'), keys: join(folder, 'keys') };
  await Promise.all(Object.values(folders).map((path) => mkdir(path)));
});
afterEach(() => rm(folder, { recursive: true }));

const stored = (content: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>): StoredFiles => ({
  async *list() {
    yield '370828000000.first';
  },
  read: () => Promise.resolve(Readable.from(content())),
  write: () => Promise.resolve(),
});
const oneFile = stored(() => [Buffer.from('sealed')]);

const night = (
  now = '2026-03-02T18:00:00Z',
  more: { files?: StoredFiles; signal?: AbortSignal; keepDays?: number } = {},
) =>
  backUpNightly({
    owner: database.owner,
    files: oneFile,
    folders,
    area: database.area,
    keepDays: 14,
    now: () => new Date(now),
    ...more,
  });
const standing = async () => [...(await readdir(folders.rows)), ...(await readdir(folders.keys))].toSorted();
const FIRST = ['onewindow-370828000000-20260302T180000Z.keys', 'onewindow-370828000000-20260302T180000Z.owb'];

describe('this night’s backup', () => {
  test('is two archives in two folders, from which everything comes back', async () => {
    expect(await night()).toMatchObject({ files: 1 });
    expect(await standing()).toEqual(FIRST);
    const [kept] = await findBackups(folders, database.area);
    if (!kept) throw new Error('no backup is found');
    expect(kept.at).toEqual(new Date('2026-03-02T18:00:00Z'));
    const target = await openEmptyDatabase();
    const [from, keysFrom] = [join(folders.rows, kept.rows), join(folders.keys, kept.keys)];
    expect(await restoreBackup({ owner: target.owner, files: oneFile, from, keysFrom })).toMatchObject({ ok: true });
    expect(await rowsOfEveryTable(target.owner)).toEqual(await rowsOfEveryTable(database.owner));
    await target.close();
  });

  test('is written once, however many programs ask at once and whoever asks later', async () => {
    const asked = await Promise.all([night(), night(), night('2026-03-02T18:00:01Z')]);
    expect(asked.filter((report) => report !== undefined)).toHaveLength(1);
    expect(await night('2026-03-03T17:00:00Z')).toBeUndefined();
    expect(await standing()).toHaveLength(2);
    expect(await night('2026-03-03T18:00:00Z')).toMatchObject({ files: 1 });
  });
});

describe('a backup that ends in the middle leaves no file under a final name and no partial one', () => {
  test('when it is cut off', async () => {
    const ending = new AbortController();
    const files = stored(function* () {
      ending.abort(new Error('the program ends'));
      yield Buffer.from('half');
    });
    await expect(night(undefined, { files, signal: ending.signal })).rejects.toThrow('the program ends');
    expect(await standing()).toEqual([]);
  });

  test('when a file cannot be read', async () => {
    const files = stored(() => {
      throw new Error('EIO');
    });
    await expect(night(undefined, { files })).rejects.toThrow('EIO');
    expect(await standing()).toEqual([]);
  });

  test('when the keys cannot be written, for then their rows are of no use', async () => {
    const inTheWay = join(folders.keys, 'onewindow-370828000000-20260302T180000Z.keys');
    await mkdir(inTheWay);
    await expect(night()).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|directory/);
    expect(await readdir(folders.rows)).toEqual([]);
  });

  test('and the next hour makes it', async () => {
    const files = stored(() => {
      throw new Error('EIO');
    });
    await expect(night(undefined, { files })).rejects.toThrow('EIO');
    expect(await night('2026-03-02T19:00:00Z')).toMatchObject({ files: 1 });
  });
});

test('a folder that is not there is not made: a share that is not mounted must not become a local folder', async () => {
  await rm(folders.keys, { recursive: true });
  await expect(night()).rejects.toThrow('ENOENT');
  expect(await readdir(folder)).toEqual(['rows']);
});

describe('what has outlived its days', () => {
  const put = (where: keyof BackupFolders, name: string) => writeFile(join(folders[where], name), '');
  const pair = async (stamp: string) => {
    await put('rows', `onewindow-370828000000-${stamp}.owb`);
    await put('keys', `onewindow-370828000000-${stamp}.keys`);
  };

  test('goes with its keys after the new one is whole; what others put there stays', async () => {
    await pair('20260101T180000Z');
    await pair('20260225T180000Z');
    await put('rows', 'onewindow-371102000000-20250101T180000Z.owb');
    await put('rows', 'by-hand.owb');
    await night();
    expect(await standing()).toEqual([
      'by-hand.owb',
      'onewindow-370828000000-20260225T180000Z.keys',
      'onewindow-370828000000-20260225T180000Z.owb',
      ...FIRST,
      'onewindow-371102000000-20250101T180000Z.owb',
    ]);
  });

  test('stays while the new one fails', async () => {
    await pair('20260101T180000Z');
    const files = stored(() => {
      throw new Error('ENOSPC');
    });
    await expect(night(undefined, { files })).rejects.toThrow('ENOSPC');
    expect(await standing()).toHaveLength(2);
  });

  test('rows without their keys are no backup, and what a killed program left goes after a day', async () => {
    await put('rows', 'onewindow-370828000000-20260303T180000Z.owb');
    await put('rows', 'onewindow-370828000000-20260301T180000Z.owb.partial');
    await put('rows', 'onewindow-370828000000-20260302T190000Z.owb.partial');
    expect(await findBackups(folders, database.area)).toEqual([]);
    await night('2026-03-02T20:00:00Z');
    expect(await readdir(folders.rows)).toEqual([
      'onewindow-370828000000-20260302T190000Z.owb.partial',
      'onewindow-370828000000-20260302T200000Z.owb',
      'onewindow-370828000000-20260303T180000Z.owb',
    ]);
  });
});
