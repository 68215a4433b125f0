import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused } from '../../../platform/database/index.ts';
import type { Address, AddressFault } from '../contract.ts';
import { orderParcel } from '../order.ts';
import { findFetchedOf } from '../queries/parcels.ts';
import { addressFaults, addressText } from '../rules/address.ts';
import { holdFetching } from '../store/parcels.ts';
import type { Asking, PaperDeps } from './deps.ts';
import { fetchedOf } from './own.ts';
import { mayFetch, type FetchRefusal } from './rules.ts';

export type FetchPapersRefusal =
  | FetchRefusal
  | KeyReused
  | { code: 'caseNotFound' }
  | { code: 'noCourier' }
  | { code: 'addressUnfit'; fields: readonly AddressFault[] };

/**
 * Sends a courier to an applicant for the papers of his case (双向寄递). Answers the parcel's id. Of two at once the second waits and is told
 * that one is on its way; the address is sealed with the holder's key.
 */
export const fetchPapers = (
  { db, delivery, ownMatter }: Pick<PaperDeps, 'db' | 'delivery' | 'ownMatter'>,
  { asking: { caller, once }, id }: { asking: Asking; id: CaseId },
  from: Address,
): Promise<Result<string, FetchPapersRefusal>> =>
  withinOnce(db, { scope: caller.scope, once }, async (tx): Promise<Result<string, FetchPapersRefusal>> => {
    const matter = await ownMatter(tx, { caller, id });
    if (!matter) return no({ code: 'caseNotFound' });
    if (!delivery.courier) return no({ code: 'noCourier' });
    const fields = addressFaults(from);
    if (fields.length > 0) return no({ code: 'addressUnfit', fields });
    await holdFetching(tx, id);
    const allowed = mayFetch({
      isOpen: matter.isOpen,
      fetched: (await findFetchedOf(tx, id)).map(fetchedOf),
      today: civilDateOf(delivery.now()),
    });
    if (!allowed.ok) return allowed;
    const { holder } = matter;
    const address = await delivery.vault.sealFor(tx, subjectOf(holder), addressText(from));
    return orderParcel(tx, delivery, { caseId: id, direction: 'in', holder, address, actor: caller.actor });
  });
