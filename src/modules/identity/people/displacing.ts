import type { Result } from '../../../kernel/result.ts';
import type { Tx, Versioned } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { Deps } from '../deps.ts';
import { deleteFactorsOf } from '../factors/store/factor.ts';
import { dropPassword } from '../passwords/store/password.ts';
import type { RealNameLevel } from '../permissions/rules/subject.ts';
import { deleteProviderRecordsOf } from '../provider/store/record.ts';
import { deleteSessionsOf } from '../sessions/store/session.ts';
import { changeAccount } from './commands.ts';
import type { Account, Refusal } from './model.ts';
import { sealPerson, type PersonalData } from './sealing.ts';
import { correctPerson, setLevel } from './store/person.ts';

export type StrongerProof = {
  person: string;
  data: PersonalData;
  level: RealNameLevel;
  /** Who vouches: an issuer, or the appointing office. */
  issuer: string;
  actor: Actor;
};

/**
 * A stronger proof of who somebody is takes the account over. Anybody may have opened it before under that number, so the password,
 * second factors and sessions of whoever did open nothing any more. In a transaction about that person.
 */
export async function takeOver(
  deps: Deps,
  tx: Tx,
  { person, data, level, issuer, actor }: StrongerProof,
): Promise<Result<Versioned<Account>, Refusal>> {
  const displaced = await changeAccount(deps, tx, { person, actor, command: { type: 'displaceCredentials', issuer } });
  if (!displaced.ok) return displaced;
  await dropPassword(tx, person);
  await deleteFactorsOf(tx, person);
  await deleteSessionsOf(tx, person);
  await deleteProviderRecordsOf(tx, person);
  await correctPerson(tx, person, await sealPerson(deps.vault, tx, { id: person, ...data }));
  await setLevel(tx, person, level);
  return changeAccount(deps, tx, { person, actor, command: { type: 'raiseLevel', level, issuer } });
}
