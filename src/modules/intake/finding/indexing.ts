import type { CaseId } from '../../../kernel/id.ts';
import type { Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { lookupsOf, type Findable } from './rules/lookups.ts';
import type { Trait } from './rules/spelling.ts';
import { keepLookups, type Lookup } from './store/lookups.ts';

/** The keyed hash of one spelling: equal for equal words, and of no use to who holds the table without the key. */
export const lookupHash = (tx: Tx, vault: Vault, { trait, text }: Findable): Promise<string> =>
  vault.lookupHash(tx, KINDS[trait], text);

const KINDS: Readonly<Record<Trait, string>> = { name: 'caseName', phone: 'casePhone', number: 'caseIdNumber' };

type Handed = { caseId: CaseId; department: string; document: Parameters<typeof lookupsOf>[0] };

/** Makes an application findable by who applies, in the transaction that takes it. */
export async function makeFindable(tx: Tx, vault: Vault, { document, ...place }: Handed): Promise<void> {
  const lookups: Lookup[] = [];
  for (const found of lookupsOf(document))
    lookups.push({ trait: found.trait, hash: await lookupHash(tx, vault, found) });
  await keepLookups(tx, place, lookups.length > 0 ? lookups : [NOTHING]);
}

/** Looked at, and nothing to find it by: it is not looked at again. */
export const NOTHING: Lookup = { trait: 'none', hash: '' };
