import type { ROLES, STANDINGS } from './contract/kinds.ts';

export type Role = (typeof ROLES)[number];

/** What of a draft decides whether somebody's word is needed. `youngerThan`: in years, by the number of a citizen. */
export type Condition =
  | { all: readonly Condition[] }
  | { not: Condition }
  | { element: string; equals: string }
  | { element: string; filled: true }
  | { element: string; sameAs: string }
  | { element: string; youngerThan: number }
  | { material: string; handed: true };

/** What is signed, in its version. */
export type SignedText = { version: number; zh: string; en: string };

/** One line of the county's table. `person`: the answers that say who it is; null where the form does not ask. */
export type Rule = {
  key: string;
  item: string;
  role: Role;
  when: Condition;
  person: { name: string; idNumber: string } | null;
  shows: readonly string[];
  materials: readonly string[];
  text: SignedText;
  basis: string;
};

/**
 * `asked`: the link is on its way or being read; `changed`: what was confirmed or asked was answered differently since; `onPaper`: a clerk
 * has the signed sheet.
 */
export type State = 'asked' | 'confirmed' | 'declined' | 'revoked' | 'changed' | 'onPaper';

export type Standing = (typeof STANDINGS)[number];

/** Why somebody cannot be asked, or what was asked not be resent. */
export type AskRefusal =
  | { code: 'noSecondPersonNeeded' }
  | { code: 'secondPersonUnnamed' }
  | { code: 'secondPersonMobileUnfit' }
  /** One's own telephone cannot confirm for somebody else. */
  | { code: 'secondPersonOwnNumber' }
  | { code: 'secondPersonAnswered' }
  | { code: 'secondPersonNotAsked' }
  | { code: 'secondPersonAskedTooOften'; until: Date };

/** Why a link is not answered. */
export type LinkRefusal =
  | { code: 'linkUnknown' | 'linkExpired' | 'linkRevoked' | 'linkChanged' }
  | { code: 'linkAnswered'; as: 'confirmed' | 'declined' }
  | { code: 'codeNotSent' }
  | { code: 'notTheOneAsked'; left: number }
  | { code: 'linkClosed' }
  | { code: 'proofExpired' }
  | { code: 'signatureMismatch' }
  | { code: 'reasonMissing' }
  | { code: 'secondPersonAskedTooOften'; until: Date };
