import { CHUNK, FileTampered, MAGIC, openChunk, SEALED_CHUNK, sealChunk } from './chunk.ts';

/** A file as it goes to the disk. The key must never have served another. */
export async function* encryptChunks(key: Uint8Array, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield MAGIC;
  let number = 0;
  for await (const { bytes, last } of cut(content, CHUNK)) {
    yield sealChunk(key, bytes, { number, last });
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
