import type { DocumentKind } from '../model.ts';

/** The character that tells the kind in a document number; a receipt and a proof of service go by what they are of. */
const MARKS = {
  receipt: null,
  authorisation: '委',
  acceptanceNotice: '受',
  correctionNotice: '补',
  nonAcceptanceNotice: '不受',
  extensionNotice: '延',
  procedureNotice: '特',
  hearingOffer: '听告',
  hearingNotice: '听通',
  commitmentLetter: '诺',
  toleranceLetter: null,
  toleranceNotice: '容',
  terminationNotice: '终',
  endingNotice: '终通',
  licenceDecision: '证',
  grantDecision: '准',
  denialDecision: '不准',
  siteCheckRecord: '核',
  rectificationNotice: '改',
  revocationNotice: '拟撤',
  grantRevocation: '撤',
  preliminaryOpinion: '初',
  meetingMinutes: '会纪',
  siteVisitNotice: '勘通',
  siteVisitRecord: '勘',
  siteRectificationNotice: '整',
  turnedAwayNotice: '不收',
  deliveryProof: null,
  resultsReceipt: '领',
} as const satisfies Record<DocumentKind, string | null>;

export type NumberParts = { prefix: string; kind: DocumentKind; year: number; serial: number };

/** Whether a kind draws from a number series at all. */
export const isNumbered = (kind: DocumentKind): boolean => MARKS[kind] !== null;

/** `金审受字〔2026〕第00001号`: organ, kind, year, serial, in the form of 党政机关公文格式 GB/T 9704 (year in 〔〕). */
export const documentNumber = ({ prefix, kind, year, serial }: NumberParts): string =>
  `${prefix}${MARKS[kind] ?? ''}字〔${year}〕第${String(serial).padStart(5, '0')}号`;
