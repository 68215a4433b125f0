import { no, ok, type Result } from '../../kernel/result.ts';
import type { Reader } from './reader.ts';

/** One entry as the directory at the end declares it. Numbers are bytes. */
export type ZipEntry = {
  name: string;
  /** The name as written: old programs write it in GBK. */
  rawName: Buffer;
  method: number;
  packed: number;
  unpacked: number;
  localAt: number;
  encrypted: boolean;
};
export type ZipDirectory = { entries: ZipEntry[]; directoryAt: number };
export type ZipFault = 'damaged' | 'ambiguous' | 'tooManyEntries';

const END = Buffer.from('PK\x05\x06', 'latin1');
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const MOST_COMMENT = 0xffff;
/** A form of a person has some dozens; the largest workbook seen has a few hundred. */
const MOST_ENTRIES = 4_000;

/**
 * Reads the central directory (APPNOTE 4.3.12, 4.3.16) as strictly as nobody's reader does: it ends where the file ends, it follows the
 * entries without a gap, and the first entry begins the file. Programs that forgive more would each see something else.
 */
export async function readZipDirectory(file: Reader): Promise<Result<ZipDirectory, ZipFault>> {
  const end = await findEnd(file);
  if (!end) return no('damaged');
  if (end.at - end.directoryBytes !== end.directoryAt) return no('ambiguous');
  if (end.entries > MOST_ENTRIES) return no('tooManyEntries');
  const entries = entriesOf(Buffer.from(await file.read(end.directoryAt, end.directoryBytes)));
  if (!entries || entries.length !== end.entries || entries.length === 0) return no('damaged');
  if (Math.min(...entries.map(({ localAt }) => localAt)) !== 0) return no('ambiguous');
  return ok({ entries, directoryAt: end.directoryAt });
}

/** Whether some other kind of file carries an archive at its end: two kinds at once. */
export async function endsAsZip(file: Reader): Promise<boolean> {
  const end = await findEnd(file);
  return end !== undefined && end.directoryBytes + end.directoryAt <= end.at;
}

async function findEnd(file: Reader) {
  const from = Math.max(0, file.size - END_BYTES - MOST_COMMENT);
  const tail = Buffer.from(await file.read(from, file.size - from));
  for (const at of placesBefore(tail, tail.length - END_BYTES)) {
    if (at + END_BYTES + tail.readUInt16LE(at + 20) !== tail.length) continue;
    return {
      at: from + at,
      entries: tail.readUInt16LE(at + 10),
      directoryBytes: tail.readUInt32LE(at + 12),
      directoryAt: tail.readUInt32LE(at + 16),
    };
  }
  return undefined;
}

/** Where the mark of an end stands at `last` or before, the last first. */
function* placesBefore(bytes: Buffer, last: number): Generator<number> {
  let from = last;
  while (from >= 0) {
    const at = bytes.lastIndexOf(END, from);
    if (at >= 0) yield at;
    from = at - 1;
  }
}

/** Undefined when the bytes are not exactly a row of entries. */
function entriesOf(directory: Buffer): ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at < directory.length) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY) return undefined;
    const nameBytes = directory.readUInt16LE(at + 28);
    const next = at + ENTRY_BYTES + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (next > directory.length) return undefined;
    const rawName = directory.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    entries.push({
      name: rawName.toString('utf8'),
      rawName,
      encrypted: (directory.readUInt16LE(at + 8) & 1) !== 0,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      localAt: directory.readUInt32LE(at + 42),
    });
    at = next;
  }
  return entries;
}
