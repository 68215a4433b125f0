import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { no, ok, type Result } from '../../kernel/result.ts';
import { deriveKey, type Vault } from '../crypto/index.ts';
import type { Db, Scope, Tx } from '../database/index.ts';
import { decryptChunks, encryptChunks } from './chunks.ts';
import { HEAD } from './head.ts';
import { ALL_KINDS } from './kind.ts';
import { judgeBeginning, mostBytesOf, type Limits } from './limits.ts';
import { plaintextSize } from './layout.ts';
import { MOST_NAME, receive, type Received } from './receive.ts';
import { readerOf } from './reader.ts';
import type { FileRefusal, UploadRefusal } from './refusal.ts';
import { putWithin } from './source.ts';
import type { FileStore } from './store.ts';
import type { Intent, UploadId, UploadPart, UploadProgress } from './upload.ts';
import { appendPart, deleteUpload, findUpload, insertUpload } from './upload-rows.ts';

type Piece = { id: UploadId; at: number; content: AsyncIterable<Uint8Array> };

/**
 * Uploads that survive a lost connection, a night and a process: what arrived stays, encrypted, and the next piece goes on from there.
 * The steps are those of the tus protocol 1.0 (create, ask how far, append, finish); HTTP is the caller's.
 */
export type Uploads = {
  /** Refused at once when it will be too large. */
  begin(tx: Tx, intent: Intent, limits?: Limits): Promise<Result<UploadId, FileRefusal>>;
  find(tx: Tx, id: UploadId): Promise<UploadProgress | undefined>;
  /**
   * Takes a piece that begins at `at` and says how far the upload is then. A connection that breaks within it costs nothing that had
   * arrived. The first piece shows whether the kind is accepted; a refusal ends the upload.
   */
  take(scope: Scope, piece: Piece, limits?: Limits): Promise<Result<number, UploadRefusal | FileRefusal>>;
  /** Makes a file of a complete upload, judged as any other; a refusal ends the upload. Record it, then `drop` the upload, in one transaction. */
  finish(scope: Scope, id: UploadId, limits?: Limits): Promise<Result<Received, UploadRefusal | FileRefusal>>;
  /** Forgets an upload; what had arrived is swept away later. */
  drop(tx: Tx, id: UploadId): Promise<boolean>;
};

type UploadDeps = { app: Db; store: FileStore; vault: Vault };

export function openUploads({ app, store, vault }: UploadDeps): Uploads {
  const findOpen = (scope: Scope, id: UploadId) => app.within(scope, (tx) => findOpenUpload(vault, tx, id));
  const end = async (scope: Scope, id: UploadId) => {
    const parts = await app.within(scope, (tx) => deleteUpload(tx, id));
    for (const { hash } of parts ?? []) await store.remove(scope.area, hash);
  };
  return {
    begin: (tx, intent, limits = {}) => begin(vault, tx, { intent, limits }),
    async find(tx, id) {
      const row = await findUpload(tx, id);
      if (!row) return undefined;
      const [name] = await vault.openTexts(tx, [row.name]);
      return { id, heldBy: row.held_by, name, size: row.size, received: row.received };
    },
    async take(scope, { id, at, content }, limits = {}) {
      const upload = await findOpen(scope, id);
      if (!upload) return no({ code: 'uploadNotFound' });
      if (upload.received !== at) return no({ code: 'uploadElsewhere', received: upload.received });
      const part = await storePart(store, scope, { upload, content });
      if (!part) return no({ code: 'uploadTooLong', size: upload.size });
      if (part.size === 0) return ok(at);
      const promised = await judgeFirst(store, scope, { upload, part, limits });
      if (!promised.ok) await end(scope, id);
      const appended = promised.ok && (await app.within(scope, (tx) => appendPart(tx, { id, at }, part)));
      if (!appended) await store.remove(scope.area, part.hash);
      if (!promised.ok) return promised;
      return appended ? ok(at + part.size) : overtaken(await findOpen(scope, id));
    },
    async finish(scope, id, limits = {}) {
      const upload = await findOpen(scope, id);
      if (!upload) return no({ code: 'uploadNotFound' });
      const { name, received, size } = upload;
      if (received < size) return no({ code: 'uploadUnfinished', received, size });
      const result = await receive(store, scope.area, { ...limits, name, content: whole(store, scope, upload) });
      if (!result.ok) await end(scope, id);
      return result;
    },
    drop: async (tx, id) => (await deleteUpload(tx, id)) !== undefined,
  };
}

async function begin(vault: Vault, tx: Tx, { intent, limits }: { intent: Intent; limits: Limits }) {
  const mostBytes = mostBytesOf(limits.accept ?? ALL_KINDS, limits.mostBytes);
  if (intent.size === 0) return no({ code: 'fileEmpty' } as const);
  if (intent.size > mostBytes) return no({ code: 'fileTooLarge', mostBytes } as const);
  const name = await vault.sealFor(tx, intent.subject, intent.name.slice(-MOST_NAME));
  const sealedKey = await vault.sealFor(tx, intent.subject, randomBytes(32));
  return ok(await insertUpload(tx, { intent, name, sealedKey }));
}

type OpenUpload = { name: string; size: number; received: number; parts: UploadPart[]; key: Uint8Array };

/** Undefined as well once the person's key was destroyed: nothing of it can be read. */
async function findOpenUpload(vault: Vault, tx: Tx, id: UploadId): Promise<OpenUpload | undefined> {
  const row = await findUpload(tx, id);
  if (!row) return undefined;
  const [name] = await vault.openTexts(tx, [row.name]);
  const key = await vault.openSealed(tx, row.sealed_key);
  if (name === undefined || key === 'erased') return undefined;
  return { name, size: row.size, received: row.received, parts: row.parts, key };
}

/** Another request was quicker: it says how far the upload is now. */
const overtaken = (upload: OpenUpload | undefined) =>
  no(
    upload ? ({ code: 'uploadElsewhere', received: upload.received } as const) : ({ code: 'uploadNotFound' } as const),
  );

/** A key for each part, since a key serves one ciphertext only. */
const keyOf = ({ key }: OpenUpload, { id }: { id: string }) => deriveKey(key, `onewindow upload part ${id}`);

type Arriving = { upload: OpenUpload; content: AsyncIterable<Uint8Array> };

/** Undefined when more came than was announced. */
async function storePart(
  store: FileStore,
  { area }: Scope,
  { upload, content }: Arriving,
): Promise<UploadPart | undefined> {
  const id = v7();
  const stored = await putWithin(upload.size - upload.received, untilBroken(content), (limited) =>
    store.put(area, encryptChunks(keyOf(upload, { id }), limited)),
  );
  if (!stored) return undefined;
  const size = plaintextSize(stored.size);
  if (size === 0) await store.remove(area, stored.hash);
  return { id, size, hash: stored.hash, storedSize: stored.size };
}

/** A lost connection ends the piece where it broke: what had arrived by then need not be sent again. */
async function* untilBroken(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = content[Symbol.asyncIterator]();
  const next = () => iterator.next().catch(() => ({ done: true, value: undefined }) as const);
  try {
    for (let piece = await next(); !piece.done; piece = await next()) yield piece.value;
  } finally {
    await iterator.return?.();
  }
}

type First = { upload: OpenUpload; part: UploadPart; limits: Limits };

/** A first piece too short to tell waits for `finish`. */
async function judgeFirst(store: FileStore, { area }: Scope, { upload, part, limits }: First) {
  if (upload.received > 0 || part.size < HEAD) return ok(undefined);
  const file = readerOf(store, area, { hash: part.hash, size: part.storedSize, key: keyOf(upload, part) });
  return judgeBeginning(await file.read(0, HEAD), limits);
}

async function* whole(store: FileStore, { area }: Scope, upload: OpenUpload): AsyncGenerator<Uint8Array> {
  for (const part of upload.parts) yield* decryptChunks(keyOf(upload, part), store.read(area, part.hash));
}
