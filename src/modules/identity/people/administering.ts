import { ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, type Deps } from '../deps.ts';
import { deleteProviderRecordsOf } from '../provider/store/record.ts';
import { deleteSessionsOf } from '../sessions/store/session.ts';
import { changeAccount } from './commands.ts';
import type { LockReason, Refusal } from './model.ts';
import { setLocked } from './store/person.ts';

/** Closes an account until somebody opens it again, and signs its person out everywhere. */
export function lockAccount(
  deps: Deps,
  { person, reason, by }: { person: string; reason: LockReason; by: Actor },
): Promise<Result<undefined, Refusal>> {
  return deps.db.within(about(deps, person), async (tx) => {
    const locked = await changeAccount(deps, tx, { person, actor: by, command: { type: 'lock', reason } });
    if (!locked.ok) return locked;
    await setLocked(tx, person, deps.now());
    await deleteSessionsOf(tx, person);
    await deleteProviderRecordsOf(tx, person);
    return ok(undefined);
  });
}

export function unlockAccount(
  deps: Deps,
  { person, by }: { person: string; by: Actor },
): Promise<Result<undefined, Refusal>> {
  return deps.db.within(about(deps, person), async (tx) => {
    const unlocked = await changeAccount(deps, tx, { person, actor: by, command: { type: 'unlock' } });
    if (!unlocked.ok) return unlocked;
    await setLocked(tx, person, null);
    return ok(undefined);
  });
}
