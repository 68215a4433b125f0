import type { Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { Applicant } from '../cases/model.ts';
import { sealWords } from '../cases/sealing.ts';
import type { SignedCommitment } from './model.ts';
import type { CommitmentText } from './store/texts.ts';

/** A text with the name under it. */
export type SignedText = { text: CommitmentText; signer: string };

type Committing = { applicant: Applicant; commitment: SignedText };

/** What a case keeps of it: which version, and the name, sealed with the applicant's key. */
export async function commitmentOf(
  tx: Tx,
  { vault }: Pick<CaseDeps, 'vault'>,
  { applicant, commitment: { text, signer } }: Committing,
): Promise<SignedCommitment> {
  const { item, version, kind, withinDays } = text;
  const { sealed: name } = await sealWords(vault, tx, { applicant, said: signer });
  return { kind, text: { item, version }, withinDays, name };
}

/** The paper of it: notice and commitment, with the version and whose words they are. */
export function commitmentPaper({ text, signer }: SignedText, channel: 'portal' | 'window') {
  const { version, notice, commitment, scope, withinDays, onFalsehood, note, confirmed } = text;
  const said = { version, notice, commitment, scope, withinDays, onFalsehood };
  return { ...said, kind: 'commitmentLetter' as const, note: confirmed ? null : note, signer, channel };
}
