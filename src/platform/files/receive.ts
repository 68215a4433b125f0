import { randomBytes } from 'node:crypto';
import type { Area } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { encryptChunks } from './chunks.ts';
import { HEAD, judgeHead, type HeadKind } from './head.ts';
import { judgeContent, refusalOf } from './judge.ts';
import { ALL_KINDS, FILE_KINDS, type FileKind } from './kind.ts';
import { isMisnamed } from './naming.ts';
import { readerOf, type Reader } from './reader.ts';
import type { FileRefusal } from './refusal.ts';
import type { FileStore, Stored } from './store.ts';

export type Upload = {
  content: AsyncIterable<Uint8Array>;
  /** As the person named it; any name will do. */
  name: string;
  /** Narrower limits than the house's own, where a material asks for them. */
  accept?: readonly FileKind[];
  mostBytes?: number;
};

/** A file that is stored and judged, but that no row knows yet. `key` opens it: it never leaves this process unsealed. */
export type Received = { area: Area; stored: Stored; key: Uint8Array; kind: FileKind; name: string; size: number };

/** Of a longer one the end is kept: the beginning is folders. */
const MOST_NAME = 500;

/**
 * Encrypts what comes in while it comes in, judges it by its content, and keeps it only when there is nothing against it. Outside any
 * transaction: a telephone may take minutes.
 */
export async function receive(store: FileStore, area: Area, upload: Upload): Promise<Result<Received, FileRefusal>> {
  const source = await peek(upload.content);
  const limits = await limitsFor(source.head, upload);
  if (!limits.ok) {
    await source.stop();
    return limits;
  }
  const key = randomBytes(32);
  const stored = await putWithin(limits.value.mostBytes, source.all(), (content) =>
    store.put(area, encryptChunks(key, content)),
  );
  if (!stored) return no({ code: 'fileTooLarge', mostBytes: limits.value.mostBytes });
  const file = readerOf(store, area, { ...stored, key });
  const kind = await judge(file, limits.value.promised, upload);
  if (kind.ok) return ok({ area, stored, key, kind: kind.value, name: upload.name.slice(-MOST_NAME), size: file.size });
  await store.remove(area, stored.hash);
  return kind;
}

type Limits = { promised: HeadKind; mostBytes: number };

/** Judged by the beginning alone, so that nobody sends 50 MB only to hear that it is the wrong kind. */
async function limitsFor(
  head: Uint8Array,
  { accept = ALL_KINDS, mostBytes }: Upload,
): Promise<Result<Limits, FileRefusal>> {
  if (head.length === 0) return no({ code: 'fileEmpty' });
  const promised = await judgeHead(head);
  if (!promised.ok) return no(refusalOf(promised.error, accept));
  const possible = accept.filter((kind) => (promised.value === 'zip' ? CONTAINERS.has(kind) : kind === promised.value));
  if (possible.length === 0)
    return no({ code: 'fileKindUnknown', found: mediaTypeOf(promised.value), accepted: accept });
  return ok({ promised: promised.value, mostBytes: Math.max(...possible.map((kind) => mostBytesOf(kind, mostBytes))) });
}

async function judge(file: Reader, promised: HeadKind, upload: Upload): Promise<Result<FileKind, FileRefusal>> {
  const { accept = ALL_KINDS } = upload;
  const kind = await judgeContent(file, promised, accept);
  if (!kind.ok) return kind;
  const mostBytes = mostBytesOf(kind.value, upload.mostBytes);
  if (!accept.includes(kind.value)) {
    return no({ code: 'fileKindUnknown', found: FILE_KINDS[kind.value].mediaType, accepted: accept });
  }
  if (file.size > mostBytes) return no({ code: 'fileTooLarge', mostBytes });
  return isMisnamed(upload.name, kind.value) ? no({ code: 'fileMisnamed', kind: kind.value }) : kind;
}

const CONTAINERS: ReadonlySet<FileKind> = new Set(['ofd', 'docx', 'xlsx']);
const mediaTypeOf = (promised: HeadKind) => (promised === 'zip' ? 'application/zip' : FILE_KINDS[promised].mediaType);
const mostBytesOf = (kind: FileKind, asked = Number.POSITIVE_INFINITY) => Math.min(FILE_KINDS[kind].mostBytes, asked);

class TooLarge extends Error {}

/** Undefined as soon as there is a byte too many: the rest is not read. */
async function putWithin(
  most: number,
  content: AsyncIterable<Uint8Array>,
  put: (content: AsyncIterable<Uint8Array>) => Promise<Stored>,
) {
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
async function peek(content: AsyncIterable<Uint8Array>) {
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
