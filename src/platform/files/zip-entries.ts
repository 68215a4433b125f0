import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { CHUNK } from './chunk.ts';
import type { Reader } from './reader.ts';
import type { ArchiveFault } from './refusal.ts';
import type { ZipDirectory, ZipEntry } from './zip-directory.ts';

const MiB = 1024 * 1024;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** XML of a full sheet shrinks to a fiftieth at most; a bomb to a thousandth. Small entries may be as empty as they like. */
const MOST_RATIO = 150;
const RATIO_FROM = MiB;
/** What all entries together may unpack to. */
const MOST_UNPACKED = 256 * MiB;

/** What the directory alone shows to be wrong, before a byte is unpacked. */
export function faultOfDirectory({ entries }: ZipDirectory): ArchiveFault | undefined {
  if (entries.some(({ encrypted }) => encrypted)) return 'encrypted';
  if (entries.some(({ name }) => isUnsafePath(name))) return 'unsafePath';
  if (entries.some(({ name }) => /(^|\/)vbaProject\.bin$/i.test(name))) return 'macros';
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > MOST_UNPACKED) return 'tooMuchInside';
  if (entries.some(({ packed, unpacked }) => unpacked > RATIO_FROM && unpacked > packed * MOST_RATIO))
    return 'shrinksTooMuch';
  return undefined;
}

const isUnsafePath = (name: string) =>
  name.startsWith('/') || /\\|\0|^[A-Za-z]:/.test(name) || name.split('/').includes('..');

/** Where each entry's bytes lie; a fault when two share some, or when the two descriptions of an entry differ. */
export async function placeEntries(
  file: Reader,
  { entries, directoryAt }: ZipDirectory,
): Promise<PlacedEntry[] | ArchiveFault | 'damaged'> {
  const placed: PlacedEntry[] = [];
  const inOrder = [...entries].sort((a, b) => a.localAt - b.localAt);
  for (const [index, entry] of inOrder.entries()) {
    const head = Buffer.from(await file.read(entry.localAt, LOCAL_BYTES + entry.rawName.length));
    if (!describesSame(head, entry)) return 'damaged';
    const dataAt = entry.localAt + LOCAL_BYTES + head.readUInt16LE(26) + head.readUInt16LE(28);
    if (dataAt + entry.packed > (inOrder[index + 1]?.localAt ?? directoryAt)) return 'overlapping';
    placed.push({ ...entry, dataAt });
  }
  return placed;
}

export type PlacedEntry = ZipEntry & { dataAt: number };

function describesSame(head: Buffer, { rawName, method }: ZipEntry): boolean {
  return (
    head.length === LOCAL_BYTES + rawName.length &&
    head.readUInt32LE(0) === LOCAL &&
    head.readUInt16LE(8) === method &&
    head.readUInt16LE(26) === rawName.length &&
    head.subarray(LOCAL_BYTES).equals(rawName)
  );
}

/**
 * Unpacks an entry into nothing, a chunk at a time, and stops at the first byte more than it declares: what is not believed is measured.
 * Gives the first `keep` bytes.
 */
export async function measure(
  file: Reader,
  entry: PlacedEntry,
  keep: number,
): Promise<Uint8Array | 'liesAboutSize' | 'damaged'> {
  if (entry.method !== STORED && entry.method !== DEFLATED) return 'damaged';
  const packed = Readable.from(bytesOf(file, entry));
  const unpacked = entry.method === STORED ? packed : packed.pipe(createInflateRaw());
  packed.on('error', (error) => unpacked.destroy(error));
  const kept: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of unpacked as AsyncIterable<Uint8Array>) {
      if (size < keep) kept.push(piece.subarray(0, keep - size));
      size += piece.length;
      if (size > entry.unpacked) return 'liesAboutSize';
    }
  } catch (error) {
    if (isInflateError(error)) return 'damaged';
    throw error;
  }
  return size === entry.unpacked ? Buffer.concat(kept) : 'liesAboutSize';
}

async function* bytesOf(file: Reader, { dataAt, packed }: PlacedEntry): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < packed; done += CHUNK) yield file.read(dataAt + done, Math.min(CHUNK, packed - done));
}

const isInflateError = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
