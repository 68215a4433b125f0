import { randomUUID } from 'node:crypto';
import { readFile, rm, truncate, writeFile, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { openEmptyDatabase, type OtherDatabase } from '../../../test/support/other-database.ts';
import { rowsOfEveryTable } from '../../../test/support/every-row.ts';
import { no } from '../../kernel/result.ts';
import { openVault } from '../crypto/index.ts';
import { masterKey, newGeneration } from '../crypto/master-key.ts';
import { diskStore, openFiles, wholeStore } from '../files/index.ts';
import { restoreBackup, writeBackup } from './index.ts';

let source: TestDatabase;
let folder: string;
let archive: string;
let keys: string;
const vault = openVault({ wrapper: masterKey([newGeneration()]), now: () => new Date('2026-03-02T01:00:00Z') });
const stored = (name: string) => wholeStore(diskStore(join(folder, name)));

beforeAll(async () => {
  source = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'ow-backup-'));
  [archive, keys] = [join(folder, 'county.owb'), join(folder, 'county.keys')];
  await fill();
  await writeBackup({ owner: source.owner, files: stored('files'), to: archive, keysTo: keys });
});
afterAll(async () => {
  await source.close();
  await rm(folder, { recursive: true });
});

/** A living key with a file under it, and one that was destroyed. */
async function fill(): Promise<void> {
  const files = openFiles({ store: diskStore(join(folder, 'files')), vault });
  const person = randomUUID();
  const content = async function* () {
    yield Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
  };
  const received = await files.receive(source.area, { content: content(), name: '营业执照.pdf' });
  if (!received.ok) throw new Error(received.error.code);
  await source.app.within({ area: source.area, person: person as never }, async (tx) => {
    await files.record(tx, received.value, {
      heldBy: `draft/${person}`,
      subject: `person/${person}`,
      person: person as never,
    });
    await vault.sealFor(tx, 'person/erased', 'to be forgotten');
    await vault.destroyKey(tx, 'person/erased', '个人信息保护法 第四十七条');
  });
}

async function intoEmpty<Value>(work: (target: OtherDatabase) => Promise<Value>, kind?: 'embedded' | 'debian15') {
  const target = await openEmptyDatabase(kind);
  try {
    return await work(target);
  } finally {
    await target.close();
  }
}

describe('a restore', () => {
  test('brings every row of every table and every file', async () => {
    await intoEmpty(async ({ owner }) => {
      const files = stored('restored');
      const restored = await restoreBackup({ owner, files, from: archive, keysFrom: keys });
      expect(restored).toMatchObject({ ok: true, value: { files: 1, erasedAgain: 0 } });
      expect(await rowsOfEveryTable(owner)).toEqual(await rowsOfEveryTable(source.owner));
      const names = [];
      for await (const name of files.list()) names.push(name);
      expect(names).toHaveLength(1);
    });
  });

  test('works into another PostgreSQL version and back, with the same rows', async () => {
    await intoEmpty(async (other) => {
      const first = await restoreBackup({ owner: other.owner, files: stored('other'), from: archive, keysFrom: keys });
      expect(first.ok).toBe(true);
      const [again, againKeys] = [join(folder, 'again.owb'), join(folder, 'again.keys')];
      await writeBackup({ owner: other.owner, files: stored('other'), to: again, keysTo: againKeys });
      await intoEmpty(async ({ owner }) => {
        await restoreBackup({ owner, files: stored('third'), from: again, keysFrom: againKeys });
        expect(await rowsOfEveryTable(owner)).toEqual(await rowsOfEveryTable(source.owner));
      });
    }, 'debian15');
  });

  test('into a database where something has happened is refused', async () => {
    await intoEmpty(async ({ owner }) => {
      const client = await owner.connect();
      await client.query(
        `insert into log.event values ('370828000000', 's/1', 1, 1, 't', null, '{}', '{}', null, now(), now(), decode(repeat('00', 32), 'hex'))`,
      );
      client.release();
      expect(await restoreBackup({ owner, files: stored('x'), from: archive, keysFrom: keys })).toEqual(
        no({ code: 'notEmpty', table: 'log.event' }),
      );
    });
  });

  test('that is cut off leaves the database as it was', async () => {
    await intoEmpty(async ({ owner }) => {
      const before = await rowsOfEveryTable(owner);
      const signal = AbortSignal.abort(new Error('enough'));
      const request = { owner, files: stored('x'), from: archive, keysFrom: keys, signal };
      await expect(restoreBackup(request)).rejects.toThrow('enough');
      expect(await rowsOfEveryTable(owner)).toEqual(before);
    });
  });

  test('asks for the keys, and takes rows and keys for nothing else', async () => {
    await intoEmpty(async ({ owner }) => {
      const files = stored('x');
      expect(await restoreBackup({ owner, files, from: archive })).toEqual(no({ code: 'keysMissing' }));
      expect(await restoreBackup({ owner, files, from: archive, keysFrom: archive })).toEqual(
        no({ code: 'wrongKind', expected: 'keys', found: 'rows' }),
      );
    });
  });
});

describe('a damaged archive leaves the database as it was', () => {
  const damage: [string, (file: string) => Promise<void>, RegExp][] = [
    [
      'cut in the middle',
      async (file) => truncate(file, Math.floor((await stat(file)).size / 2)),
      /notAnArchive|cutOff/,
    ],
    ['one byte changed inside', flipOneByte, /damaged|notAnArchive/],
    ['not an archive at all', (file) => writeFile(file, 'hello'), /notAnArchive/],
    ['an empty file', (file) => writeFile(file, ''), /notAnArchive|cutOff/],
  ];
  test.each(damage)('%s', async (_name, spoil, expected) => {
    await intoEmpty(async ({ owner }) => {
      const before = await rowsOfEveryTable(owner);
      const broken = join(folder, `${randomUUID()}.owb`);
      await writeFile(broken, await readFile(archive));
      await spoil(broken);
      const result = await restoreBackup({ owner, files: stored('x'), from: broken, keysFrom: keys });
      expect(result.ok ? 'restored' : result.error.code).toMatch(expected);
      expect(await rowsOfEveryTable(owner)).toEqual(before);
    });
  });
});

async function flipOneByte(file: string): Promise<void> {
  const tar = gunzipSync(await readFile(file));
  const at = tar.indexOf('个人信息保护法') >= 0 ? tar.indexOf('个人信息保护法') : tar.indexOf('%PDF') + 600;
  const inside = at > 0 ? at : Math.floor(tar.length / 2);
  tar.writeUInt8(tar.readUInt8(inside) ^ 1, inside);
  await writeFile(file, gzipSync(tar));
}

test('the archive of rows holds no key and no personal data in clear', async () => {
  const text = gunzipSync(await readFile(archive)).toString('latin1');
  expect(text).not.toContain('rows/keys.');
  expect(Buffer.from(text, 'latin1').includes('营业执照')).toBe(false);
});
