import { once } from 'node:events';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { Db } from '../database/index.ts';
import type { ArchiveKind, BackupRefusal, Manifest, TableShape } from './format.ts';
import { readArchive, type ArchiveEntry, type Receiver } from './read.ts';
import { quoted, shapesOf } from './shapes.ts';
import type { StoredFiles } from './write.ts';

export type RestoreRequest = {
  owner: Db;
  files: StoredFiles;
  from: string;
  keysFrom?: string | undefined;
  /** Cuts the restore off: it throws, and the database is as it was. */
  signal?: AbortSignal;
};
export type RestoreReport = { at: string; rows: number; files: number; erasedAgain: number };

/**
 * Restores into an empty, migrated database of any version from 15 on: rows and keys in one transaction, committed only when both
 * archives have proven whole. Files are laid down as they are read; those of a refused restore are garbage by content, not harm.
 * Keys that had been destroyed are destroyed again.
 */
export async function restoreBackup(request: RestoreRequest): Promise<Result<RestoreReport, BackupRefusal>> {
  if (request.keysFrom === undefined) return no({ code: 'keysMissing' });
  const client = await request.owner.connect();
  try {
    await client.query('begin');
    const result = await restoreBoth(client, { ...request, keysFrom: request.keysFrom });
    await client.query(result.ok ? 'commit' : 'rollback');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function restoreBoth(
  client: PoolClient,
  { from, keysFrom, ...taking }: RestoreRequest & { keysFrom: string },
): Promise<Result<RestoreReport, BackupRefusal>> {
  const rows = new Rows(client, 'rows', taking);
  const read = await readArchive(from, 'rows', rows);
  if (!read.ok) return read;
  const keys = new Rows(client, 'keys', taking);
  const readKeys = await readArchive(keysFrom, 'keys', keys);
  if (!readKeys.ok) return readKeys;
  // The files came into another folder: the next start marks it anew.
  await client.query('update platform.installation set files_mark = null');
  const { rowCount } = await client.query(
    `update keys.data_key set destroyed_at = now(), destroyed_basis = 'restore: had been erased'
     where id = any($1::uuid[]) and destroyed_at is null`,
    [read.value.erased],
  );
  return ok({ at: read.value.at, rows: rows.count + keys.count, files: rows.files, erasedAgain: rowCount ?? 0 });
}

/** Receives one archive: pieces of a table follow each other, so one COPY stays open until the next table begins. */
class Rows implements Receiver {
  files = 0;
  count = 0;
  #tables = new Map<string, TableShape>();
  #open: { table: string; stream: CopyStreamQuery } | undefined;
  readonly #client: PoolClient;
  readonly #kind: ArchiveKind;
  readonly #stored: StoredFiles;
  readonly #signal: AbortSignal | undefined;

  constructor(client: PoolClient, kind: ArchiveKind, { files, signal }: Pick<RestoreRequest, 'files' | 'signal'>) {
    this.#client = client;
    this.#kind = kind;
    this.#stored = files;
    this.#signal = signal;
  }

  async begin(manifest: Manifest): Promise<Result<undefined, BackupRefusal>> {
    const fits = await refuseOtherRelease(this.#client, manifest);
    if (!fits.ok) return fits;
    const { rowCount } = await this.#client.query('select from log.event limit 1');
    if (rowCount && this.#kind === 'rows') return no({ code: 'notEmpty', table: 'log.event' });
    await this.#clear(await shapesOf(this.#client, this.#kind));
    for (const table of manifest.tables) {
      this.#tables.set(table.name, table);
      await this.#makePartitions(table);
    }
    return ok(undefined);
  }

  async take({ name, content }: ArchiveEntry): Promise<void> {
    this.#signal?.throwIfAborted();
    const [kind, subject = ''] = name.split('/');
    if (kind === 'files') {
      await this.#close();
      await this.#stored.write(subject, Readable.from([content]));
      this.files += 1;
      return;
    }
    const stream = await this.#streamInto(subject);
    if (!stream.write(content)) await once(stream, 'drain');
  }

  /** The archive was whole: closes the last table and lets counters go on behind the greatest value. */
  async finish(): Promise<void> {
    await this.#close();
    for (const { name, identities } of this.#tables.values()) {
      for (const column of identities) {
        await this.#client.query(
          `select setval(pg_get_serial_sequence($1, $2), greatest((select max(${quoted(column)}) from ${quoted(name)}), 1))`,
          [name, column],
        );
      }
    }
  }

  /** The archive was refused: the open COPY has to end before the connection can take the rollback. */
  async abandon(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    open.stream.on('error', () => undefined);
    open.stream.destroy();
    await finished(open.stream).catch(() => undefined);
  }

  async #streamInto(table: string): Promise<CopyStreamQuery> {
    if (this.#open?.table === table) return this.#open.stream;
    await this.#close();
    const shape = this.#tables.get(table);
    if (!shape) throw new Error(`the archive holds rows of ${table}, which its manifest does not name`);
    const columns = shape.columns.map(quoted).join(', ');
    const stream = this.#client.query(copyFrom(`copy ${quoted(table)} (${columns}) from stdin`));
    this.#open = { table, stream };
    return stream;
  }

  async #close(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    open.stream.end();
    await finished(open.stream);
    this.count += open.stream.rowCount;
  }

  /** Where nothing has happened yet, what migrations laid down (a counter's first row) makes room for the archive's. */
  async #clear(tables: readonly TableShape[]): Promise<void> {
    for (const { name } of tables) {
      const { rowCount } = await this.#client.query(`select from ${quoted(name)} limit 1`);
      if (rowCount) await this.#client.query(`truncate ${quoted(name)}`);
    }
  }

  async #makePartitions({ name, partitions }: TableShape): Promise<void> {
    for (const [partition, bound] of Object.entries(partitions)) {
      if (!/^(for values from|default)/i.test(bound)) throw new Error(`not a partition bound: ${bound}`);
      await this.#client.query(`create table if not exists ${quoted(partition)} partition of ${quoted(name)} ${bound}`);
    }
  }
}

async function refuseOtherRelease(
  client: PoolClient,
  { migrations }: Manifest,
): Promise<Result<undefined, BackupRefusal>> {
  const { rows } = await client.query<{ name: string }>('select name from platform_migration.applied');
  const here = rows.map(({ name }) => name);
  const missing = migrations.filter((name) => !here.includes(name));
  const unknown = here.filter((name) => !migrations.includes(name));
  return missing.length + unknown.length === 0 ? ok(undefined) : no({ code: 'otherRelease', missing, unknown });
}
