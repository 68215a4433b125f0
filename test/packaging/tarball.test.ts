import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProgram } from '../support/program.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

let home: string;
let installed: string;

/** A clean npm: what this run of the tests was told by an npm above it is not handed down. */
function npm(folder: string, ...args: string[]): string {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_registry)/i.test(name)),
  );
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: folder, env: environment, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ow-tarball-'));
  const [{ filename }]: [{ filename: string }] = JSON.parse(npm(project, 'pack', '--json', '--pack-destination', home));
  const place = join(home, 'place');
  await mkdir(place);
  await writeFile(join(place, 'package.json'), '{ "private": true }');
  npm(place, 'install', '--omit=dev', '--no-audit', '--no-fund', join(home, filename));
  installed = join(place, 'node_modules/onewindow');
}, 600_000);
afterAll(() => rm(home, { recursive: true, force: true }));

test('the package holds what runs, and no source, no test and no data of ours', async () => {
  const top = await readdir(installed);
  expect(top).toEqual(
    expect.arrayContaining(['dist', 'migrations', 'data', 'templates', 'scripts', 'package.json', 'LICENSE']),
  );
  expect(top.filter((name) => ['src', 'test', 'bench', 'var', 'docs', '.cache'].includes(name))).toEqual([]);
  const files = await readdir(join(installed, 'dist'), { recursive: true });
  expect(files.filter((name) => /\.(d\.ts|map|test\.js)$/.test(name))).toEqual([]);
});

test('it starts without any tool of development', async () => {
  expect(existsSync(join(installed, '../typescript'))).toBe(false);
  const program = await startProgram({ data: join(home, 'data'), command: join(installed, 'scripts/onewindow.mjs') });
  expect((await fetch(`${program.url}/ready`)).status).toBe(200);
  expect((await fetch(`${program.url}/desk/`)).status).toBe(200);
  expect(await program.end()).toEqual({ code: 0, signal: null });
});
