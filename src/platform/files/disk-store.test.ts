import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { area } from '../../kernel/id.ts';
import { CHUNK, FileTampered } from './chunk.ts';
import { encryptChunks } from './chunks.ts';
import { diskStore } from './disk-store.ts';
import { readerOf } from './reader.ts';
import { FileMissing, type FileStore } from './store.ts';

const here = area('370828000000');
const there = area('370811000000');
let root: string;
let store: FileStore;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ow-files-'));
  store = diskStore(root);
});
afterEach(() => rmSync(root, { recursive: true }));

async function* inPieces(...pieces: (Uint8Array | string)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
}
const bytesOf = async (content: AsyncIterable<Uint8Array>) => Buffer.concat(await all(content));
const absent = 'a'.repeat(64);

describe('the file store', () => {
  test('keeps a file under the hash of what lies on the disk', async () => {
    const stored = await store.put(here, inPieces('cipher', 'text'));
    expect(stored).toEqual({ hash: createHash('sha256').update('ciphertext').digest('hex'), size: 10 });
    expect((await bytesOf(store.read(here, stored.hash))).toString()).toBe('ciphertext');
    expect(await store.findSize(here, stored.hash)).toBe(10);
  });

  test('reads any part of a file, and nothing from an empty part', async () => {
    const { hash } = await store.put(here, inPieces('0123456789'));
    const part = async (from: number, to: number) => (await bytesOf(store.read(here, hash, { from, to }))).toString();
    expect(await part(0, 4)).toBe('0123');
    expect(await part(4, 10)).toBe('456789');
    expect(await part(8, 99)).toBe('89');
    expect(await part(3, 3)).toBe('');
  });

  test('holds the files of one county apart from those of the next', async () => {
    const { hash } = await store.put(here, inPieces('x'));
    expect(await store.findSize(there, hash)).toBeUndefined();
    expect(await all(store.list(there))).toEqual([]);
  });

  test('lists what it holds, without half-written files', async () => {
    const stored = await Promise.all(['a', 'b', 'c'].map((text) => store.put(here, inPieces(text))));
    writeFileSync(join(root, here, 'unfinished', 'draft'), 'half');
    const listed = await all(store.list(here));
    expect(listed.map(({ hash }) => hash).sort()).toEqual(stored.map(({ hash }) => hash).sort());
    expect(listed.every(({ storedAt }) => Math.abs(storedAt.getTime() - Date.now()) < 60_000)).toBe(true);
  });

  test('leaves nothing behind when the content breaks off', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('connection lost');
    }
    await expect(store.put(here, broken())).rejects.toThrow('connection lost');
    expect(await all(store.list(here))).toEqual([]);
    expect(readdirSync(join(root, here, 'unfinished'))).toEqual([]);
  });

  test('throws away what a crash left half-written, but not what is being written now', async () => {
    await store.put(here, inPieces('whole'));
    const folder = join(root, here, 'unfinished');
    writeFileSync(join(folder, 'old'), 'half');
    writeFileSync(join(folder, 'young'), 'half');
    utimesSync(join(folder, 'old'), new Date('2026-01-01'), new Date('2026-01-01'));
    expect(await store.discardUnfinished(here, new Date('2026-01-02'))).toBe(1);
    expect(readdirSync(folder)).toEqual(['young']);
    expect(await all(store.list(here))).toHaveLength(1);
    expect(await store.discardUnfinished(there, new Date())).toBe(0);
  });

  test('removes a file, and does not mind one that is gone', async () => {
    const { hash } = await store.put(here, inPieces('x'));
    await store.remove(here, hash);
    await store.remove(here, hash);
    expect(await store.findSize(here, hash)).toBeUndefined();
    await expect(bytesOf(store.read(here, hash))).rejects.toThrow(FileMissing);
  });

  test.each(['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`])(
    'takes no path for an address (%s)',
    async (address) => {
      await expect(async () => store.findSize(here, address)).rejects.toThrow('not the address of a file');
    },
  );

  test('shows files and folders to nobody else on the machine', async () => {
    const { hash } = await store.put(here, inPieces('x'));
    expect(statSync(join(root, here, hash.slice(0, 2), hash)).mode & 0o077).toBe(0);
    expect(statSync(join(root, here)).mode & 0o077).toBe(0);
  });
});

describe('reading a part in clear', () => {
  test('gives what the whole holds there, wherever it begins and ends', async () => {
    const bytes = randomBytes(2 * CHUNK + 321);
    const key = randomBytes(32);
    const stored = await store.put(here, encryptChunks(key, inPieces(bytes)));
    const reader = readerOf(store, here, { ...stored, key });
    expect(reader.size).toBe(bytes.length);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length + 10), fc.nat(CHUNK + 10), async (offset, length) => {
        expect(Buffer.from(await reader.read(offset, length)).equals(bytes.subarray(offset, offset + length))).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('finds a file that was cut at the edge of a chunk', async () => {
    const key = randomBytes(32);
    const whole = await bytesOf(encryptChunks(key, inPieces(randomBytes(2 * CHUNK))));
    const cut = await store.put(here, inPieces(whole.subarray(0, 4 + CHUNK + 16)));
    await expect(readerOf(store, here, { ...cut, key }).read(0, 10)).rejects.toThrow(FileTampered);
  });

  test('says that a file is missing', async () => {
    const reader = readerOf(store, here, { hash: absent, size: 100, key: randomBytes(32) });
    await expect(reader.read(0, 10)).rejects.toThrow(FileMissing);
  });
});
