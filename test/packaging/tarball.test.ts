import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAlive, postmasterOf } from './postmaster.ts';
import { startProgram } from '../support/program.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

let home: string;
let tarball: string;
const measured: string[] = [];

/** A clean npm: what this run of the tests was told by an npm above it is not handed down. */
function npm(folder: string, ...args: string[]): string {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_registry)/i.test(name)),
  );
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: folder, env: environment, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

/** How many seconds it took, for whoever reads the output; nothing fails by the clock. */
async function timed<Value>(what: string, work: () => Value | Promise<Value>): Promise<Value> {
  const startedAt = performance.now();
  const value = await work();
  measured.push(`${what}: ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
  return value;
}

const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`;

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ow-tarball-'));
  const pack = () => npm(project, 'pack', '--json', '--pack-destination', home);
  const [{ filename }]: [{ filename: string }] = JSON.parse(await timed('npm pack', pack));
  tarball = join(home, filename);
  measured.push(`tarball: ${megabytes((await stat(tarball)).size)}`);
}, 600_000);
afterAll(async () => {
  console.log(measured.join('\n'));
  await rm(home, { recursive: true, force: true });
});

describe.each([
  { how: 'as the README says', name: 'plain', options: [] },
  { how: 'without any install script', name: 'bare', options: ['--ignore-scripts', '--prefer-offline'] },
])('the tarball, installed $how', ({ name, options }) => {
  let place: string;
  beforeAll(async () => {
    place = join(home, name);
    await mkdir(place);
    await writeFile(join(place, 'package.json'), '{ "private": true }');
    const install = () => npm(place, 'install', '--omit=dev', '--no-audit', '--no-fund', ...options, tarball);
    await timed(`npm install, ${name}`, install);
  }, 600_000);

  test('starts, serves people and officers, and ends with its database', async () => {
    expect(existsSync(join(place, 'node_modules/typescript'))).toBe(false);
    const data = join(home, `data-${name}`);
    const command = join(place, 'node_modules/.bin/onewindow');
    const program = await timed(`first start, ${name}`, () => startProgram({ data, command }));
    const status = async (path: string) => (await fetch(`${program.url}${path}`)).status;
    expect([await status('/'), await status('/health'), await status('/ready'), await status('/desk/')]).toEqual([
      200, 200, 200, 200,
    ]);
    const server = await postmasterOf(data);
    expect(isAlive(server)).toBe(true);
    expect(await program.end()).toEqual({ code: 0, signal: null });
    expect(isAlive(server)).toBe(false);
  });
});

describe('the package holds what runs, and', () => {
  let installed: string;
  let files: string[];
  beforeAll(async () => {
    installed = join(home, 'plain/node_modules/onewindow');
    files = await filesBelow(installed);
    const sizes = await Promise.all(
      (await filesBelow(join(home, 'plain'))).map(async (file) => (await stat(file)).size),
    );
    measured.push(
      `installed: ${files.length} files of ours, ${megabytes(sizes.reduce((sum, size) => sum + size, 0))} in all`,
    );
  });

  test('nothing else: no source, no test, no specification, no data of ours', async () => {
    const known = ['dist', 'migrations', 'data', 'scripts', 'templates', 'package.json', 'LICENSE'];
    const documents = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md'];
    const top = await readdir(installed);
    expect(top).toEqual(expect.arrayContaining(known));
    expect(top.filter((entry) => ![...known, ...documents, 'node_modules'].includes(entry))).toEqual([]);
    expect(await readdir(join(installed, 'scripts'))).toEqual(['onewindow.mjs']);
    expect(files.filter((file) => /\.test\.|\.(?:map|tsx?|tsbuildinfo)$/.test(file))).toEqual([]);
  });

  test('nothing of the machine that built it', async () => {
    const telling: string[] = [];
    for (const file of files) if ((await readFile(file)).includes(project.slice(0, -1))) telling.push(file);
    expect(telling).toEqual([]);
  });
});
