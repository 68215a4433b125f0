const MiB = 1024 * 1024;

/**
 * What a person may hand in. PDF and photographs are what people have; OFD (GB/T 33190) is what state organs issue; docx and xlsx are the
 * sample forms of the catalogue. Not taken: HEIC (no clerk's browser shows it; phones convert when a page asks for JPEG), doc and xls
 * (macros and old parsers; every office program saves the new form), archives (nobody reads an archive at a window), and whatever a
 * browser runs: HTML and SVG.
 */
export type FileKind = 'pdf' | 'jpeg' | 'png' | 'ofd' | 'docx' | 'xlsx';

type Family = 'image' | 'document' | 'spreadsheet';

export type KindFacts = {
  mediaType: string;
  /** The first one is put on names that have none. */
  extensions: readonly [string, ...string[]];
  family: Family;
  mostBytes: number;
  /** A browser may show it within a page: no such kind can run anything. */
  showsInline: boolean;
};

/** The limits that pages state before an upload and that the server enforces: the same object, so they cannot differ. */
export const FILE_KINDS: Readonly<Record<FileKind, KindFacts>> = {
  pdf: {
    mediaType: 'application/pdf',
    extensions: ['pdf'],
    family: 'document',
    mostBytes: 50 * MiB,
    showsInline: false,
  },
  jpeg: {
    mediaType: 'image/jpeg',
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
    family: 'image',
    mostBytes: 20 * MiB,
    showsInline: true,
  },
  png: { mediaType: 'image/png', extensions: ['png'], family: 'image', mostBytes: 20 * MiB, showsInline: true },
  ofd: {
    mediaType: 'application/ofd',
    extensions: ['ofd'],
    family: 'document',
    mostBytes: 50 * MiB,
    showsInline: false,
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    family: 'document',
    mostBytes: 20 * MiB,
    showsInline: false,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    family: 'spreadsheet',
    mostBytes: 20 * MiB,
    showsInline: false,
  },
};

export const ALL_KINDS = ['pdf', 'jpeg', 'png', 'ofd', 'docx', 'xlsx'] as const satisfies readonly FileKind[];

/** Throws for a media type that no kind of ours has. */
export function kindOfMediaType(mediaType: string): FileKind {
  const found = ALL_KINDS.find((kind) => FILE_KINDS[kind].mediaType === mediaType);
  if (!found) throw new Error(`no kind of file is ${mediaType}`);
  return found;
}
