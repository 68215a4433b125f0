import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

type Chunk = { file: string; isEntry?: boolean; imports?: string[]; dynamicImports?: string[]; css?: string[] };
type Manifest = Readonly<Record<string, Chunk>>;

/** The desk as `vite build` makes it, in a temporary folder. */
export type BuiltDesk = {
  page: string;
  /** Files that the first page fetches before anything can be done. */
  shell: string[];
  /** Each part that is fetched when it is asked for, with the files that it adds to the shell. */
  lazy: Map<string, string[]>;
  read: (file: string) => Promise<string>;
  /** As the network carries them. */
  compressed: (files: readonly string[]) => Promise<number>;
  remove: () => Promise<void>;
};

export async function buildDesk(): Promise<BuiltDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'onewindow-desk-'));
  const vite = 'node_modules/vite/bin/vite.js';
  // As it is shipped: under the test runner's own NODE_ENV React would come with its checks.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', folder, '--logLevel', 'error'], { env });
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const [entry] = Object.entries(manifest).find(([, { isEntry }]) => isEntry) ?? [];
  if (entry === undefined) throw new Error('the build has no entry');

  const shell = filesOf(manifest, entry);
  const parts = new Set(Object.values(manifest).flatMap(({ dynamicImports = [] }) => dynamicImports));
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  return {
    page: await read('index.html'),
    shell,
    lazy: new Map([...parts].map((part) => [part, filesOf(manifest, part).filter((file) => !shell.includes(file))])),
    read,
    compressed: async (files) =>
      (await Promise.all(files.map(read))).reduce((sum, text) => sum + gzipSync(text).length, 0),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** A chunk, what it imports, what that imports …, and their style sheets. */
function filesOf(manifest: Manifest, entry: string): string[] {
  const reached = new Set<string>();
  const reach = (name: string) => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const next of manifest[name]?.imports ?? []) reach(next);
  };
  reach(entry);
  return [...reached].flatMap((name) => [manifest[name]?.file ?? [], manifest[name]?.css ?? []].flat());
}
