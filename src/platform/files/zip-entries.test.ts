import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { zip } from '../../../test/support/files/zip-writer.ts';
import { CHUNK } from './chunk.ts';
import type { Reader } from './reader.ts';
import { readZipDirectory } from './zip-directory.ts';
import { measure, placeEntries } from './zip-entries.ts';

const MiB = 1024 * 1024;

/** A file in memory that counts what is asked of it. */
function countingReader(bytes: Uint8Array) {
  const reader = {
    asked: 0,
    size: bytes.length,
    read: async (offset: number, length: number) => {
      reader.asked += length;
      return bytes.subarray(offset, offset + length);
    },
  } satisfies Reader & { asked: number };
  return reader;
}

async function placed(file: Reader) {
  const directory = await readZipDirectory(file);
  if (!directory.ok) throw new Error(directory.error);
  const entries = await placeEntries(file, directory.value);
  if (typeof entries === 'string') throw new Error(entries);
  return entries;
}

test('an entry that gives more than it declares is not read to its end', async () => {
  const file = countingReader(zip({ entries: [{ name: 'a', data: randomBytes(16 * MiB), says: { unpacked: 10 } }] }));
  const [entry] = await placed(file);
  if (!entry) throw new Error('no entry');
  file.asked = 0;
  expect(await measure(file, entry, 8)).toBe('liesAboutSize');
  expect(file.asked).toBeLessThan(64 * CHUNK);
});

test('measuring keeps the beginning that was asked for and no more', async () => {
  const data = randomBytes(3 * MiB);
  for (const method of [0, 8]) {
    const file = countingReader(zip({ entries: [{ name: 'a', method, data }] }));
    const [entry] = await placed(file);
    if (!entry) throw new Error('no entry');
    expect(Buffer.from(await measure(file, entry, 100_000)).equals(data.subarray(0, 100_000))).toBe(true);
  }
});
