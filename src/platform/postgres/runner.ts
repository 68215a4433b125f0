import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { Account } from './account.ts';
import { ourselves, runCommand, type Runner } from './command.ts';
import type { PostgresRefusal } from './refusals.ts';

/**
 * As another account, the server must reach its binaries and data. Below a closed folder such as `/root` it is started with the one
 * capability to search and read them; it still writes only what is its own.
 */
export async function findRunner(
  account: Account | undefined,
  paths: readonly string[],
): Promise<Result<Runner, PostgresRefusal>> {
  if (account === undefined) return ok(ourselves);
  const closed = await findClosed(account, paths);
  if (closed === undefined) return ok({ prefix: [], credentials: { uid: account.uid, gid: account.gid } });
  const runner = { prefix: searchingAs(account), credentials: undefined };
  const { code } = await runCommand(['true'], runner);
  return code === 0 ? ok(runner) : no({ code: 'accountShutOut', account: account.name, path: closed });
}

/** Without the securebits the kernel drops the ambient capability when the user changes. */
const searchingAs = ({ uid, gid }: Account) => [
  'setpriv',
  ...['--reuid', String(uid), '--regid', String(gid), '--clear-groups', '--securebits', '+no_setuid_fixup'],
  ...['--inh-caps', '+dac_read_search', '--ambient-caps', '+dac_read_search'],
];

async function findClosed(account: Account, paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths.flatMap(withParents)) if (!(await canPass(account, path))) return path;
  return undefined;
}

const withParents = (path: string): string[] =>
  dirname(path) === path ? [path] : [...withParents(dirname(path)), path];

async function canPass({ uid, gid }: Account, path: string): Promise<boolean> {
  const found = await stat(path);
  const permission = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001;
  return (found.mode & permission) !== 0;
}
