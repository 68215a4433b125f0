import type { CaseId } from '../../../kernel/id.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { findHappened } from '../cases/queries/timeline.ts';
import { openWords } from '../cases/sealing.ts';
import { loadCase } from '../cases/store/cases.ts';
import type { Unlocked } from './model.ts';

/** What an accepted case still waits for, by key; undefined where nothing is owed. */
export async function findOwed(tx: Tx, id: CaseId): Promise<readonly string[] | undefined> {
  const { value } = await loadCase(tx, id);
  return value.state === 'accepted' ? value.owed?.materials : undefined;
}

/** What the clerk named last to be set right at once, with his words. */
export async function findAmendable(tx: Tx, { vault }: Pick<CaseDeps, 'vault'>, id: CaseId): Promise<Unlocked[]> {
  const asked = (await findHappened(tx, id)).flatMap(({ event }) => (event.type === 'amendmentAsked' ? [event] : []));
  return openedOf(tx, vault, asked.at(-1)?.fields ?? []);
}

/** What the notice of correction of a case names, with the words of the officer; empty when there was none. */
export async function findAsked(tx: Tx, { vault }: Pick<CaseDeps, 'vault'>, id: CaseId): Promise<Unlocked[]> {
  const asked = (await findHappened(tx, id)).flatMap(({ event }) =>
    event.type === 'correctionAsked' ? event.missing : [],
  );
  return openedOf(tx, vault, asked);
}

async function openedOf(tx: Tx, vault: CaseDeps['vault'], named: readonly Unlocked[]): Promise<Unlocked[]> {
  const words = await openWords(
    vault,
    tx,
    named.map(({ what }) => sealed(what)),
  );
  return named.map(({ key }, index) => ({ key, what: words[index] ?? '' }));
}
