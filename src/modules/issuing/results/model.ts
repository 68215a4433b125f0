import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Event } from './events.ts';

/**
 * What a concluded case gives out (出件), from the decision until it is in a hand. One bundle for each case: its decision, its licence.
 * Names, numbers and addresses of people are sealed in the events; the state knows only what rules ask about.
 */
export type IssuedResult =
  | { state: 'awaited'; wish: Wish }
  /** Decided, and to be made ready: printed, laid on a shelf, posted. */
  | (Made & { state: 'prepared' })
  | (Made & { state: 'shelved'; place: Place; since: CivilDate; reminders: number })
  /** `theme`: in one parcel with others of this theme. */
  | (Made & { state: 'posted'; parcel: string; theme?: string })
  /** It came back and lies on no shelf yet. */
  | (Made & { state: 'returned'; parcel: string })
  | (Made & { state: 'delivered'; how: How; on: CivilDate });

type Made = { facts: ResultFacts; wish: Wish; sheets: readonly Sheet[] };

/** A number on a blank form on which it was printed. */
export type Sheet = { book: string; number: number };

/** Where it lies: a hall by its key, and the code of the shelf. */
export type Place = { hall: string; shelf: string };

/** 取件方式: at the counter, by post, or in the licence folder alone. */
export type Method = 'counter' | 'post' | 'electronic';

/** `address`: name, telephone, address, sealed; only where it is posted. */
export type Wish = { method: Method; address: string | null };

/** `counter`: in the window. `outside`: by the department itself, with its reason. */
export type How = 'counter' | 'proxy' | 'post' | 'electronic' | 'outside';

export type Holder = { person: string; organisation: string | null; mandate: string | null };

export type Paper = {
  kind: 'decision' | 'certificate';
  id: string;
  number: string | null;
  certificateType: string | null;
};

export type ResultFacts = {
  number: string;
  item: { key: string; version: number };
  department: string;
  holder: Holder;
  papers: readonly Paper[];
  decidedOn: CivilDate;
  /** 行政许可法 art. 44: the tenth working day after the decision. */
  dueOn: CivilDate;
  provisional: boolean;
};

/** Who takes it: the applicant, who acts for him by mandate or office, or somebody with a paper of authority (授权委托书). */
export type Receiver =
  | { as: 'applicant' | 'agent'; identity: Identity; name: string }
  | { as: 'proxy'; identity: Identity; name: string; idNumber: string; authority: string };

/** How the identity was seen: read by a card reader, or typed off the document. */
export type Identity = 'card' | 'typed';

export const witnessReasons = ['cannotSign', 'noDevice', 'declined'] as const;

/** A signature as a file of the case, or (who cannot sign on a screen) the name as it was typed, with the officer for a witness. */
export type Proof =
  { kind: 'signature'; file: string } | { kind: 'witnessed'; name: string; reason: (typeof witnessReasons)[number] };

/** Why a result was given out elsewhere than in the window (B5). */
export const outsideReasons = ['statutoryAuthority', 'onSite', 'otherSystem', 'bulkCollection'] as const;
export type OutsideReason = (typeof outsideReasons)[number];

/** It happens to several results of a theme at once; `lead`: the one by which they are told of. */
export type Joint = { theme: string; lead: boolean };

/** Who does it, and whether he must keep away from it (公务员法 art. 76). */
export type By = { officer: string; keepsAway: boolean };

export type Command =
  | { type: 'chooseDelivery'; on: CivilDate; wish: Wish; holder: Holder; department: string }
  | { type: 'register'; on: CivilDate; facts: ResultFacts }
  | { type: 'print'; on: CivilDate; by: By; sheet: Sheet }
  | { type: 'withdrawPrint'; on: CivilDate; by: By; sheet: Sheet }
  | { type: 'shelve'; on: CivilDate; by: By; place: Place }
  | {
      type: 'handOver';
      on: CivilDate;
      by: By;
      hall: string;
      isWho: 'applicant' | 'agent' | 'stranger';
      receiver: Receiver;
      proof: Proof;
      joint?: Joint;
    }
  | { type: 'issueOutside'; on: CivilDate; by: By; hall: string; reason: OutsideReason; note: string | null }
  | { type: 'post'; on: CivilDate; by: By; hall: string; parcel: string; joint?: Joint }
  /** `lead`: whether this result is the one by which the others in the parcel are told of. */
  | { type: 'parcelRefused' | 'parcelDelivered' | 'parcelReturned'; on: CivilDate; parcel: string; lead: boolean }
  | { type: 'remind'; on: CivilDate; joint?: Joint };

export type { Event };

export type Refusal =
  | { code: 'resultNotAllowed'; command: Command['type']; state: IssuedResult['state'] }
  | { code: 'alreadyDelivered'; on: CivilDate; how: How }
  | { code: 'onItsWay' }
  | { code: 'otherHall'; hall: string }
  | { code: 'shelfMissing' }
  | { code: 'addressMissing' }
  | { code: 'notTheReceiver' }
  | { code: 'outsideNoteMissing' }
  | { code: 'sheetNotOnIt' }
  | { code: 'keepsAway' };

export const initial: IssuedResult = { state: 'awaited', wish: { method: 'counter', address: null } };
