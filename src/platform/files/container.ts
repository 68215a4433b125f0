import { no, ok, type Result } from '../../kernel/result.ts';
import type { FileKind } from './kind.ts';
import type { Reader } from './reader.ts';
import type { ArchiveFault } from './refusal.ts';
import { readZipDirectory } from './zip-directory.ts';
import { faultOfDirectory, measure, placeEntries, type PlacedEntry } from './zip-entries.ts';

export type ContainerFault =
  | { fault: 'unsafe'; why: ArchiveFault }
  | { fault: 'damaged' }
  | { fault: 'ambiguous' }
  | { fault: 'unknown'; found: string | undefined };

const TYPES = '[Content_Types].xml';
const MOST_TYPES = 256 * 1024;

/** Signatures of what would have to be unpacked again: zip, rar, 7z, gzip, bzip2, xz, cab. */
const ARCHIVES = ['504b0304', '526172211a07', '377abcaf271c', '1f8b08', '425a68', 'fd377a585a00', '4d534346'];
/** A chart in a letter carries its table as a workbook. Nothing of ours opens it, so a second layer is as far as it goes. */
const EMBEDDED = /^(word|xl)\/embeddings\/[^/]+\.(docx|xlsx|pptx)$/i;

/** docx, xlsx or OFD, by what is inside and never by the name; every entry is measured, none is written anywhere. */
export async function judgeContainer(file: Reader): Promise<Result<FileKind, ContainerFault>> {
  const directory = await readZipDirectory(file);
  if (!directory.ok)
    return no(directory.error === 'tooManyEntries' ? unsafe('tooManyEntries') : { fault: directory.error });
  const fault = faultOfDirectory(directory.value);
  if (fault) return no(unsafe(fault));
  const placed = await placeEntries(file, directory.value);
  if (placed === 'damaged') return no({ fault: 'damaged' });
  if (typeof placed === 'string') return no(unsafe(placed));
  const contents = await contentTypesOf(file, placed);
  return contents.ok ? kindOf(placed, contents.value) : contents;
}

const unsafe = (why: ArchiveFault) => ({ fault: 'unsafe', why }) as const;

/** Measures every entry on the way to the one that says what kind of document this is. */
async function contentTypesOf(file: Reader, entries: PlacedEntry[]): Promise<Result<string, ContainerFault>> {
  let types = '';
  for (const entry of entries) {
    const start = await measure(file, entry, entry.name === TYPES ? MOST_TYPES : 8);
    if (start === 'damaged') return no({ fault: 'damaged' });
    if (start === 'liesAboutSize') return no(unsafe(start));
    if (isArchive(start) && !EMBEDDED.test(entry.name)) return no(unsafe('archiveInside'));
    if (entry.name === TYPES) types = Buffer.from(start).toString('utf8');
  }
  return ok(types);
}

function isArchive(start: Uint8Array): boolean {
  const hex = Buffer.from(start).toString('hex');
  return ARCHIVES.some((signature) => hex.startsWith(signature));
}

function kindOf(entries: PlacedEntry[], types: string): Result<FileKind, ContainerFault> {
  if (/macroEnabled|vbaProject/i.test(types)) return no(unsafe('macros'));
  const kinds: FileKind[] = [];
  if (types.includes('wordprocessingml.document.main+xml')) kinds.push('docx');
  if (types.includes('spreadsheetml.sheet.main+xml')) kinds.push('xlsx');
  if (entries.some(({ name }) => name === 'OFD.xml')) kinds.push('ofd');
  const [kind, second] = kinds;
  if (!kind) return no({ fault: 'unknown', found: 'application/zip' });
  return second ? no({ fault: 'ambiguous' }) : ok(kind);
}
