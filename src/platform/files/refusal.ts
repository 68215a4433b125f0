import type { FileKind } from './kind.ts';

/** Why a container is not taken, each checked without unpacking it anywhere. */
export type ArchiveFault =
  /** More entries, or more bytes once unpacked, than a form of a person has. */
  | 'tooManyEntries'
  | 'tooMuchInside'
  /** An entry shrinks more than text does: a bomb. */
  | 'shrinksTooMuch'
  /** Entries share bytes, or an entry gives more than it declares. */
  | 'overlapping'
  | 'liesAboutSize'
  | 'archiveInside'
  | 'macros'
  | 'encrypted'
  /** A path that leaves the folder it is unpacked in. */
  | 'unsafePath';

/** What is wrong with an upload. Each is answered with what the person can do next. */
export type FileRefusal =
  | { code: 'fileEmpty' }
  | { code: 'fileTooLarge'; mostBytes: number }
  /** `found` is the media type where the content has one: a person is told "this is HEIC", not "unknown". */
  | { code: 'fileKindUnknown'; found: string | undefined; accepted: readonly FileKind[] }
  /** HTML, SVG and scripts, whatever they are called. */
  | { code: 'fileActive'; accepted: readonly FileKind[] }
  | { code: 'fileMisnamed'; kind: FileKind }
  /** Readable as two kinds at once, which no program makes by accident. */
  | { code: 'fileAmbiguous' }
  | { code: 'filePixels'; mostPixels: number }
  | { code: 'fileUnsafe'; fault: ArchiveFault }
  | { code: 'fileDamaged' };

/** Why a stored file is not opened. */
export type OpenRefusal = { code: 'fileNotFound' } | { code: 'fileErased' } | { code: 'fileInfected'; finding: string };

/** Why a piece of an upload is not taken; `received` says where to go on. */
export type UploadRefusal =
  | { code: 'uploadNotFound' }
  | { code: 'uploadElsewhere'; received: number }
  | { code: 'uploadUnfinished'; received: number; size: number }
  | { code: 'uploadTooLong'; size: number };
