import type { CivilDate } from '../../kernel/civil-date.ts';
import type { CaseId, PersonId } from '../../kernel/id.ts';
import type { Vault } from '../../platform/crypto/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Printer } from '../../platform/pdf/index.ts';

/** Whose licence it is and out of which case: row-level security and the file's key follow from it. */
export type CertificateHolder = {
  caseId: CaseId;
  department: string;
  person: PersonId;
  organisation: string | null;
  mandate: string | null;
};

export type KeptCertificate = { holder: CertificateHolder; name: string; content: Uint8Array };

export type CertificateDeps = {
  printer: Printer;
  vault: Vault;
  /** The typst source of the face, and what stands in front of it on a copy. */
  template: string;
  copyAnnotation: string;
  /** Encrypts and stores the PDF with the files of the case; answers the file's id. */
  keep: (tx: Tx, certificate: KeptCertificate) => Promise<string>;
  /** Where anyone sees whether a licence holds; the part behind `#` is never sent anywhere. */
  verificationUrl: (identifier: string) => string;
  /** Where whoever holds a link sees the copy. */
  copyUrl: (token: string) => string;
  /** A demonstration says so on every licence. */
  demonstration: boolean;
  now: () => Date;
  random: (length: number) => Uint8Array;
};

export type Term = { from: CivilDate; until: CivilDate | null };
