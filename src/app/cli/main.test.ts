import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const onewindow = (...words: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/app/cli/main.ts'), ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '' },
  });

describe('the program', () => {
  test('writes one JSON document and exits 0', () => {
    const { status, stdout, stderr } = onewindow('clock', 'due', '--from', '2026-02-13', '--days', '5', '--json');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ due: '2026-02-27', provisional: false });
  });

  test('exits 1 when a code is not valid and 2 when there is nothing to classify', () => {
    expect(onewindow('code', 'classify', '37082').status).toBe(1);
    expect(onewindow('code', 'classify')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'No code was given, and no --file.\n',
    });
  });

  test('tells its version, the package’s', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    expect(onewindow('--version').stdout).toContain(`onewindow ${version} `);
  });
});

describe('scripts/onewindow.mjs', () => {
  let place = '';
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'onewindow-bin-'));
  });
  afterAll(() => rm(place, { recursive: true }));

  const write = async (path: string, content: string) => {
    await mkdir(dirname(join(place, path)), { recursive: true });
    await writeFile(join(place, path), content);
  };
  const start = () => spawnSync(process.execPath, [join(place, 'scripts/onewindow.mjs'), 'a'], { encoding: 'utf8' });

  test('runs what is built, and in a checkout builds first what is stale', async () => {
    await mkdir(join(place, 'scripts'), { recursive: true });
    await cp(join(root, 'scripts/onewindow.mjs'), join(place, 'scripts/onewindow.mjs'));
    expect(start()).toMatchObject({ status: 2, stdout: '' });
    expect(start().stderr).toContain('main.js is missing');

    await write('dist/app/cli/main.js', 'console.log("old", ...process.argv.slice(2));');
    expect(start()).toMatchObject({ status: 0, stdout: 'old a\n', stderr: '' });

    await mkdir(join(place, 'src'));
    await write(
      'scripts/build.mjs',
      `import { writeFileSync } from 'node:fs';
       export const isStale = () => true;
       if (process.argv[1].endsWith('build.mjs')) {
         console.log('compiling');
         writeFileSync(new URL('../dist/app/cli/main.js', import.meta.url), 'console.log("new");');
       }`,
    );
    expect(start()).toMatchObject({ status: 0, stdout: 'new\n', stderr: 'building …\ncompiling\n' });

    await write('scripts/build.mjs', `export const isStale = () => false;`);
    expect(start()).toMatchObject({ status: 0, stdout: 'new\n', stderr: '' });

    await write(
      'scripts/build.mjs',
      `export const isStale = () => true; if (process.argv[1].endsWith('build.mjs')) process.exit(1);`,
    );
    expect(start()).toMatchObject({ status: 2, stdout: '' });
  });
});
