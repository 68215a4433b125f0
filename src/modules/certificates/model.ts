import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Event } from './events.ts';
import type { Cause } from './rules/causes.ts';
import type { RenewalWindow } from './rules/renewal.ts';

/**
 * One licence (电子证照) in a holder's hand through all its versions. Who it is for and what stands on it is sealed in the events; the
 * state knows only what rules ask about.
 */
export type Certificate =
  | { state: 'unissued' }
  | (Standing & { state: 'valid' })
  | (Standing & { state: 'suspended'; suspendedOn: CivilDate })
  | (Standing & { state: 'ended'; how: Ending; endedOn: CivilDate });

/** A renewal that its holder asked for and nobody answered yet. `inTime`: not to be decided on is to renew it (行政许可法 art. 50). */
export type AskedRenewal = { request: string; on: CivilDate; inTime: boolean };

/** `version`: 1 to 999, counted up by every new face (GB/T 36904). `until`: the last day on which it holds; null for good. */
export type Standing = {
  type: string;
  department: string;
  version: number;
  from: CivilDate;
  until: CivilDate | null;
  asked: AskedRenewal | null;
};

/**
 * How a licence ends: `revoked` 撤销 (行政许可法 art. 69: it should not have been given), `recalled` 撤回 (art. 8: it was rightly given,
 * and law or circumstances changed), `struckOff` 吊销 (a penalty), `cancelled` 注销 (art. 70), `expired` 过期.
 */
export const endings = ['revoked', 'recalled', 'struckOff', 'cancelled', 'expired'] as const;
export type Ending = (typeof endings)[number];

/** Why a new version takes the place of the one before: 变更, 延续, 更正, 补发. */
export const renewals = ['changed', 'renewed', 'corrected', 'reissued'] as const;
export type Renewal = (typeof renewals)[number];

/** What an organ does to a licence that it gave: 暂扣, 恢复, an end, a new version, or no to a renewal asked for. */
export type CertificateAct = 'suspended' | 'resumed' | Exclude<Ending, 'expired'> | Renewal | 'renewalRefused';

/** What happens to a licence after it was given, by an act, by its term or by law; and that it was given. */
export const laterHappenings = [
  ...renewals,
  'suspended',
  'resumed',
  ...endings,
  'renewalAsked',
  'renewalRefused',
  'renewedByLaw',
] as const;
export const happenings = ['issued', ...laterHappenings] as const;
export type CertificateHappened = (typeof happenings)[number];

export const isRenewal = (act: CertificateAct): act is Renewal => renewals.some((kind) => kind === act);

/** Whether an act takes or withholds something, so that it names the remedy (行政许可法 arts. 8, 38, 69, 70; 行政处罚法 art. 9). */
export const isAdverse = (act: CertificateAct): boolean =>
  act === 'suspended' || act === 'renewalRefused' || endings.some((how) => how === act);

/** The decision that it rests on, by its number. `reason` is sealed with the holder's key; null where nothing is taken away. */
export type Decision = { number: string; basis: string; reason: string | null };

/** What stands on the licence, and what it is known by. */
export type Face = {
  number: string;
  identifier: string;
  from: CivilDate;
  until: CivilDate | null;
  /** Sealed JSON of what is printed. */
  sealed: string;
  /** SHA-256 of the signed PDF, and where it lies. */
  sha256: string;
  file: string;
};

export type Holder = { person: string; organisation: string | null; mandate: string | null };

export type Command =
  | {
      type: 'issue';
      on: CivilDate;
      certificate: { type: string; department: string; caseId: string; holder: Holder };
      face: Face;
      decision: Decision;
      officer: string | null;
    }
  | { type: 'renew'; on: CivilDate; how: Renewal; face: Face; decision: Decision; officer: string | null }
  | { type: 'suspend'; on: CivilDate; decision: Decision; officer: string | null }
  | { type: 'resume'; on: CivilDate; decision: Decision; officer: string | null }
  /** `cause`: one of the law's own; null for a penalty, whose law is another. */
  | {
      type: 'end';
      on: CivilDate;
      how: Exclude<Ending, 'expired'>;
      cause: Cause | null;
      decision: Decision;
      officer: string | null;
    }
  | { type: 'expire'; on: CivilDate }
  /** `said`: what changed, sealed; null where nothing did. */
  | { type: 'askRenewal'; on: CivilDate; request: string; window: RenewalWindow; calendar: string; said: string | null }
  | { type: 'refuseRenewal'; on: CivilDate; decision: Decision; officer: string | null }
  /** Nobody decided on what was asked for in time. */
  | { type: 'renewByLaw'; on: CivilDate; face: Face; decision: Decision }
  /** Nobody is left whose licence could be printed anew. */
  | { type: 'dropRenewal'; on: CivilDate }
  /** `running`: how many copies can be opened now. */
  | { type: 'makeCopy'; on: CivilDate; copy: Copy; running: number }
  | { type: 'withdrawCopy'; on: CivilDate; copy: string };

/** A copy that the holder makes for somebody: `said` in plain words, `sealed` what is kept of it. */
export type Copy = {
  id: string;
  said: { purpose: string; forWhom: string };
  until: CivilDate;
  linkHash: string;
  sealed: string;
  sha256: string;
  file: string;
};

export type { Event };

export type Refusal =
  | { code: 'certificateNotAllowed'; command: Command['type']; state: Certificate['state'] }
  /** A licence that burdens or takes away rests on a decision that can be fought (行政许可法 art. 69, 70; 行政处罚法). */
  | { code: 'decisionMissing' }
  | { code: 'reasonMissing' }
  /** Why it ends is one of the causes that the law lists, and one that fits the licence as it stands. */
  | { code: 'causeMissing' | 'causeUnfit' }
  /** The last day lies before the first. */
  | { code: 'validityReversed' }
  /** 延续: the new term must reach further than the one before. */
  | { code: 'notLonger'; until: CivilDate }
  /** GB/T 36904 has three digits for the version. */
  | { code: 'tooManyVersions' }
  /** 变更, 更正: the new face says what the old one said. */
  | { code: 'nothingChanged' }
  /** A copy says for what and for whom it is. */
  | { code: 'copyUnsaid'; missing: 'purpose' | 'forWhom' }
  /** A copy ends after it was made, at the latest after so many days, and not after its licence. */
  | { code: 'copyTerm'; latest: CivilDate }
  | { code: 'tooManyCopies'; most: number }
  /** A licence for good needs no renewal. */
  | { code: 'notRenewable' }
  | { code: 'renewalAlreadyAsked'; on: CivilDate }
  | { code: 'renewalTooEarly'; opens: CivilDate }
  | { code: 'renewalTooLate'; until: CivilDate }
  /** 行政许可法 art. 50: the last day went by in silence, and nobody decides any more on what was asked for in time. */
  | { code: 'renewedByLaw'; until: CivilDate }
  /** What was asked for in time and not decided on does not run out. */
  | { code: 'renewalAsked'; on: CivilDate }
  | { code: 'notYetExpired'; until: CivilDate | null };

export const initial: Certificate = { state: 'unissued' };
