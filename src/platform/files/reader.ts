import type { Area } from '../../kernel/id.ts';
import { CHUNK, openChunk } from './chunk.ts';
import { plaintextSize, sealedChunkAt } from './layout.ts';
import type { FileStore, Stored } from './store.ts';

/** Any part of a stored file in clear, in memory only: how containers are judged without a plain copy on the disk. */
export type Reader = { readonly size: number; read(offset: number, length: number): Promise<Uint8Array> };

/** Throws `FileTampered` for a part that is not what was written. A part past the end is as short as the file. */
export function readerOf(store: FileStore, area: Area, file: Stored & { key: Uint8Array }): Reader {
  const size = plaintextSize(file.size);
  let latest = { number: -1, bytes: new Uint8Array() };
  const chunk = async (number: number) => {
    if (latest.number === number) return latest.bytes;
    const { from, to, last } = sealedChunkAt(number, file.size);
    const sealed = await gather(store.read(area, file.hash, { from, to }));
    latest = { number, bytes: new Uint8Array(openChunk(file.key, sealed, { number, last })) };
    return latest.bytes;
  };
  return {
    size,
    async read(offset, length) {
      const end = Math.min(offset + length, size);
      const parts: Uint8Array[] = [];
      for (let at = offset; at < end;) {
        const number = Math.floor(at / CHUNK);
        const bytes = (await chunk(number)).subarray(at - number * CHUNK, end - number * CHUNK);
        parts.push(bytes);
        at += bytes.length;
      }
      return Buffer.concat(parts);
    },
  };
}

async function gather(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}
