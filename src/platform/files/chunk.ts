import { createCipheriv, createDecipheriv } from 'node:crypto';

/**
 * Files at rest: the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over AES-256-GCM, as in age. Chunks of 64 KiB, each
 * under its number and a mark on the last: a chunk that is changed, missing, doubled or moved is found, so is a file that was cut at a
 * chunk's edge, and any part can be read without the rest. A key serves one file only, so numbers may serve as nonces.
 */
export const CHUNK = 64 * 1024;
const TAG = 16;
export const SEALED_CHUNK = CHUNK + TAG;
/** Begins each file and names the format; authenticated with every chunk. */
export const MAGIC = Buffer.from('OWF1');

type Place = { number: number; last: boolean };

/** The file on disk is not what was written. */
export class FileTampered extends Error {
  override readonly name = 'FileTampered';
}

export function sealChunk(key: Uint8Array, bytes: Uint8Array, place: Place): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place)).setAAD(MAGIC);
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

export function openChunk(key: Uint8Array, sealed: Uint8Array, place: Place): Uint8Array {
  if (sealed.length < TAG) throw new FileTampered('a chunk is cut short');
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(place), { authTagLength: TAG }).setAAD(MAGIC);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const bytes = decipher.update(sealed.subarray(0, sealed.length - TAG));
  try {
    return Buffer.concat([bytes, decipher.final()]);
  } catch {
    throw new FileTampered(`chunk ${place.number} is not what was written`);
  }
}

/** 11 bytes of number, one byte that marks the end. */
function nonceOf({ number, last }: Place): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}
