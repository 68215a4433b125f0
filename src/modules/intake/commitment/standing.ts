import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isKeptFrom } from '../../credit/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { Applicant } from '../cases/model.ts';
import type { SignedText } from './committing.ts';
import type { CommitmentFault } from './model.ts';
import { findSignature, type Signature } from './store/signatures.ts';
import { findTextInForce, type PublishedText } from './store/texts.ts';

/** The text in force for a draft, the signature under some version of it, and whether the applicant has lost the right. */
export type StandingCommitment = { text: PublishedText; signature: Signature | undefined; barred: boolean };

type Of = Pick<Applicant, 'person' | 'organisation'> & { id: string; item_key: string };

export async function findStandingCommitment(
  tx: Tx,
  { now }: Pick<CaseDeps, 'now'>,
  { id, item_key: item, person, organisation }: Of,
): Promise<StandingCommitment | undefined> {
  const on = civilDateOf(now());
  const text = await findTextInForce(tx, item, on);
  if (!text) return undefined;
  const barred = await isKeptFrom(tx, 'commitment', { holder: { person, organisation }, on });
  return { text, signature: await findSignature(tx, id), barred };
}

type Signed = { commitment: StandingCommitment | undefined; ways: ReadonlyMap<string, string> };

/**
 * Why what was signed does not carry what is handed in: somebody barred, a version that is no longer in force, or a material that is to be
 * replaced by a commitment that nobody signed.
 */
export function commitmentFault({ commitment, ways }: Signed): CommitmentFault | undefined {
  const promised = [...ways.values()].includes('commitment');
  const signature = commitment?.signature;
  if (!signature) return commitment && promised ? { code: 'commitmentUnsigned' } : undefined;
  if (commitment.barred) return { code: 'commitmentBarred' };
  const { version } = commitment.text;
  return signature.version === version ? undefined : { code: 'commitmentOutdated', version };
}

/** What was signed, with the name under it; undefined on the ordinary way. */
export async function signedIn(
  tx: Tx,
  { vault }: Pick<CaseDeps, 'vault'>,
  { commitment }: Pick<Signed, 'commitment'>,
): Promise<SignedText | undefined> {
  if (!commitment?.signature) return undefined;
  const [signer = ''] = await vault.openTexts(tx, [commitment.signature.name]);
  return { text: commitment.text, signer };
}

/** Who has to sign: whoever acts, an agent or a guardian under his own name. */
export async function signerIn(tx: Tx, { acting, nameOf }: Signing, applicant: Applicant): Promise<string> {
  const names = await acting.namesOfMatter(tx, { scope: tx.scope, applicant });
  return names?.actor ?? nameOf(tx, { person: applicant.person, organisation: null });
}

type Signing = Pick<CaseDeps, 'acting'> & {
  nameOf: (tx: Tx, who: Pick<Applicant, 'person' | 'organisation'>) => Promise<string>;
};
