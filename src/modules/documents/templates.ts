import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentKind } from './model.ts';

/** The version in force of each kind. An older file stays where it is: it proves how an older document was made. */
const CURRENT = {
  receipt: 'receipt@1',
  authorisation: 'authorisation@1',
  acceptanceNotice: 'acceptance-notice@2',
  correctionNotice: 'correction-notice@1',
  nonAcceptanceNotice: 'non-acceptance-notice@2',
  extensionNotice: 'extension-notice@1',
  procedureNotice: 'procedure-notice@1',
  hearingOffer: 'hearing-offer@1',
  hearingNotice: 'hearing-notice@1',
  commitmentLetter: 'commitment-letter@1',
  toleranceLetter: 'tolerance-letter@1',
  toleranceNotice: 'tolerance-notice@1',
  terminationNotice: 'termination-notice@1',
  endingNotice: 'ending-notice@2',
  licenceDecision: 'licence-decision@1',
  grantDecision: 'grant-decision@2',
  denialDecision: 'denial-decision@2',
  siteCheckRecord: 'site-visit-record@1',
  rectificationNotice: 'rectification-notice@1',
  revocationNotice: 'revocation-notice@2',
  grantRevocation: 'grant-revocation@1',
  preliminaryOpinion: 'preliminary-opinion@1',
  meetingMinutes: 'meeting-minutes@2',
  siteVisitNotice: 'joint-visit-notice@1',
  siteVisitRecord: 'joint-visit-record@1',
  siteRectificationNotice: 'site-rectification-notice@1',
  turnedAwayNotice: 'turned-away-notice@1',
  deliveryProof: 'delivery-proof@1',
  resultsReceipt: 'results-receipt@1',
} as const satisfies Record<DocumentKind, string>;

export type Template = { name: string; source: string };
export type Templates = (kind: DocumentKind) => Template;

/** Reads every template in force at once, so that a missing file stops the start and not an officer. */
export function readTemplates(folder: string): Templates {
  const frame = readFileSync(join(folder, 'frame.typ'), 'utf8');
  const sources = new Map(
    Object.values(CURRENT).map((name) => [name, `${frame}\n${readFileSync(join(folder, `${name}.typ`), 'utf8')}`]),
  );
  return (kind) => ({ name: CURRENT[kind], source: sources.get(CURRENT[kind]) ?? '' });
}
