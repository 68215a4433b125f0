import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Remedy } from './rules/remedy.ts';

export const documentKinds = [
  'receipt',
  'acceptanceNotice',
  'correctionNotice',
  'nonAcceptanceNotice',
  'extensionNotice',
  'toleranceLetter',
  'toleranceNotice',
  'terminationNotice',
  'licenceDecision',
  'grantDecision',
  'denialDecision',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

type Acting = { as: 'agent' | 'guardian' | 'staff'; actor: string; principal: string };

/** What every paper says. `inEnglish` is for the courtesy summary; the Chinese text alone has effect. */
type Common = {
  caseNumber: string;
  applicant: string;
  /** Who handed it in for whom; null when the applicant did it himself. */
  acting: Acting | null;
  item: string;
  itemInEnglish: string;
  /** The organ in whose name it is issued. */
  organ: string;
  on: CivilDate;
};

/** A last day as it was, and as it is by the extension. */
export type MovedDay = { from: CivilDate; until: CivilDate };

type Due = { on: CivilDate } | 'onTheSpot';

/** One part of a decision under its heading. */
export type PaperParagraph = { title: string; text: string };

/** What each kind says beside that. */
export type DocumentContent = Common &
  (
    | { kind: 'receipt'; queryCode: string; statusUrl: string; materials: readonly string[]; answerBy: CivilDate }
    | {
        kind: 'acceptanceNotice';
        receivedOn: CivilDate;
        /** The day of receipt where the five working days went by in silence (行政许可法 art. 32). */
        acceptedOn: CivilDate;
        deemed: boolean;
        promised: Due;
        statutory: Due | 'none';
        provisional: boolean;
        materials: readonly string[];
      }
    | {
        kind: 'correctionNotice';
        receivedOn: CivilDate;
        missing: readonly { name: string; what: string }[];
        contact: string;
      }
    | {
        kind: 'nonAcceptanceNotice';
        receivedOn: CivilDate;
        reason: string;
        basis: string;
        instead: string;
        remedy: Remedy;
      }
    | {
        kind: 'extensionNotice';
        acceptedOn: CivilDate;
        /** Working days. */
        days: number;
        reason: string;
        /** Null where the law, or the promise, names no day. */
        statutory: MovedDay | null;
        promised: MovedDay | null;
        provisional: boolean;
      }
    | {
        /** 申请容缺受理承诺书: the applicant's own paper. */
        kind: 'toleranceLetter';
        materials: readonly string[];
        channel: 'portal' | 'window';
      }
    | { kind: 'toleranceNotice'; by: CivilDate; materials: readonly { name: string; form: string }[] }
    | {
        /** 终止办理: what was to follow did not come. */
        kind: 'terminationNotice';
        acceptedOn: CivilDate;
        by: CivilDate;
        materials: readonly string[];
        basis: string;
        remedy: Remedy;
      }
    | {
        kind: 'grantDecision';
        acceptedOn: CivilDate;
        paragraphs: readonly PaperParagraph[];
        result: string;
        validity: string;
        /** Null where nothing in it burdens the applicant. */
        remedy: Remedy | null;
      }
    | {
        kind: 'licenceDecision';
        /** `暂扣证照决定书`, and the same for the courtesy summary. */
        title: string;
        titleInEnglish: string;
        /** What is decided, in one sentence each. */
        decided: string;
        decidedInEnglish: string;
        certificate: { type: string; number: string; identifier: string };
        /** How long the new version holds; null where nothing new is issued. `until` null: as the licence says. */
        term: { from: CivilDate; until: CivilDate | null } | null;
        reason: string;
        /** Null where nothing in it burdens the holder. */
        remedy: Remedy | null;
      }
    | { kind: 'denialDecision'; acceptedOn: CivilDate; paragraphs: readonly PaperParagraph[]; remedy: Remedy }
  );

/** Kept in the case's events: which paper, under which number, and the SHA-256 of the very PDF that was issued. */
export type IssuedDocument = {
  id: string;
  kind: DocumentKind;
  number: string | null;
  sha256: string;
};

export type DocumentRefusal =
  /** The machine has no Chinese font: nothing may be issued until it has. */
  | { code: 'fontMissing' }
  /** These characters would vanish from the paper. */
  | { code: 'glyphMissing'; characters: string[] };
