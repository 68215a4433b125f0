import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Area } from '../../kernel/id.ts';
import { FileMissing, type FileStore } from './store.ts';

const UNFINISHED = 'unfinished';

/** `<root>/<area>/<first two of the hash>/<hash>`, on a local disk or on a mount that several processes share. */
export function diskStore(root: string): FileStore {
  const folderOf = (area: Area, hash: string) => join(root, area, addressOf(hash).slice(0, 2));
  const pathOf = (area: Area, hash: string) => join(folderOf(area, hash), hash);
  return {
    async put(area, ciphertext) {
      const draft = join(await folder(root, area, UNFINISHED), randomUUID());
      try {
        const stored = await writeDraft(draft, ciphertext);
        const home = await folder(root, area, stored.hash.slice(0, 2));
        await rename(draft, join(home, stored.hash));
        await sync(home);
        return stored;
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    read: (area, hash, range) => readFrom(pathOf(area, hash), range),
    findSize: async (area, hash) => (await stat(pathOf(area, hash)).catch(absent))?.size,
    remove: (area, hash) => rm(pathOf(area, hash), { force: true }),
    async *list(area) {
      for (const two of await entriesOf(join(root, area))) {
        if (two === UNFINISHED) continue;
        for (const hash of await entriesOf(join(root, area, two))) {
          const facts = await stat(join(root, area, two, hash)).catch(absent);
          if (facts) yield { hash, storedAt: facts.mtime };
        }
      }
    },
    async discardUnfinished(area, before) {
      const drafts = (await entriesOf(join(root, area, UNFINISHED))).map((name) => join(root, area, UNFINISHED, name));
      const facts = await Promise.all(drafts.map((draft) => stat(draft).catch(absent)));
      const old = drafts.filter((_, index) => (facts[index]?.mtime ?? before) < before);
      await Promise.all(old.map((draft) => rm(draft, { force: true })));
      return old.length;
    },
  };
}

/** A hash comes from the database; a path must not be able to come with it. */
function addressOf(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error(`not the address of a file: ${hash}`);
  return hash;
}

async function writeDraft(path: string, ciphertext: AsyncIterable<Uint8Array>) {
  const digest = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of ciphertext) {
      digest.update(piece);
      size += piece.length;
      await writeAll(file, piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { hash: digest.digest('hex'), size };
}

/** A full disk may take a part of a write without an error. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;) done += (await file.write(bytes, done)).bytesWritten;
}

async function* readFrom(path: string, range?: { from: number; to: number }): AsyncGenerator<Uint8Array> {
  if (range && range.from >= range.to) return;
  try {
    yield* createReadStream(path, range && { start: range.from, end: range.to - 1 });
  } catch (error) {
    if (isAbsent(error)) throw new FileMissing(`${path} is missing: restore it from a backup`, { cause: error });
    throw error;
  }
}

async function folder(...parts: [string, ...string[]]): Promise<string> {
  const path = join(...parts);
  const made = await mkdir(path, { recursive: true, mode: 0o700 });
  if (made !== undefined) await sync(join(path, '..'));
  return path;
}

/** A rename lasts through a power cut only once its folder is on disk. */
async function sync(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const entriesOf = async (path: string): Promise<string[]> => (await readdir(path).catch(absent)) ?? [];

function absent(error: unknown): undefined {
  if (!isAbsent(error)) throw error;
}

const isAbsent = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
