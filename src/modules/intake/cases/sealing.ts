import type { Sealed, Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Applicant, Words } from './model.ts';

/** Whose key seals what is said and handed in: the organisation's, or the person's who applies for himself. */
export const subjectOf = ({ person, organisation }: Pick<Applicant, 'person' | 'organisation'>): string =>
  organisation === null ? `person/${person}` : `organisation/${organisation}`;

export async function sealWords(
  vault: Vault,
  tx: Tx,
  { applicant, said }: { applicant: Applicant; said: string },
): Promise<Words> {
  return { said, sealed: await vault.sealFor(tx, subjectOf(applicant), said) };
}

/** What was sealed, or a mark that the person's data were erased. */
export async function openWords(vault: Vault, tx: Tx, sealed: readonly Sealed[]): Promise<(string | undefined)[]> {
  return sealed.length === 0 ? [] : vault.openTexts(tx, sealed);
}
