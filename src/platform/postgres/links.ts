import { readFile, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { no, ok, type Result } from '../../kernel/result.ts';
import { isErrno } from './processes.ts';
import type { PostgresRefusal } from './refusals.ts';

type Link = { source: string; target: string };

/**
 * npm packages cannot hold links, so the package lists them and makes them by an install script; with `--ignore-scripts`, or where a later
 * npm blocks scripts, nobody did. Making them twice, or by two processes at once, is harmless.
 */
export async function makeLibraryLinks(root: string): Promise<Result<undefined, PostgresRefusal>> {
  const links: Link[] = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8'));
  try {
    for (const link of links) await makeLink(root, link);
    return ok(undefined);
  } catch (error) {
    if (!isErrno(error, 'EACCES', 'EPERM', 'EROFS', 'ENOSPC')) throw error;
    return no({ code: 'libraryLinksMissing', folder: join(root, 'native'), detail: error.message });
  }
}

async function makeLink(root: string, { source, target }: Link): Promise<void> {
  try {
    await symlink(relative(dirname(target), source), join(root, target));
  } catch (error) {
    // A folder that may not be written answers EACCES or EROFS even where the link stands.
    if (isErrno(error, 'EEXIST') || (await isPresent(join(root, target)))) return;
    throw error;
  }
}

const isPresent = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
