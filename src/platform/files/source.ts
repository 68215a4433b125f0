import { HEAD } from './head.ts';

class TooLarge extends Error {}

/** Undefined as soon as there is a byte too many: the rest is not read. */
export async function putWithin<Stored>(
  most: number,
  content: AsyncIterable<Uint8Array>,
  put: (content: AsyncIterable<Uint8Array>) => Promise<Stored>,
): Promise<Stored | undefined> {
  try {
    return await put(within(most, content));
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

async function* within(most: number, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of content) {
    size += piece.length;
    if (size > most) throw new TooLarge();
    yield piece;
  }
}

/** Reads the beginning, and gives all of it again with the rest. */
export async function peek(content: AsyncIterable<Uint8Array>) {
  const iterator = content[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let ended = false;
  while (head.length < HEAD && !ended) {
    const next = await iterator.next();
    if (next.done) ended = true;
    else head = Buffer.concat([head, next.value]);
  }
  const stop = async () => {
    await iterator.return?.();
  };
  return { head: head.subarray(0, HEAD), stop, all: () => resume(head, iterator) };
}

async function* resume(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
