import { ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, type Deps } from '../deps.ts';
import { changeAccount } from '../people/commands.ts';
import type { Refusal } from '../people/model.ts';
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
