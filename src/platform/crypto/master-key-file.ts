import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { no, ok, type Result } from '../../kernel/result.ts';
import { generationText, masterKey, newGeneration, parseGeneration, type Generations } from './master-key.ts';
import type { MasterKeyRefusal } from './master-key-refusal.ts';
import type { KeyWrapper } from './wrapper.ts';

export type MasterKeySource = {
  /** The key file: `masterKeyFile` of the data folder, or wherever a secret is mounted. */
  path: string;
  /** What `ONEWINDOW_MASTER_KEY` holds: base64 of 32 bytes, newest first, comma between generations. Wins over the file. */
  fromEnvironment?: string | undefined;
  /** Only for data that are new: a lost key file must be put back, never silently replaced. */
  mayCreate: boolean;
};

type Opened = Result<Generations, MasterKeyRefusal>;

export const masterKeyFile = (dataFolder: string): string => join(dataFolder, 'keys', 'master.key');

const HEADER = `# Master keys of OneWindow, newest first. Who has this file and the database reads every person's data:
# keep a copy apart from the backups. A line is the base64 of 32 random bytes.
`;

/** The master keys from the environment or from the key file, which is made at the first start. */
export async function openMasterKey(source: MasterKeySource): Promise<Result<KeyWrapper, MasterKeyRefusal>> {
  const found = source.fromEnvironment
    ? parse(source.fromEnvironment.split(','), 'ONEWINDOW_MASTER_KEY')
    : await fromFile(source.path, source.mayCreate);
  return found.ok ? ok(masterKey(found.value)) : found;
}

/** Puts a new generation in front. Running processes must be started anew, then the stored keys wrapped anew (`rewrapBatch`). */
export async function addMasterKey(path: string): Promise<Result<KeyWrapper, MasterKeyRefusal>> {
  const found = await fromFile(path, false);
  if (!found.ok) return found;
  const generations: Generations = [newGeneration(), ...found.value];
  const draft = await writeDraft(path, generations);
  await rename(draft, path);
  await syncFolder(dirname(path));
  return ok(masterKey(generations));
}

async function fromFile(path: string, mayCreate: boolean): Promise<Opened> {
  const facts = await stat(path).catch(absent);
  if (!facts && !mayCreate) return no({ code: 'masterKeyMissing', path });
  if (!facts) await create(path);
  else if (process.platform !== 'win32' && (facts.mode & 0o077) !== 0) {
    return no({ code: 'masterKeyExposed', path, mode: (facts.mode & 0o777).toString(8) });
  }
  const lines = (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return parse(lines, path);
}

function parse(texts: string[], place: string): Opened {
  const generations: Generations[number][] = [];
  for (const [index, text] of texts.entries()) {
    const parsed = parseGeneration(text.trim());
    if (!parsed) return no({ code: 'masterKeyMalformed', place, number: index + 1 });
    generations.push(parsed);
  }
  const [newest, ...older] = generations;
  if (!newest) return no({ code: 'masterKeyEmpty', place });
  return ok([newest, ...older]);
}

/** Of two processes that start together on new data one makes the key, and both use it: linking never overwrites. */
async function create(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await chmod(dirname(path), 0o700);
  const draft = await writeDraft(path, [newGeneration()]);
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  await syncFolder(dirname(path));
}

async function writeDraft(path: string, generations: Generations): Promise<string> {
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${HEADER}${generations.map((one) => `${generationText(one)}\n`).join('')}`);
    await file.sync();
  } finally {
    await file.close();
  }
  return draft;
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
