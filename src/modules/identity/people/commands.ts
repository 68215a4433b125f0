import { v7 } from 'uuid';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { hashPassword } from '../../../platform/crypto/index.ts';
import type { Tx, Versioned } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, type Deps } from '../deps.ts';
import { networkOf, REGISTRATION_TRIES } from '../passwords/rules.ts';
import { beginTry, type TooManyTries } from '../passwords/store/attempt.ts';
import { setPassword } from '../passwords/store/password.ts';
import type { RealNameLevel } from '../permissions/rules/subject.ts';
import { decide } from './decide.ts';
import { initial, type Account, type Channel, type Command, type Refusal } from './model.ts';
import { normalCitizenId, normalName, normalPhone } from './rules/spelling.ts';
import { registrationFaults, type FieldFault, type Registration } from './rules/registration.ts';
import { loginLookup, sealPerson, type PersonalData } from './sealing.ts';
import { accounts } from './store/account.ts';
import { claimLogin } from './store/login.ts';
import { insertPerson } from './store/person.ts';

export type RegistrationRefusal = { code: 'registrationInvalid'; faults: FieldFault[] } | TooManyTries;

/**
 * Opens an account at level 1: said of oneself, only the form was checked. Whoever is registered already gets the same answer and keeps
 * the account as it is: nobody learns here who has one.
 */
export async function registerPerson(
  deps: Deps,
  registration: Registration,
  ip: string,
): Promise<Result<undefined, RegistrationRefusal>> {
  const faults = registrationFaults(registration, civilDateOf(deps.now()));
  if (faults.length > 0) return no({ code: 'registrationInvalid', faults });
  const begun = await beginRegistration(deps, ip);
  if (!begun.ok) return begun;
  const person = v7();
  const hash = await hashPassword(registration.password);
  await deps.db.within(about(deps, person), async (tx) => {
    const opened = await openAccount(deps, tx, {
      id: person,
      data: normalised(registration),
      level: 1,
      channel: 'selfRegistration',
      actor: { kind: 'person', id: person },
    });
    if (opened.ok) await setPassword(tx, { person, hash, mustChange: false, at: deps.now() });
    return opened;
  });
  return ok(undefined);
}

export type NewAccount = {
  id: string;
  data: PersonalData;
  level: RealNameLevel;
  channel: Channel;
  actor: Actor;
};

/** In a transaction about `id`. Refused when the number is somebody's already; the caller's transaction then rolls back. */
export async function openAccount(
  deps: Deps,
  tx: Tx,
  { id, data, level, channel, actor }: NewAccount,
): Promise<Result<Versioned<Account>, Refusal>> {
  const at = deps.now();
  const decision = decide({ type: 'open', channel, level }, initial);
  if (!decision.ok) return decision;
  await insertPerson(tx, { id, ...(await sealPerson(deps.vault, tx, { id, ...data })), level, registeredAt: at });
  const after = { value: initial, version: 0 };
  const account = await accounts.append(tx, { id, after, events: decision.value, stamp: { actor, at } });
  const lookup = await loginLookup(deps.vault, tx, { kind: 'citizenId', value: data.citizenId });
  const claimed = await claimLogin(tx, { lookup, person: id, kind: 'citizenId' });
  return claimed ? ok(account) : no({ code: 'alreadyRegistered' });
}

/** Load, decide, append: what every change to an existing account has in common. In a transaction about that person. */
export async function changeAccount(
  deps: Deps,
  tx: Tx,
  { person, actor, command }: { person: string; actor: Actor; command: Command },
): Promise<Result<Versioned<Account>, Refusal>> {
  const account = await accounts.load(tx, person);
  const decision = decide(command, account.value);
  if (!decision.ok) return decision;
  const stamp = { actor, at: deps.now() };
  return ok(await accounts.append(tx, { id: person, after: account, events: decision.value, stamp }));
}

async function beginRegistration(deps: Deps, ip: string): Promise<Result<undefined, TooManyTries>> {
  return deps.db.within({ area: deps.area }, async (tx) => {
    const address = await deps.vault.lookupHash(tx, 'address', networkOf(ip));
    return beginTry(tx, { key: `registration/${address}`, limit: REGISTRATION_TRIES, now: deps.now() });
  });
}

/** After `registrationFaults` found none. */
const normalised = ({ name, citizenId, phone }: Registration): PersonalData => ({
  name: normalName(name) ?? name,
  citizenId: normalCitizenId(citizenId) ?? citizenId,
  phone: normalPhone(phone) ?? phone,
});
