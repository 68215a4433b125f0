import { createCipheriv, createDecipheriv } from 'node:crypto';

/**
 * Files at rest: the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over AES-256-GCM, as in age. Chunks of 64 KiB, each
 * under its number and a mark on the last: a chunk that is changed, missing, doubled or moved is found, so is a file that was cut at a
 * chunk's edge, and any part can be read without the rest. A key serves one file only, so numbers may serve as nonces.
 */
export const CHUNK = 64 * 1024;
const TAG = 16;
const SEALED_CHUNK = CHUNK + TAG;
/** Names the format; authenticated with every chunk. */
const MAGIC = Buffer.from('OWF1');

/** The file on disk is not what was written. */
export class FileTampered extends Error {
  override readonly name = 'FileTampered';
}

export async function* encryptChunks(key: Uint8Array, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield MAGIC;
  let number = 0;
  for await (const { bytes, last } of cut(content, CHUNK)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last)).setAAD(MAGIC);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    number += 1;
  }
}

/** Yields only what is authentic; throws `FileTampered` at the first chunk that is not. */
export async function* decryptChunks(key: Uint8Array, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let number = 0;
  for await (const { bytes, last } of cut(withoutMagic(content), SEALED_CHUNK)) {
    yield openChunk(key, bytes, { number, last });
    number += 1;
  }
}

export function openChunk(key: Uint8Array, sealed: Uint8Array, place: { number: number; last: boolean }): Uint8Array {
  if (sealed.length < TAG) throw new FileTampered('a chunk is cut short');
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(place.number, place.last), {
    authTagLength: TAG,
  }).setAAD(MAGIC);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const bytes = decipher.update(sealed.subarray(0, sealed.length - TAG));
  try {
    return Buffer.concat([bytes, decipher.final()]);
  } catch {
    throw new FileTampered(`chunk ${place.number} is not what was written`);
  }
}

/** Where the sealed chunk of that number lies in a ciphertext of `size` bytes. */
export function sealedChunkAt(number: number, size: number): { from: number; to: number; last: boolean } {
  const from = MAGIC.length + number * SEALED_CHUNK;
  return { from, to: Math.min(from + SEALED_CHUNK, size), last: from + SEALED_CHUNK >= size };
}

export function plaintextSize(ciphertextSize: number): number {
  const body = ciphertextSize - MAGIC.length;
  return body - Math.ceil(body / SEALED_CHUNK) * TAG;
}

/** 11 bytes of number, one byte that marks the end. */
function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Pieces of exactly `size`; the last has 0 to `size` bytes and knows that it is the last. */
async function* cut(
  content: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ bytes: Uint8Array; last: boolean }> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of content) {
    pieces.push(piece);
    length += piece.length;
    if (length <= size) continue;
    let joined = Buffer.concat(pieces);
    for (; joined.length > size; joined = joined.subarray(size)) yield { bytes: joined.subarray(0, size), last: false };
    pieces = [joined];
    length = joined.length;
  }
  yield { bytes: Buffer.concat(pieces), last: true };
}

async function* withoutMagic(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head = Buffer.alloc(0);
  for await (const piece of content) {
    const joined = head.length < MAGIC.length ? Buffer.concat([head, piece]) : undefined;
    head = joined?.subarray(0, MAGIC.length) ?? head;
    if (head.length === MAGIC.length) refuseOtherFormat(head);
    yield joined?.subarray(MAGIC.length) ?? piece;
  }
  refuseOtherFormat(head);
}

function refuseOtherFormat(head: Buffer): void {
  if (!head.equals(MAGIC)) throw new FileTampered('not a file of this store');
}
