/** Electronic licences: what a decision gives into a hand, and what anyone can check of it. */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = {
  name: 'certificates',
  dependsOn: ['catalogue'],
  listensTo: [],
  provides: ['certificates.certificate'],
} as const satisfies Manifest;

export { actOnCertificate, type ActRefusal, type DecisionPaper } from './acting.ts';
export { changedFace, faceByLaw, type FaceChange } from './changes.ts';
export { makeCopy, withdrawCopy, type CopyRefusal } from './copies/make.ts';
export { certificateCopies } from './copies/projections.ts';
export { listCopies, openCopyFile, openSharedCopy } from './copies/read.ts';
export { COPY_DAYS } from './decide.ts';
export type { CertificateDeps, CertificateHolder, KeptCertificate } from './deps.ts';
export { collectCopies, collectRenewals } from './own.ts';
export { expireCertificates } from './expiring.ts';
export type { FaceText } from './face.ts';
export { findVerificationKeys } from './keys.ts';
export {
  briefOf,
  findTypeName,
  findLicences,
  listHeld,
  listLicences,
  listOfCase,
  openLicence,
  showHeld,
  type OpenedLicence,
} from './held.ts';
export { historyOf, type Happened } from './history.ts';
export { issueCertificate, type IssuedCertificate, type IssueRefusal } from './issue.ts';
export { findEnding, findRenewedByLaw, type EndingLicence } from './queries/renewals.ts';
export { askRenewal, dropRenewal, openRenewalOf, renewByLaw, type OpenRenewal } from './renewing.ts';
export { isAdverse, isRenewal, laterHappenings, type CertificateAct } from './model.ts';
export { certificateRenewals } from './projections/renewals.ts';
export { certificateVersions } from './projections/versions.ts';
export { laterIn } from './rules/happened.ts';
export { actsOn, causesOn } from './rules/acts.ts';
export { causes, causesBy, isCaused, lawOf, type Cause } from './rules/causes.ts';
export { isHolder } from './rules/holder.ts';
export { isCertificate } from './rules/kinds.ts';
export { RENEWAL_DAYS, renewalStanding, renewalWindow, type RenewalStanding } from './rules/renewal.ts';
export { termOf } from './rules/validity.ts';
export { heldByOf, holdLicence, type HeldLicence } from './standing.ts';
export { certificateStreams } from './store/certificates.ts';
export { certificateRoutes } from './routes.ts';
export { findProofs, type Proof } from './proofs.ts';
export { verifyCertificate } from './verify.ts';
