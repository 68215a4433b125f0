import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

/** An installation that can be started: where its sources lie, the command that starts it, and what that needs to be told. */
export type Edition = { root: string; command: string; env: Environment };

type Environment = Readonly<Record<string, string | undefined>>;

const project = fileURLToPath(new URL('../../../', import.meta.url));
const peopleProgram = fileURLToPath(new URL('people-program.ts', import.meta.url));
const git = (...words: string[]) =>
  execFileSync('git', words, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 });

/** This checkout, as it is built. */
export const present: Edition = { root: project, command: join(project, 'scripts/onewindow.mjs'), env: {} };

async function folderFor(name: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), `ow-${name}-`));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await symlink(join(project, 'node_modules'), join(root, 'node_modules'));
  return root;
}

/** The release after this one: the same program, and a schema that has more. `migrations` by name, without the ending. */
export async function nextEdition(migrations: Readonly<Record<string, string>>): Promise<Edition> {
  const root = await folderFor('next');
  for (const part of ['dist', 'migrations', 'data', 'templates', 'scripts/onewindow.mjs', 'package.json'])
    await cp(join(project, part), join(root, part), { recursive: true });
  for (const [name, text] of Object.entries(migrations)) await writeFile(join(root, 'migrations', `${name}.sql`), text);
  return { root, command: join(root, 'scripts/onewindow.mjs'), env: {} };
}

/**
 * The latest commit of the main line that knows fewer migrations than now, all of them as they are now; what stood only on a branch was
 * never released. Undefined in a copy without history, and in a clone that does not reach so far.
 */
export async function findPreviousCommit(): Promise<string | undefined> {
  const names = (await readdir(join(project, 'migrations'))).toSorted();
  try {
    const now = names.map((name) => `${git('hash-object', join('migrations', name)).trim()} ${name}`);
    const isBefore = (commit: string) => {
      const then = git('ls-tree', '--format=%(objectname) %(path)', `${commit}:migrations`).trim().split('\n');
      return then.length < now.length && then.every((line, index) => line === now[index]);
    };
    return git('rev-list', '--first-parent', 'HEAD').trim().split('\n').find(isBefore);
  } catch {
    return undefined;
  }
}

/** An earlier commit, run from its sources with the packages that are installed now; its desk is not built. */
export async function editionOf(commit: string): Promise<Edition> {
  const root = await folderFor('previous');
  const archive = join(root, 'sources.tar');
  git('archive', '--output', archive, commit);
  execFileSync('tar', ['-xf', archive, '-C', root]);
  await rm(archive);
  execFileSync(process.execPath, ['scripts/build-portal.mjs', join(root, 'dist/assets/portal')], { cwd: root });
  const desk = join(root, 'dist/web/desk');
  await mkdir(desk, { recursive: true });
  await writeFile(join(desk, 'index.html'), '<!doctype html>');
  await cp(peopleProgram, join(root, relative(project, peopleProgram)));
  return {
    root,
    command: join(root, 'src/app/cli/main.ts'),
    env: { ...fromSources(root), ...(await unknownIn(root)) },
  };
}

/** Settings of the tests that a release refuses, since it does not know them yet. */
async function unknownIn(root: string): Promise<Environment> {
  const known = await readFile(join(root, 'src/platform/config/variables.ts'), 'utf8');
  return known.includes('ONEWINDOW_DEMO_CASES') ? {} : { ONEWINDOW_DEMO_CASES: undefined };
}

/** For a program that is not built, and for those that it starts. */
const fromSources = (root: string): Environment => ({
  NODE_OPTIONS: `--import=${pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href}`,
  TSX_TSCONFIG_PATH: join(root, 'tsconfig.server.json'),
});

/** Cookies of persons who were signed in by that edition. */
export function peopleOf({ root }: Edition, { url, env, count }: People): string[] {
  const program = join(root, relative(project, peopleProgram));
  const said = execFileSync(process.execPath, [program, url, String(count)], {
    cwd: root,
    env: { ...process.env, ...env, ...fromSources(root) },
    encoding: 'utf8',
  });
  return JSON.parse(said) as string[];
}

type People = { url: string; env: Environment; count: number };
