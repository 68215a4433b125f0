import { crc32, deflateRawSync } from 'node:zlib';

/** One entry, with whatever lies about it a test wants told. */
export type Entry = {
  name: string;
  data?: Uint8Array | string;
  /** 0 stored, 8 deflated (the default). */
  method?: number;
  /** Packed bytes as they are, in place of `data`. */
  raw?: Uint8Array;
  /** What directory and local header say instead of the truth. */
  says?: { packed?: number; unpacked?: number };
  localName?: string;
  localMethod?: number;
  encrypted?: boolean;
  /** Share the bytes of the entry before instead of having its own. */
  overlaps?: boolean;
};

export type Zip = {
  entries: Entry[];
  prefix?: Uint8Array;
  suffix?: Uint8Array;
  comment?: string;
  entriesSaid?: number;
  entryGap?: number;
};

/** Writes a zip as told, honest or not. */
export function zip({
  entries,
  prefix = Buffer.alloc(0),
  suffix = Buffer.alloc(0),
  comment = '',
  entriesSaid,
  entryGap = 0,
}: Zip): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let before = 0;
  for (const entry of entries) {
    const written = writeEntry(entry);
    if (!entry.overlaps) before = at;
    directory.push(directoryEntry(entry, written, before));
    if (entry.overlaps) continue;
    const bytes = Buffer.concat([written.local, written.packed, Buffer.alloc(entryGap)]);
    parts.push(bytes);
    at += bytes.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entriesSaid ?? entries.length, 8);
  end.writeUInt16LE(entriesSaid ?? entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([prefix, ...parts, central, end, Buffer.from(comment), suffix]);
}

type Written = { local: Buffer; packed: Buffer; unpacked: number; crc: number };

function writeEntry(entry: Entry): Written {
  const data = Buffer.from(entry.data ?? '');
  const method = entry.method ?? 8;
  const packed = Buffer.from(entry.raw ?? (method === 8 ? deflateRawSync(data, { level: 9 }) : data));
  const written = { packed, unpacked: data.length, crc: crc32(data), local: Buffer.alloc(0) };
  const name = Buffer.from(entry.localName ?? entry.name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  writeFacts(local.subarray(6), { ...entry, method: entry.localMethod ?? method }, written);
  local.writeUInt16LE(name.length, 26);
  return { ...written, local: Buffer.concat([local, name]) };
}

function directoryEntry(entry: Entry, written: Written, localAt: number): Buffer {
  const name = Buffer.from(entry.name);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  writeFacts(head.subarray(8), { ...entry, method: entry.method ?? 8 }, written);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(localAt, 42);
  return Buffer.concat([head, name]);
}

/** Flags, method, time, date, checksum and sizes lie in the same order in both headers. */
function writeFacts(into: Buffer, { encrypted, method = 8, says }: Entry, { packed, unpacked, crc }: Written): void {
  into.writeUInt16LE(0x0800 | (encrypted ? 1 : 0), 0);
  into.writeUInt16LE(method, 2);
  into.writeUInt32LE(crc, 8);
  into.writeUInt32LE(says?.packed ?? packed.length, 12);
  into.writeUInt32LE(says?.unpacked ?? unpacked, 16);
}
