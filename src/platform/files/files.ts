import type { Area } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { Vault } from '../crypto/index.ts';
import type { Tx } from '../database/index.ts';
import { decryptChunks } from './chunks.ts';
import { changeHolder, deleteFile } from './file-changes.ts';
import { copyFile, findFile, findHeldBy, insertFile, type FileRow } from './file-rows.ts';
import type { FileId, Holder, NewHolder, StoredFile } from './file.ts';
import { kindOfMediaType } from './kind.ts';
import { receive, type Incoming, type Received } from './receive.ts';
import type { FileRefusal, OpenRefusal } from './refusal.ts';
import type { FileStore } from './store.ts';

/** `content` decrypts while it is read, and throws `FileTampered` or `FileMissing` where the store no longer holds what was written. */
export type OpenFile = { file: StoredFile; content: AsyncIterable<Uint8Array> };

export type Files = {
  /** Stores and judges what a person sends. Before the transaction: see `record`. */
  receive(area: Area, incoming: Incoming): Promise<Result<Received, FileRefusal>>;
  /** Makes a received file known. One that no transaction records is swept away after a day. */
  record(tx: Tx, received: Received, holder: Holder): Promise<FileId>;
  /** The same content once more for another holder, with a name and key of its own; nothing is stored twice. */
  copy(tx: Tx, id: FileId, holder: Holder): Promise<Result<FileId, OpenRefusal>>;
  /** What the scope of the transaction lets see of that draft or case, oldest first. */
  findHeldBy(tx: Tx, heldBy: string): Promise<StoredFile[]>;
  /** Opens it within the scope of the transaction; the content may be read after its end. Who reads whose file is for the caller to log. */
  open(tx: Tx, id: FileId): Promise<Result<OpenFile, OpenRefusal>>;
  /** All files of a draft go to the case that it became, or to another department: the scope must see both. Says how many. */
  handOver(tx: Tx, heldBy: string, to: NewHolder): Promise<number>;
  /** Only while it belongs to no case; false when there is nothing that may be removed. The bytes are swept away later. */
  remove(tx: Tx, id: FileId): Promise<boolean>;
};

export function openFiles({ store, vault }: { store: FileStore; vault: Vault }): Files {
  return {
    receive: (area, incoming) => receive(store, area, incoming),
    async record(tx, received, holder) {
      const name = await vault.sealFor(tx, holder.subject, received.name);
      const sealedKey = await vault.sealFor(tx, holder.subject, received.key);
      return insertFile(tx, { received, holder, name, sealedKey });
    },
    async copy(tx, id, holder) {
      const row = await findFile(tx, id);
      if (!row) return no({ code: 'fileNotFound' });
      if (row.scan_state === 'infected') return no({ code: 'fileInfected', finding: row.scan_finding ?? '' });
      const [name] = await vault.openTexts(tx, [row.name]);
      const key = await vault.openSealed(tx, row.sealed_key);
      if (name === undefined || key === 'erased') return no({ code: 'fileErased' });
      const sealedName = await vault.sealFor(tx, holder.subject, name);
      const sealedKey = await vault.sealFor(tx, holder.subject, key);
      return ok(await copyFile(tx, { row, holder, name: sealedName, sealedKey }));
    },
    findHeldBy: async (tx, heldBy) => storedFiles(vault, tx, await findHeldBy(tx, heldBy)),
    async open(tx, id) {
      const row = await findFile(tx, id);
      if (!row) return no({ code: 'fileNotFound' });
      if (row.scan_state === 'infected') return no({ code: 'fileInfected', finding: row.scan_finding ?? '' });
      const [file] = await storedFiles(vault, tx, [row]);
      const key = await vault.openSealed(tx, row.sealed_key);
      if (!file || key === 'erased') return no({ code: 'fileErased' });
      return ok({ file, content: decryptChunks(key, store.read(tx.scope.area, row.hash)) });
    },
    handOver: changeHolder,
    remove: deleteFile,
  };
}

async function storedFiles(vault: Vault, tx: Tx, rows: FileRow[]): Promise<StoredFile[]> {
  const names = await vault.openTexts(
    tx,
    rows.map(({ name }) => name),
  );
  return rows.map((row, index) => ({
    id: row.id,
    heldBy: row.held_by,
    name: names[index],
    kind: kindOfMediaType(row.media_type),
    size: row.size,
    hash: row.hash,
    scanState: row.scan_state,
    createdAt: row.created_at,
  }));
}
