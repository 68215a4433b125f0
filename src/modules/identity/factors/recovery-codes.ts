import { randomBytes } from 'node:crypto';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, type Deps } from '../deps.ts';
import { changeAccount } from '../people/commands.ts';
import type { Refusal } from '../people/model.ts';
import { printedRecoveryCode, recoveryCode, RECOVERY_CODES } from './rules.ts';
import { replaceRecoveryCodes } from './store/recovery-code.ts';

export type Confirmed = { recoveryCodes: string[] };

/** New codes for the paper; the old ones open nothing any more. */
export async function issueRecoveryCodes(
  deps: Deps,
  tx: Tx,
  { person, actor }: { person: string; actor: Actor },
): Promise<Result<Confirmed, Refusal>> {
  const command = { type: 'issueRecoveryCodes', count: RECOVERY_CODES } as const;
  const issued = await changeAccount(deps, tx, { person, actor, command });
  if (!issued.ok) return issued;
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(randomBytes(10)));
  const hashes = await Promise.all(codes.map((code) => recoveryHash(deps, tx, { person, code })));
  await replaceRecoveryCodes(tx, person, hashes);
  return ok({ recoveryCodes: codes.map(printedRecoveryCode) });
}

export type RenewRefusal = Refusal | { code: 'proveSecondFactorFirst' };

/** New recovery codes for whoever has just proven a second factor. */
export async function renewRecoveryCodes(
  deps: Deps,
  { person, actor, proven }: { person: string; actor: Actor; proven: boolean },
): Promise<Result<Confirmed, RenewRefusal>> {
  if (!proven) return no({ code: 'proveSecondFactorFirst' });
  return deps.db.within(about(deps, person), (tx) => issueRecoveryCodes(deps, tx, { person, actor }));
}

/** Keyed, since a code is short; bound to the person, since two may hold the same. */
export const recoveryHash = ({ vault }: Deps, tx: Tx, { person, code }: { person: string; code: string }) =>
  vault.lookupHash(tx, 'recovery code', `${person}/${code}`);
