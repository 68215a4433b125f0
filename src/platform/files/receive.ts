import { randomBytes } from 'node:crypto';
import type { Area } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { encryptChunks } from './chunks.ts';
import type { FileKind } from './kind.ts';
import { judgeBeginning, judgeWhole, type Limits } from './limits.ts';
import { readerOf } from './reader.ts';
import type { FileRefusal } from './refusal.ts';
import { peek, putWithin } from './source.ts';
import type { FileStore, Stored } from './store.ts';

export type Incoming = Limits & {
  content: AsyncIterable<Uint8Array>;
  /** As the person named it; any name will do. */
  name: string;
};

/** A file that is stored and judged, but that no row knows yet. `key` opens it: it never leaves this process unsealed. */
export type Received = { area: Area; stored: Stored; key: Uint8Array; kind: FileKind; name: string; size: number };

/** Of a longer one the end is kept: the beginning is folders. */
export const MOST_NAME = 500;

/**
 * Encrypts what comes in while it comes in, judges it by its content, and keeps it only when there is nothing against it. Outside any
 * transaction: a telephone may take minutes. Stops reading `content` as soon as it is refused.
 */
export async function receive(
  store: FileStore,
  area: Area,
  incoming: Incoming,
): Promise<Result<Received, FileRefusal>> {
  const source = await peek(incoming.content);
  const promised = await judgeBeginning(source.head, incoming);
  if (!promised.ok) {
    await source.stop();
    return promised;
  }
  const { kind: promisedKind, mostBytes } = promised.value;
  const key = randomBytes(32);
  const stored = await putWithin(mostBytes, source.all(), (content) => store.put(area, encryptChunks(key, content)));
  if (!stored) return no({ code: 'fileTooLarge', mostBytes });
  const file = readerOf(store, area, { ...stored, key });
  const kind = await judgeWhole(file, promisedKind, incoming);
  if (kind.ok)
    return ok({ area, stored, key, kind: kind.value, name: incoming.name.slice(-MOST_NAME), size: file.size });
  await store.remove(area, stored.hash);
  return kind;
}
