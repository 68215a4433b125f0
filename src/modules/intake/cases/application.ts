import { createHash } from 'node:crypto';
import type { CaseId } from '../../../kernel/id.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { subjectOf, type Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { makeFindable } from '../finding/indexing.ts';
import type { ActingNames, MaterialWay } from './contract.ts';
import type { GivenWord } from './contract/second-persons.ts';
import type { MaterialSource } from '../sources/contract/sources.ts';
import type { Applicant } from './model.ts';
import { findApplications, findEarlierApplication, insertApplication } from './store/applications.ts';

/** `source`: what stood in for it where it was not asked for. */
type HandedMaterial = {
  id: string;
  files: readonly string[];
  way?: MaterialWay | undefined;
  source?: MaterialSource | undefined;
};

/** Everything that was handed in, as it was handed in. Frozen and sealed at submission. */
export type ApplicationDocument = {
  applicantName: string;
  /** Who handed it in for whom; absent when the applicant did it himself. */
  acting?: ActingNames | undefined;
  /** By data element; as the form normalised them. */
  answers: Record<string, string>;
  /** `way`: how a material is handed in that is not uploaded. */
  materials: readonly HandedMaterial[];
  /** Sensitive answers to whose use the person consented, by data element (个人信息保护法 art. 29). */
  consentedTo?: readonly string[];
  /** What second persons confirmed; absent where nobody's word was needed. */
  secondPersons?: readonly GivenWord[] | undefined;
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
  await makeFindable(tx, vault, { caseId, department, document });
  return sha256;
}

/** What was handed in last; `erased` when the person's key was destroyed. */
export async function openApplication(tx: Tx, vault: Vault, caseId: CaseId): Promise<ApplicationDocument | 'erased'> {
  return (await openApplications(tx, vault, [caseId])).get(caseId) ?? 'erased';
}

/** What was handed in before it was corrected; undefined where it was handed in once, or erased. */
export async function openEarlier(tx: Tx, vault: Vault, caseId: CaseId): Promise<ApplicationDocument | undefined> {
  const sealed = await findEarlierApplication(tx, caseId);
  const [text] = sealed === undefined ? [] : await vault.openTexts(tx, [sealed]);
  return text === undefined ? undefined : documentIn(text);
}

function documentIn(text: string): ApplicationDocument {
  const document: ApplicationDocument = JSON.parse(text);
  return document;
}

/** The same of several cases, in one query for them and one for their keys; what was erased is left out. */
export async function openApplications(
  tx: Tx,
  vault: Vault,
  cases: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, ApplicationDocument>> {
  const kept = await findApplications(tx, cases);
  const sealed = cases.map((id) => kept.get(id) ?? absent(id));
  const texts = await vault.openTexts(tx, sealed);
  const opened = new Map<CaseId, ApplicationDocument>();
  for (const [place, id] of cases.entries()) {
    const text = texts[place];
    if (text === undefined) continue;
    opened.set(id, documentIn(text));
  }
  return opened;
}

function absent(id: CaseId): never {
  throw new Error(`case ${id} has no application in this scope`);
}
