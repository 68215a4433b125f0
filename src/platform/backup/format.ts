/** One archive = a gzipped tar: `manifest.json`, `rows/<schema.table>/<n>`, `files/<hash>`, and last `checksums.json`. */
export const FORMAT = 'onewindow.backup/1';

/** `rows` is everything but keys; `keys` is the wrapped data keys, kept apart so that neither archive opens anything alone. */
export type ArchiveKind = 'rows' | 'keys';

export type TableShape = {
  name: string;
  columns: string[];
  /** Identity columns whose counter has to go on behind the greatest value. */
  identities: string[];
  /** `for values …` of each partition, by its name; empty for an ordinary table. */
  partitions: Record<string, string>;
};

export type Manifest = {
  format: typeof FORMAT;
  kind: ArchiveKind;
  /** The instant of the snapshot: what came later is not in the archive. */
  at: string;
  /** PostgreSQL's `server_version_num`, for the record: an archive may go to any version from 15 on. */
  server: number;
  migrations: string[];
  tables: TableShape[];
  /** Ids of data keys that had been destroyed: a restore destroys them again, whatever older keys it is given. */
  erased: string[];
};

export type Checksums = { entries: Record<string, string> };

export type BackupRefusal =
  | { code: 'notAnArchive'; detail: string }
  | { code: 'otherFormat'; found: string }
  | { code: 'damaged'; entry: string }
  | { code: 'cutOff' }
  | { code: 'otherRelease'; missing: string[]; unknown: string[] }
  | { code: 'notEmpty'; table: string }
  | { code: 'keysMissing' }
  | { code: 'wrongKind'; expected: ArchiveKind; found: ArchiveKind };
