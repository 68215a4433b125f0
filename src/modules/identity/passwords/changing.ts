import { no, ok, type Result } from '../../../kernel/result.ts';
import { hashPassword, verifyPassword } from '../../../platform/crypto/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, type Deps } from '../deps.ts';
import { changeAccount } from '../people/commands.ts';
import type { Refusal } from '../people/model.ts';
import { passwordFault } from '../people/rules/password.ts';
import { deleteProviderRecordsOf } from '../provider/store/record.ts';
import { deleteSessionsOf } from '../sessions/store/session.ts';
import { findPassword, setPassword } from './store/password.ts';

export type ChangeRefusal =
  Refusal | { code: 'passwordUnfit'; rule: 'tooShort' | 'tooLong' | 'tooSimple' | 'samePassword' };

/** A new password for whoever has just proven the old one; every session that the old one opened ends. */
export async function changePassword(
  deps: Deps,
  { person, password, actor }: { person: string; password: string; actor: Actor },
): Promise<Result<undefined, ChangeRefusal>> {
  const fault = passwordFault(password);
  if (fault) return no({ code: 'passwordUnfit', rule: fault });
  const before = await deps.db.within(about(deps, person), (tx) => findPassword(tx, person));
  if (await verifyPassword(before?.hash, password)) return no({ code: 'passwordUnfit', rule: 'samePassword' });
  const hash = await hashPassword(password);
  return deps.db.within(about(deps, person), async (tx): Promise<Result<undefined, ChangeRefusal>> => {
    const changed = await changeAccount(deps, tx, { person, actor, command: { type: 'changePassword' } });
    if (!changed.ok) return changed;
    await setPassword(tx, { person, hash, mustChange: false, at: deps.now() });
    await deleteSessionsOf(tx, person);
    await deleteProviderRecordsOf(tx, person);
    return ok(undefined);
  });
}
