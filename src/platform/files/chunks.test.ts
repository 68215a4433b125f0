import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHUNK, FileTampered } from './chunk.ts';
import { decryptChunks, encryptChunks } from './chunks.ts';
import { plaintextSize } from './layout.ts';

const key = Buffer.alloc(32, 5);
const SEALED = CHUNK + 16;
const MAGIC = 4;
const edges = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 7, 3 * CHUNK];

async function* inPieces(bytes: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}

const encrypt = (bytes: Uint8Array, size?: number) => all(encryptChunks(key, inPieces(bytes, size)));
const decrypt = (bytes: Uint8Array, size?: number) => all(decryptChunks(key, inPieces(bytes, size)));

/** Whether reading finds out; anything else that goes wrong fails the test. */
async function isFound(bytes: Uint8Array): Promise<boolean> {
  try {
    await decrypt(bytes);
    return false;
  } catch (error) {
    if (error instanceof FileTampered) return true;
    throw error;
  }
}

describe('an encrypted file', () => {
  test.each(edges)('of %i bytes comes back whole, and its size is known without reading it', async (size) => {
    const bytes = randomBytes(size);
    const sealed = await encrypt(bytes);
    expect((await decrypt(sealed)).equals(bytes)).toBe(true);
    expect(plaintextSize(sealed.length)).toBe(size);
  });

  test('comes back whole however the network and the disk cut it', async () => {
    const bytes = randomBytes(2 * CHUNK + 123);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1_000, max: 200_000 }),
        fc.integer({ min: 1_000, max: 200_000 }),
        async (written, read) => {
          expect((await decrypt(await encrypt(bytes, written), read)).equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
    expect((await decrypt(await encrypt(bytes.subarray(0, 500), 1), 1)).equals(bytes.subarray(0, 500))).toBe(true);
  });

  test.each(edges)('of %i bytes is refused when cut at any edge of a chunk, or by one byte', async (size) => {
    const sealed = await encrypt(randomBytes(size));
    for (let at = MAGIC; at < sealed.length; at += SEALED) expect(await isFound(sealed.subarray(0, at))).toBe(true);
    expect(await isFound(sealed.subarray(0, -1))).toBe(true);
    expect(await isFound(Buffer.alloc(0))).toBe(true);
  });

  test('is refused when chunks changed places, came twice or are missing', async () => {
    const sealed = await encrypt(randomBytes(3 * CHUNK + 5));
    const chunk = (n: number) => sealed.subarray(MAGIC + n * SEALED, MAGIC + (n + 1) * SEALED);
    const order = (...numbers: number[]) => Buffer.concat([sealed.subarray(0, MAGIC), ...numbers.map(chunk)]);
    expect(order(0, 1, 2, 3).equals(sealed)).toBe(true);
    expect(await isFound(order(1, 0, 2, 3))).toBe(true);
    expect(await isFound(order(0, 0, 1, 2, 3))).toBe(true);
    expect(await isFound(order(0, 2, 3))).toBe(true);
    expect(await isFound(order(0, 1, 2))).toBe(true);
    expect(await isFound(order(3))).toBe(true);
    expect(await isFound(order(0, 1, 2, 3, 3))).toBe(true);
  });

  test('is refused when any byte of it was changed', async () => {
    const sealed = await encrypt(randomBytes(CHUNK + 100));
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ mask;
        expect(await isFound(changed)).toBe(true);
      }),
      {
        numRuns: 40,
        examples: [
          [0, 1],
          [MAGIC, 1],
          [sealed.length - 1, 1],
        ],
      },
    );
  });

  test('does not open with the key of another file', async () => {
    const sealed = await encrypt(Buffer.from('场所使用证明'));
    await expect(all(decryptChunks(randomBytes(32), inPieces(sealed)))).rejects.toThrow(FileTampered);
  });

  test('gives nothing of a chunk that is not authentic', async () => {
    const sealed = await encrypt(randomBytes(2 * CHUNK));
    const changed = Buffer.from(sealed);
    changed[MAGIC + SEALED + 10] = (changed[MAGIC + SEALED + 10] ?? 0) ^ 1;
    let given = 0;
    const reading = async () => {
      for await (const piece of decryptChunks(key, inPieces(changed))) given += piece.length;
    };
    await expect(reading()).rejects.toThrow('chunk 1 is not what was written');
    expect(given).toBe(CHUNK);
  });
});
