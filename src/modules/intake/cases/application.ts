import { createHash } from 'node:crypto';
import type { CaseId } from '../../../kernel/id.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ActingNames } from './contract.ts';
import type { Applicant } from './model.ts';
import { subjectOf } from './sealing.ts';
import { findApplication, insertApplication } from './store/applications.ts';

/** Everything that was handed in, as it was handed in. Frozen and sealed at submission. */
export type ApplicationDocument = {
  applicantName: string;
  /** Who handed it in for whom; absent when the applicant did it himself. */
  acting?: ActingNames | undefined;
  /** By data element; as the form normalised them. */
  answers: Record<string, string>;
  /** `way`: how a material is handed in that is not uploaded. */
  materials: readonly { id: string; files: readonly string[]; way?: 'atWindow' | 'later' | 'commitment' | undefined }[];
  /** Sensitive answers to whose use the person consented, by data element (个人信息保护法 art. 29). */
  consentedTo?: readonly string[];
};

export type HandedIn = {
  caseId: CaseId;
  applicant: Applicant;
  department: string;
  document: ApplicationDocument;
  at: Date;
};

/** Seals and keeps an application; answers the SHA-256 of the ciphertext, which the event carries. */
export async function keepApplication(tx: Tx, vault: Vault, handedIn: HandedIn): Promise<string> {
  const { caseId, applicant, department, document, at } = handedIn;
  const sealed = await vault.sealFor(tx, subjectOf(applicant), canonicalJson(document));
  const sha256 = createHash('sha256').update(sealed).digest('hex');
  await insertApplication(tx, { caseId, applicant, department, sealed, sha256, submittedAt: at });
  return sha256;
}

/** What was handed in last; `erased` when the person's key was destroyed. */
export async function openApplication(tx: Tx, vault: Vault, caseId: CaseId): Promise<ApplicationDocument | 'erased'> {
  const kept = await findApplication(tx, caseId);
  if (!kept) throw new Error(`case ${caseId} has no application in this scope`);
  const bytes = await vault.openSealed(tx, kept.sealed);
  if (bytes === 'erased') return bytes;
  const document: ApplicationDocument = JSON.parse(Buffer.from(bytes).toString('utf8'));
  return document;
}
