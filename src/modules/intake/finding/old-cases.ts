import type { Area } from '../../../kernel/id.ts';
import { systemScope, type Db } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/crypto/index.ts';
import { openApplications } from '../cases/application.ts';
import { makeFindable, NOTHING } from './indexing.ts';
import { findUnindexed, keepLookups } from './store/lookups.ts';

type Room = { follower: Db; vault: Vault; area: Area };

/** As many as one short transaction opens. */
const AT_ONCE = 200;

/**
 * Makes findable what was handed in before cases could be found by who applies: opens each application once, in short transactions. What
 * was erased stays unfindable. Safe to stop and to run twice. Answers how many it went through.
 */
export async function indexOldCases({ follower, vault, area }: Room): Promise<number> {
  let seen = 0;
  for (let last = AT_ONCE; last === AT_ONCE; seen += last) {
    last = await follower.within(systemScope(area), async (tx) => {
      const places = await findUnindexed(tx, AT_ONCE);
      const documents = await openApplications(
        tx,
        vault,
        places.map(({ caseId }) => caseId),
      );
      for (const place of places) {
        const document = documents.get(place.caseId);
        if (document) await makeFindable(tx, vault, { ...place, document });
        else await keepLookups(tx, place, [NOTHING]);
      }
      return places.length;
    });
  }
  return seen;
}
