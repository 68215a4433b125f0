import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { no, ok, type Result } from '../../kernel/result.ts';
import { FORMAT, type ArchiveKind, type BackupRefusal, type Checksums, type Manifest } from './format.ts';

export type ArchiveEntry = { name: string; content: Buffer };
/** Takes the entries in order; what it refuses ends the reading. */
export type Receiver = {
  begin(manifest: Manifest): Promise<Result<undefined, BackupRefusal>>;
  take(entry: ArchiveEntry): Promise<void>;
  finish(): Promise<void>;
  abandon(): Promise<void>;
};

/** No entry of ours is larger: a piece of rows, or one uploaded file. */
const MOST_ENTRY_BYTES = 256 * 1024 * 1024;

/**
 * Reads an archive to its end and proves it whole: every entry has the checksum that the last entry names, and none is missing. The
 * receiver keeps what it took only after that.
 */
export async function readArchive(
  path: string,
  kind: ArchiveKind,
  receiver: Receiver,
): Promise<Result<Manifest, BackupRefusal>> {
  try {
    const read = await readEntries(path, kind, receiver);
    await (read.ok ? receiver.finish() : receiver.abandon());
    return read;
  } catch (error) {
    await receiver.abandon();
    if (error instanceof UnreadableArchive) return no({ code: 'notAnArchive', detail: error.message });
    throw error;
  }
}

async function readEntries(
  path: string,
  kind: ArchiveKind,
  receiver: Receiver,
): Promise<Result<Manifest, BackupRefusal>> {
  const seen: Record<string, string> = {};
  let manifest: Manifest | undefined;
  let checksums: Checksums | undefined;
  for await (const entry of entriesOf(path)) {
    if (entry.name === 'checksums.json') {
      checksums = checksumsOf(entry);
      continue;
    }
    seen[entry.name] = createHash('sha256').update(entry.content).digest('hex');
    if (manifest) {
      await receiver.take(entry);
      continue;
    }
    const begun = await begin(entry, kind, receiver);
    if (!begun.ok) return begun;
    manifest = begun.value;
  }
  if (!manifest || !checksums) return no({ code: 'cutOff' });
  const damaged = differing(checksums.entries, seen);
  return damaged === undefined ? ok(manifest) : no({ code: 'damaged', entry: damaged });
}

async function begin(
  entry: ArchiveEntry,
  kind: ArchiveKind,
  receiver: Receiver,
): Promise<Result<Manifest, BackupRefusal>> {
  const manifest = manifestOf(entry, kind);
  if (!manifest.ok) return manifest;
  const ready = await receiver.begin(manifest.value);
  return ready.ok ? manifest : ready;
}

class UnreadableArchive extends Error {}

async function* entriesOf(path: string): AsyncGenerator<ArchiveEntry> {
  const tar = extract();
  const gunzip = createGunzip();
  const fail = (error: Error) => tar.destroy(new UnreadableArchive(error.message));
  createReadStream(path).on('error', fail).pipe(gunzip).on('error', fail).pipe(tar);
  try {
    for await (const entry of tar) {
      if ((entry.header.size ?? 0) > MOST_ENTRY_BYTES) throw new UnreadableArchive(`${entry.header.name} is too large`);
      yield { name: entry.header.name, content: await buffer(entry) };
    }
  } catch (error) {
    throw error instanceof UnreadableArchive ? error : wrapped(error);
  }
}

/** tar-stream speaks in plain errors; those of the receiver pass through untouched. */
const wrapped = (error: unknown) =>
  error instanceof Error && /tar|header|Unexpected end/i.test(error.message)
    ? new UnreadableArchive(error.message)
    : error;

function manifestOf({ name, content }: ArchiveEntry, kind: ArchiveKind): Result<Manifest, BackupRefusal> {
  if (name !== 'manifest.json') return no({ code: 'notAnArchive', detail: `it begins with ${name}` });
  const manifest: Manifest | undefined = jsonOf(content);
  if (!manifest) return no({ code: 'damaged', entry: name });
  if (manifest.format !== FORMAT) return no({ code: 'otherFormat', found: String(manifest.format) });
  if (manifest.kind !== kind) return no({ code: 'wrongKind', expected: kind, found: manifest.kind });
  return ok(manifest);
}

const checksumsOf = ({ content }: ArchiveEntry): Checksums | undefined => jsonOf(content);

function jsonOf(content: Buffer) {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return undefined;
  }
}

const differing = (expected: Record<string, string>, seen: Record<string, string>) =>
  [...new Set([...Object.keys(expected), ...Object.keys(seen)])].find((name) => expected[name] !== seen[name]);
