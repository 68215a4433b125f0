import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Limit } from '../../kernel/limit.ts';
import type { Remedy } from './rules/remedy.ts';

export const documentKinds = [
  'receipt',
  'authorisation',
  'acceptanceNotice',
  'correctionNotice',
  'nonAcceptanceNotice',
  'extensionNotice',
  'procedureNotice',
  'hearingOffer',
  'hearingNotice',
  'commitmentLetter',
  'toleranceLetter',
  'toleranceNotice',
  'terminationNotice',
  'endingNotice',
  'licenceDecision',
  'grantDecision',
  'denialDecision',
  'siteCheckRecord',
  'rectificationNotice',
  'revocationNotice',
  'grantRevocation',
  'preliminaryOpinion',
  'meetingMinutes',
  'siteVisitNotice',
  'siteVisitRecord',
  'siteRectificationNotice',
  'turnedAwayNotice',
  'deliveryProof',
  'resultsReceipt',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What an agent may do for his principal: each is named, none follows from another (民法典 art. 165). */
export type AuthorisedAct = 'fill' | 'submit' | 'supplement' | 'withdraw' | 'papers';

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

/** 行政许可法 art. 45: how long a special procedure takes, told in writing. */
export type ProcedureContent = {
  kind: 'procedureNotice';
  acceptedOn: CivilDate;
  procedure: string;
  procedureInEnglish: string;
  reason: string;
  content: string;
  startsOn: CivilDate;
  dueOn: CivilDate;
  limit: Limit;
  /** What is cited for it; may be empty. */
  basis: string;
  /** By which provision its time is not counted; null where it is. */
  law: string | null;
};

/** 行政许可法 arts. 47, 48: the right to a hearing, and when and where it is. */
export type HearingContent =
  | { kind: 'hearingOffer'; matter: string; requestBy: CivilDate }
  | { kind: 'hearingNotice'; heldOn: CivilDate; time: string; place: string; presider: string };

/** 事中事后核查 of what was granted on a commitment. */
export type PostCheckContent =
  /** 现场核查记录: what officers found on the spot. */
  | { kind: 'siteCheckRecord'; result: string; found: string; staff: readonly string[] }
  /** 整改通知书: what is wrong, and until when it is put right. */
  | { kind: 'rectificationNotice'; wrong: string; until: CivilDate }
  /** 拟撤销告知书: what is meant to be done, and until when the party may speak against it (行政许可法 art. 7). */
  | {
      kind: 'revocationNotice';
      /** How it was granted. */
      by: 'commitment' | 'machine';
      /** Whether what was granted is an administrative licence, for which 行政许可法 names the provisions. */
      licence: boolean;
      ground: string;
      reason: string;
      /** What is cited where it is no licence. */
      basis: string;
      statementUntil: CivilDate;
    }
  | GrantRevocation;

/** 撤销决定书: what a machine granted and of which no licence came is taken back. `heard`: what became of the party's statement. */
export type GrantRevocation = {
  kind: 'grantRevocation';
  decidedOn: CivilDate;
  basis: string;
  reason: string;
  heard: string;
  remedy: Remedy;
};

/** 初步审查意见: what the lower organ sends to the one that decides, with all materials (行政许可法 arts. 35, 43). */
export type PreliminaryOpinion = {
  kind: 'preliminaryOpinion';
  acceptedOn: CivilDate;
  /** The organ that decides. */
  decider: string;
  opinion: string;
  opinionInEnglish: string;
  words: string;
  materials: readonly string[];
  /** The last day for it. */
  forwardBy: CivilDate;
  law: string;
};

/** 会议纪要 of a joint meeting: what departments said to each other about a case. */
export type MinutesContent = {
  kind: 'meetingMinutes';
  /** The first, or one that corrects the edition before, whose number it names. */
  edition: number;
  corrects: { number: string; what: string } | null;
  heldOn: CivilDate;
  from: string;
  until: string;
  place: string;
  subject: string;
  present: string;
  /** Invited departments that were not there, and words beside. */
  absent: string;
  /** What each department said, and what it said of this record. */
  opinions: readonly { department: string; stand: string; words: string; record: string }[];
  conclusion: string;
  tasks: string;
};

/** 联合现场核查: the appointment for all departments, and what each of them found for itself. */
export type SiteVisitContent =
  /** `visitors`: who goes for each department, and about which items. */
  | {
      kind: 'siteVisitNotice';
      themeNumber: string;
      heldOn: CivilDate;
      from: string;
      until: string;
      place: string;
      visitors: readonly { department: string; items: readonly string[]; staff: readonly string[] }[];
    }
  | {
      kind: 'siteVisitRecord';
      place: string;
      staff: readonly string[];
      findings: readonly { check: string; result: string; words: string }[];
      words: string;
      result: string;
      /** It was put right and seen again. */
      again: boolean;
    }
  /** 整改通知书 while a case is examined. `clock`: whether its time counts meanwhile, and by what it does not. */
  | {
      kind: 'siteRectificationNotice';
      wrong: readonly { check: string; words: string }[];
      until: CivilDate;
      clock: { runs: true } | { runs: false; since: CivilDate; basis: string };
    };

/** 领取单: what was handed over of one theme in one sitting, to whom, and how that person was known. */
export type ResultsReceiptContent = {
  kind: 'resultsReceipt';
  themeNumber: string;
  hall: string;
  at: Date;
  takenBy: string;
  as: 'applicant' | 'agent' | 'proxy';
  identity: 'card' | 'typed';
  /** `numbers`: of decision and licence. `denied`: it is a refusal. */
  results: readonly {
    item: string;
    department: string;
    caseNumber: string;
    numbers: readonly string[];
    denied: boolean;
  }[];
};

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
        /** On which ground of the law; null where none is named. */
        ground: { zh: string; en: string } | null;
        /** The organ to which the applicant has to turn; null where this is none's matter. */
        organTo: string | null;
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
    | ProcedureContent
    | HearingContent
    | PostCheckContent
    | PreliminaryOpinion
    | MinutesContent
    | SiteVisitContent
    | ResultsReceiptContent
    | {
        /** 授权委托书: under what the case was handed in by an agent, as both sides confirmed it. */
        kind: 'authorisation';
        principal: string;
        agent: string;
        /** What it is for, by name; null: whatever can be applied for. */
        items: readonly string[] | null;
        acts: readonly AuthorisedAct[];
        confirmedOn: CivilDate;
        until: CivilDate;
      }
    | {
        /** 告知承诺书: what the applicant was told, and what he signed. */
        kind: 'commitmentLetter';
        version: number;
        notice: string;
        commitment: string;
        scope: string | null;
        /** Days after the decision within which it is checked. */
        withinDays: number;
        onFalsehood: string;
        /** Whose words these are, where the county has not confirmed them. */
        note: string | null;
        signer: string;
        channel: 'portal' | 'window';
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
        /** 终止办理 by hand; `twin`: the case that goes on instead; `rightOrgan`: whose matter it is. */
        kind: 'endingNotice';
        acceptedOn: CivilDate;
        ground: string;
        groundInEnglish: string;
        reason: string;
        basis: string;
        twin: string | null;
        rightOrgan: string | null;
        consequence: string;
        untouched: string;
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
    | {
        /** 送达回证: that another paper reached whom it is for. */
        kind: 'deliveryProof';
        paper: { name: string; number: string | null; issuedOn: CivilDate };
        way: string;
        /** When it was done, and the day that counts. */
        done: CivilDate;
        servedOn: CivilDate;
        /** Who took it, which parcel, who witnessed; null where the reader opened it himself. */
        said: string | null;
        openedAt: Date | null;
      }
    | { kind: 'denialDecision'; acceptedOn: CivilDate; paragraphs: readonly PaperParagraph[]; remedy: Remedy }
    | {
        kind: 'turnedAwayNotice';
        /** Why in one word of the list, what in particular is not met, and the clerk's own words. */
        reason: string;
        demanded: string;
        words: string;
        /** What the person can do instead; never empty. */
        path: readonly PaperParagraph[];
        /** Hall and counter. */
        place: string;
        queryCode: string;
        statusUrl: string;
        reviewBy: CivilDate;
        /** Null where no item of the catalogue says which. */
        remedy: Remedy | null;
      }
  );

/** Papers of the office alone: the applicant finds none of them, and who reads one is for its own room to say. */
export const isInternal = (kind: DocumentKind): boolean => kind === 'meetingMinutes';

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
