import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, type Deps } from '../deps.ts';
import { changeAccount } from '../people/commands.ts';
import type { Refusal } from '../people/model.ts';
import { issueRecoveryCodes, type Confirmed } from './enrolling.ts';
import { deleteFactor } from './store/factor.ts';

export type Removal = { person: string; factor: string; by: 'self' | 'administrator'; actor: Actor };

export function removeFactor(deps: Deps, { person, factor, by, actor }: Removal): Promise<Result<undefined, Refusal>> {
  return deps.db.within(about(deps, person), async (tx) => {
    const removed = await changeAccount(deps, tx, { person, actor, command: { type: 'removeFactor', factor, by } });
    if (!removed.ok) return removed;
    await deleteFactor(tx, factor);
    return ok(undefined);
  });
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
