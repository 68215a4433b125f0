import { v7 } from 'uuid';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { hashPassword, isOutdated, verifyPassword } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { about, presenting, type Deps } from '../deps.ts';
import { normalCitizenId } from '../people/rules/spelling.ts';
import { loginLookup } from '../people/sealing.ts';
import { findPersonByLogin } from '../people/store/login.ts';
import { findPerson } from '../people/store/person.ts';
import { ACCOUNT_TRIES, ADDRESS_TRIES, networkOf, normalLoginName } from './rules.ts';
import { beginTry, forgetTries, takeBackTry, type TooManyTries } from './store/attempt.ts';
import { findPassword, setPassword } from './store/password.ts';
import { recordSignIn } from './store/sign-in.ts';

/** What somebody types to sign in: a citizen's number or an officer's login name, and the password. */
export type PasswordProof = { identifier: string; password: string; ip: string };

export type SignInRefusal = TooManyTries | { code: 'wrongPassword' } | { code: 'accountLocked' };

/**
 * Who proves to be who by a password. A name that nobody has takes the same steps, the same answer and the same time as a wrong
 * password; that an account is locked is told only to whoever knows its password.
 */
export async function checkPassword(
  deps: Deps,
  proof: PasswordProof,
): Promise<Result<{ person: string; mustChange: boolean }, SignInRefusal>> {
  const begun = await begin(deps, proof);
  if (!begun.ok) return begun;
  const { lookup, keys } = begun.value;
  const stored = await findStored(deps, lookup);
  const right = await verifyPassword(stored.hash, proof.password);
  const outcome = !right ? 'wrong' : stored.locked ? 'locked' : 'in';
  await deps.db.within(about(deps, stored.person), async (tx) => {
    const person = stored.hash === undefined ? undefined : stored.person;
    await recordSignIn(tx, { person, method: 'password', outcome, at: deps.now() });
    if (outcome === 'in') await settle(deps, tx, { keys, stored, password: proof.password });
  });
  if (outcome === 'wrong') return no({ code: 'wrongPassword' });
  if (outcome === 'locked') return no({ code: 'accountLocked' });
  return ok({ person: stored.person, mustChange: stored.mustChange });
}

type Keys = { account: string; address: string };
type Stored = { person: string; hash: string | undefined; mustChange: boolean; locked: boolean };

async function begin(
  deps: Deps,
  { identifier, ip }: PasswordProof,
): Promise<Result<{ lookup: string; keys: Keys }, TooManyTries>> {
  const now = deps.now();
  const scope = { area: deps.area };
  const { lookup, keys } = await deps.db.within(scope, (tx) => keysOf(deps, tx, { identifier, ip }));
  // Each in its own transaction: a refused one rolls back, and the other must still count.
  const limits = [
    { key: keys.address, limit: ADDRESS_TRIES, now },
    { key: keys.account, limit: ACCOUNT_TRIES, now },
  ];
  for (const limit of limits) {
    const begun = await deps.db.within(scope, (tx) => beginTry(tx, limit));
    if (!begun.ok) return begun;
  }
  return ok({ lookup, keys });
}

async function keysOf({ vault }: Deps, tx: Tx, { identifier, ip }: Omit<PasswordProof, 'password'>) {
  const citizenId = normalCitizenId(identifier);
  const lookup = await loginLookup(
    vault,
    tx,
    citizenId ? { kind: 'citizenId', value: citizenId } : { kind: 'loginName', value: normalLoginName(identifier) },
  );
  const address = await vault.lookupHash(tx, 'address', networkOf(ip));
  return { lookup, keys: { account: `account/${lookup}`, address: `address/${address}` } };
}

/** The same two questions whether somebody is registered under that name or not. */
async function findStored(deps: Deps, lookup: string): Promise<Stored> {
  const found = await deps.db.within(presenting(deps, lookup), (tx) => findPersonByLogin(tx, lookup));
  const person = found ?? v7();
  return deps.db.within(about(deps, person), async (tx) => {
    const password = await findPassword(tx, person);
    const row = await findPerson(tx, person);
    return { person, hash: password?.hash, mustChange: password?.mustChange ?? false, locked: Boolean(row?.lockedAt) };
  });
}

async function settle(
  deps: Deps,
  tx: Tx,
  { keys, stored, password }: { keys: Keys; stored: Stored; password: string },
) {
  await forgetTries(tx, keys.account);
  await takeBackTry(tx, keys.address);
  if (stored.hash === undefined || !isOutdated(stored.hash)) return;
  const { person, mustChange } = stored;
  await setPassword(tx, { person, hash: await hashPassword(password), mustChange, at: deps.now() });
}

/** Whether somebody who is signed in knows the password too; counts and locks like a sign-in. */
export async function checkOwnPassword(
  deps: Deps,
  { person, password }: { person: string; password: string },
): Promise<Result<undefined, TooManyTries | { code: 'wrongPassword' }>> {
  const key = `own/${person}`;
  const begun = await deps.db.within(about(deps, person), (tx) =>
    beginTry(tx, { key, limit: ACCOUNT_TRIES, now: deps.now() }),
  );
  if (!begun.ok) return begun;
  const stored = await deps.db.within(about(deps, person), (tx) => findPassword(tx, person));
  if (!(await verifyPassword(stored?.hash, password))) return no({ code: 'wrongPassword' });
  await deps.db.within(about(deps, person), (tx) => forgetTries(tx, key));
  return ok(undefined);
}
