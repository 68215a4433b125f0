import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { finished, pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack, type Pack } from 'tar-stream';
import type { Db } from '../database/index.ts';
import { FORMAT, type ArchiveKind, type Checksums, type Manifest, type TableShape } from './format.ts';
import { partialOf } from './schedule.ts';
import { quoted, shapesOf } from './shapes.ts';

/** The files of the store by the hash of their ciphertext; they are copied as they lie, encrypted. */
export type StoredFiles = {
  list(): AsyncIterable<string>;
  read(hash: string): Promise<Readable>;
  write(hash: string, content: Readable): Promise<void>;
};

export type BackupReport = { at: string; tables: number; rows: number; files: number; bytes: number };
export type BackupRequest = {
  owner: Db;
  files: StoredFiles;
  to: string;
  keysTo?: string | undefined;
  /** Cuts the writing off: it throws, and nothing of it stays. */
  signal?: AbortSignal;
};

/** Rows travel in pieces of about this size, so that neither side holds a table in memory. */
const PIECE_BYTES = 4 * 1024 * 1024;

/**
 * Writes one consistent archive while the product serves: rows of one repeatable-read snapshot, then the files they name. Keys are
 * written only to `keysTo`, a second archive of the same snapshot. A file appears under its name only when both are whole and on disk,
 * the keys first: rows that stand under their name can be opened.
 */
export async function writeBackup({ owner, files, to, keysTo, signal }: BackupRequest): Promise<BackupReport> {
  const client = await owner.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    const report = await archive(client, { kind: 'rows', to, files, signal });
    if (keysTo !== undefined) await archive(client, { kind: 'keys', to: keysTo, signal });
    await client.query('commit');
    for (const name of written({ to, keysTo })) await settle(name);
    return report;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    for (const name of written({ to, keysTo })) await rm(partialOf(name), { force: true });
    throw error;
  } finally {
    client.release();
  }
}

const written = ({ to, keysTo }: Pick<BackupRequest, 'to' | 'keysTo'>) => (keysTo === undefined ? [to] : [keysTo, to]);

type Archive = { kind: ArchiveKind; to: string; files?: StoredFiles; signal: AbortSignal | undefined };

/** Writes under the name of what is not whole yet. */
async function archive(client: PoolClient, { kind, to, files, signal }: Archive): Promise<BackupReport> {
  const tar = pack();
  const output = createWriteStream(partialOf(to), { mode: 0o600 });
  const onDisk = pipeline(tar, createGzip({ level: 1 }), output);
  try {
    const writing = new Entries(tar, signal);
    const manifest = await manifestOf(client, kind);
    await writing.add('manifest.json', Buffer.from(JSON.stringify(manifest, null, 1)));
    let rows = 0;
    for (const table of manifest.tables) rows += await addTable(client, writing, table);
    const stored = files ? await addFiles(writing, files) : 0;
    await writing.add('checksums.json', Buffer.from(JSON.stringify(writing.checksums)));
    tar.finalize();
    await onDisk;
    return { at: manifest.at, tables: manifest.tables.length, rows, files: stored, bytes: output.bytesWritten };
  } catch (error) {
    tar.destroy();
    await onDisk.catch(() => undefined);
    throw error;
  }
}

/** The name is on disk only when its folder is. */
async function settle(name: string): Promise<void> {
  await synced(partialOf(name));
  await rename(partialOf(name), name);
  await synced(dirname(name));
}

async function synced(path: string): Promise<void> {
  const opened = await open(path, 'r');
  await opened.sync();
  await opened.close();
}

async function manifestOf(client: PoolClient, kind: ArchiveKind): Promise<Manifest> {
  const { rows } = await client.query<{ at: Date; server: number; migrations: string[]; erased: string[] }>(`
    select now() as at, current_setting('server_version_num')::int as server,
           (select coalesce(array_agg(name order by name), '{}') from platform_migration.applied) as migrations,
           (select coalesce(array_agg(id::text order by id), '{}') from keys.data_key where destroyed_at is not null) as erased`);
  const [facts] = rows;
  if (!facts) throw new Error('the database did not say what it is');
  return { format: FORMAT, kind, ...facts, at: facts.at.toISOString(), tables: await shapesOf(client, kind) };
}

async function addTable(client: PoolClient, entries: Entries, { name, columns }: TableShape): Promise<number> {
  const select = `select ${columns.map(quoted).join(', ')} from ${quoted(name)}`;
  const stream = client.query(copyTo(`copy (${select}) to stdout`));
  let piece: Buffer[] = [];
  let size = 0;
  let number = 0;
  const flush = async () => {
    if (size === 0) return;
    await entries.add(`rows/${name}/${(number += 1)}`, Buffer.concat(piece));
    [piece, size] = [[], 0];
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    piece.push(chunk);
    size += chunk.length;
    if (size >= PIECE_BYTES) await flush();
  }
  await flush();
  return stream.rowCount;
}

async function addFiles(entries: Entries, files: StoredFiles): Promise<number> {
  let count = 0;
  for await (const hash of files.list()) {
    await entries.add(`files/${hash}`, await buffer(await files.read(hash)));
    count += 1;
  }
  return count;
}

class Entries {
  readonly checksums: Checksums = { entries: {} };
  readonly #tar: Pack;
  readonly #signal: AbortSignal | undefined;

  constructor(tar: Pack, signal: AbortSignal | undefined) {
    this.#tar = tar;
    this.#signal = signal;
  }

  async add(name: string, content: Buffer): Promise<void> {
    this.#signal?.throwIfAborted();
    if (name !== 'checksums.json') this.checksums.entries[name] = createHash('sha256').update(content).digest('hex');
    const entry = this.#tar.entry({ name, size: content.length });
    entry.end(content);
    await finished(entry);
  }
}
