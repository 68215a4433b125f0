import type { CaseId } from '../../../kernel/id.ts';
import type { Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { lookupHash } from './indexing.ts';
import { spelt, type Trait } from './rules/spelling.ts';
import { findCasesWith } from './store/lookups.ts';

/** Cases of who is looked for, newest first, as far as the scope sees them; the caller writes down that he looked. */
export async function findCasesOf(tx: Tx, vault: Vault, { by, text }: { by: Trait; text: string }): Promise<CaseId[]> {
  const spelling = spelt(by, text);
  if (spelling === '') return [];
  return findCasesWith(tx, { trait: by, hash: await lookupHash(tx, vault, { trait: by, text: spelling }) });
}
