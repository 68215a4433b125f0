import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { area, type Area } from '../../kernel/id.ts';
import { FileMissing, type FileStore } from './store.ts';

const UNFINISHED = 'unfinished';

/** `<root>/<area>/<first two of the hash>/<hash>`, on a local disk or on a mount that several processes share. */
export function diskStore(root: string): FileStore {
  const folderOf = (county: Area, hash: string) => join(root, county, addressOf(hash).slice(0, 2));
  const pathOf = (county: Area, hash: string) => join(folderOf(county, hash), hash);
  return {
    async put(county, ciphertext) {
      const draft = join(await folder(root, county, UNFINISHED), randomUUID());
      try {
        const stored = await writeDraft(draft, ciphertext);
        const home = await folder(root, county, stored.hash.slice(0, 2));
        await rename(draft, join(home, stored.hash));
        await sync(home);
        return stored;
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    read: (county, hash, range) => readFrom(pathOf(county, hash), range),
    findSize: async (county, hash) => (await stat(pathOf(county, hash)).catch(absent))?.size,
    remove: (county, hash) => rm(pathOf(county, hash), { force: true }),
    async *areas() {
      for (const name of await entriesOf(root)) if (/^\d{12}$/.test(name)) yield area(name);
    },
    async *list(county) {
      for (const two of await entriesOf(join(root, county))) {
        if (two === UNFINISHED) continue;
        for (const hash of await entriesOf(join(root, county, two))) {
          const facts = await stat(join(root, county, two, hash)).catch(absent);
          if (facts) yield { hash, storedAt: facts.mtime };
        }
      }
    },
    async discardUnfinished(county, before) {
      const drafts = (await entriesOf(join(root, county, UNFINISHED))).map((name) =>
        join(root, county, UNFINISHED, name),
      );
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
