import { no, ok, type Result } from '../../kernel/result.ts';
import type { Cluster } from './cluster.ts';
import { ourselves, runCommand } from './command.ts';
import type { PostgresRefusal } from './refusals.ts';

/** A system account other than our own. */
export type Account = { uid: number; gid: number; name: string };

const SERVER_ACCOUNT = 'postgres';

/**
 * Who runs the server: ourselves (`undefined`), or, since PostgreSQL refuses root, the owner of the data that is there already, or else
 * the account `postgres`, made when absent. Data of somebody else is refused, not taken over by changing its owner.
 */
export async function findAccount(
  path: string,
  cluster: Cluster,
): Promise<Result<Account | undefined, PostgresRefusal>> {
  const uid = process.getuid?.();
  if (uid === undefined) return ok(undefined);
  if (cluster.state === 'absent') return uid === 0 ? findOrMakeServerAccount() : ok(undefined);
  const { owner } = cluster;
  const isUsable = uid === 0 ? owner.uid !== 0 : owner.uid === uid;
  if (isUsable) return ok(uid === 0 ? { ...owner, name: await nameOf(owner.uid) } : undefined);
  const account = uid === 0 ? SERVER_ACCOUNT : await nameOf(uid);
  return no({ code: 'wrongOwner', path, owner: await nameOf(owner.uid), account });
}

async function findOrMakeServerAccount(): Promise<Result<Account, PostgresRefusal>> {
  const present = await findAccountNamed(SERVER_ACCOUNT);
  if (present !== undefined) return ok(present);
  const made = await runCommand(['useradd', '--system', '--user-group', '--no-create-home', SERVER_ACCOUNT], ourselves);
  const account = await findAccountNamed(SERVER_ACCOUNT);
  if (account !== undefined) return ok(account);
  return no({ code: 'accountMissing', account: SERVER_ACCOUNT, detail: made.output.trim() });
}

/** `undefined` when the machine has no such account. */
async function findAccountNamed(name: string): Promise<Account | undefined> {
  const uid = await findNumber(['id', '-u', name]);
  const gid = await findNumber(['id', '-g', name]);
  return uid === undefined || gid === undefined ? undefined : { uid, gid, name };
}

async function findNumber(command: readonly string[]): Promise<number | undefined> {
  const { code, output } = await runCommand(command, ourselves);
  return code === 0 ? Number(output) : undefined;
}

async function nameOf(uid: number): Promise<string> {
  const { code, output } = await runCommand(['id', '-nu', String(uid)], ourselves);
  return code === 0 ? output.trim() : String(uid);
}
