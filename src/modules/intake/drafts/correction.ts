import type { CaseId } from '../../../kernel/id.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { findHappened } from '../cases/queries/timeline.ts';
import { openWords } from '../cases/sealing.ts';
import type { Unlocked } from './model.ts';

/** What the notice of correction of a case names, with the words of the officer; empty when there was none. */
export async function findAsked(tx: Tx, { vault }: Pick<CaseDeps, 'vault'>, id: CaseId): Promise<Unlocked[]> {
  const asked = (await findHappened(tx, id)).flatMap(({ event }) =>
    event.type === 'correctionAsked' ? event.missing : [],
  );
  const words = await openWords(
    vault,
    tx,
    asked.map(({ what }) => sealed(what)),
  );
  return asked.map(({ key }, index) => ({ key, what: words[index] ?? '' }));
}
