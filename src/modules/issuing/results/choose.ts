import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { addressFaults, addressText, type Address, type AddressFault } from '../../delivery/index.ts';
import type { Asking, IssuingDeps } from '../deps.ts';
import { decide } from './decide.ts';
import type { Holder, Method, Refusal, Wish } from './model.ts';
import { record } from './store/append.ts';
import { holdBeginning } from './store/results.ts';

export type ChooseRefusal =
  | Refusal
  | KeyReused
  | { code: 'resultNotFound' }
  | { code: 'noCourier' }
  | { code: 'addressUnfit'; fields: readonly AddressFault[] };

/** Whose matter it is, for whoever may say how its result is to come; filled by whoever knows cases. */
export type OwnMatter = (tx: Tx, asked: { caller: Caller; id: CaseId }) => Promise<Owned | undefined>;
export type Owned = { department: string; holder: Holder };

export type Choice = { method: Exclude<Method, 'post'> } | { method: 'post'; address: Address };

/** How somebody wants to have the result: said at any time until it is on its way. The address is sealed with his own key. */
export const chooseDelivery = (
  deps: IssuingDeps & { ownMatter: OwnMatter },
  { asking: { caller, once }, id }: { asking: Asking; id: CaseId },
  choice: Choice,
): Promise<Result<{ method: Method }, ChooseRefusal>> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Result<{ method: Method }, ChooseRefusal>> => {
    const owned = await deps.ownMatter(tx, { caller, id });
    if (!owned) return no({ code: 'resultNotFound' });
    const { holder, department } = owned;
    const wish = await wishOf(tx, deps, { choice, owned });
    if (!wish.ok) return wish;
    const after = await holdBeginning(tx, id);
    const at = deps.now();
    const decided = decide(
      { type: 'chooseDelivery', on: civilDateOf(at), wish: wish.value, holder, department },
      after.value,
    );
    if (!decided.ok) return decided;
    await record(tx, { id, after, events: decided.value, stamp: { actor: caller.actor, at } });
    return ok({ method: choice.method });
  });

/** Sealed with the holder's own key. */
export async function wishOf(
  tx: Tx,
  { vault, delivery }: IssuingDeps,
  { choice, owned }: { choice: Choice; owned: Pick<Owned, 'holder'> },
): Promise<Result<Wish, ChooseRefusal>> {
  if (choice.method !== 'post') return ok({ method: choice.method, address: null });
  if (!delivery.courier) return no({ code: 'noCourier' });
  const fields = addressFaults(choice.address);
  if (fields.length > 0) return no({ code: 'addressUnfit', fields });
  return ok({ method: 'post', address: await vault.sealFor(tx, subjectOf(owned.holder), addressText(choice.address)) });
}
