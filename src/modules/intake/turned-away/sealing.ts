import { subjectOf, type Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Who } from './model.ts';

/** Whose key seals the words: the organisation's or the person's; else a key of the no's own, which leads to nobody. */
export function sealedFor(id: string, { person, organisation }: Who): string {
  if (person === null) return `turned-away/${id}`;
  return subjectOf({ person, organisation });
}

/** The keyed hash under which number and code open a no. */
export const queryHashOf = (tx: Tx, vault: Vault, { number, code }: { number: string; code: string }) =>
  vault.lookupHash(tx, 'turnedAway', `${number}/${code}`);
