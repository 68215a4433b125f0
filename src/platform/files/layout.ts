import { MAGIC, SEALED_CHUNK, CHUNK } from './chunk.ts';

/** Where the sealed chunk of that number lies in a ciphertext of `size` bytes. */
export function sealedChunkAt(number: number, size: number): { from: number; to: number; last: boolean } {
  const from = MAGIC.length + number * SEALED_CHUNK;
  return { from, to: Math.min(from + SEALED_CHUNK, size), last: from + SEALED_CHUNK >= size };
}

export function plaintextSize(ciphertextSize: number): number {
  const body = ciphertextSize - MAGIC.length;
  return body - Math.ceil(body / SEALED_CHUNK) * (SEALED_CHUNK - CHUNK);
}
