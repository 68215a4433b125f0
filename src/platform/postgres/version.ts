import { join } from 'node:path';
import { no, ok, type Result } from '../../kernel/result.ts';
import { runCommand, type Runner } from './command.ts';
import type { PostgresRefusal } from './refusals.ts';

/** Asks the program itself, as the account that will run it: a wrong C library or a missing permission shows here, before any data. */
export async function findVersion(binaries: string, runner: Runner): Promise<Result<string, PostgresRefusal>> {
  const path = join(binaries, 'postgres');
  const { code, output } = await runCommand([path, '--version'], runner);
  const version = /\(PostgreSQL\) (\d\S*)/.exec(output)?.[1];
  return code === 0 && version !== undefined
    ? ok(version)
    : no({ code: 'binariesUnusable', path, detail: output.trim().slice(0, 300) });
}

/** `18` of `18.4`: data of one major version cannot be read by another. */
export const majorOf = (version: string) => version.split('.')[0] ?? version;
