import type { CommitmentFault } from '../commitment/model.ts';

/** Why a draft cannot be begun, changed or found. */
export type DraftRefusal =
  | { code: 'draftNotFound' }
  | { code: 'draftSubmitted'; caseId: string }
  /** It waits in a theme case for other parts. */
  | { code: 'draftHeld'; theme: string }
  /** It is a part of a theme, and is changed and handed in with it. */
  | { code: 'partOfTheme'; theme: string }
  | { code: 'itemNotFound' }
  /** These questions cannot be asked online yet: the item is applied for at the window. */
  | { code: 'notOnline'; questions: readonly string[] }
  | { code: 'notPermitted' | 'levelTooLow'; rule: string }
  /** The mandate, or the guardianship, that it was begun under is over. */
  | { code: 'mandateEnded' }
  | { code: 'beyondMandate'; act: string }
  | { code: 'tooManyDrafts'; most: number }
  | { code: 'unknownQuestion'; element: string }
  | { code: 'rowNotFound' }
  | { code: 'tooManyRows'; most: number }
  /** The notice of correction does not name it. */
  | { code: 'locked'; key: string }
  | { code: 'materialNotAsked'; material: string }
  | { code: 'tooManyFiles'; most: number }
  | { code: 'fileNotAttached' }
  | { code: 'nothingToCorrect' }
  /** This way of handing it in does not stand open for the material. */
  | { code: 'wayNotOpen'; way: string }
  /** An upload that does not say how large it is and what it is called, or a piece that does not say where it belongs. */
  | { code: 'uploadUnannounced' };

/** Why a draft that could be handed in is not. */
export type HandInRefusal =
  | { code: 'incomplete'; answers: readonly Fault[]; materials: readonly string[] }
  | { code: 'alikeUnderWay'; alike: readonly Alike[] }
  | { code: 'consentMissing'; fields: readonly string[] }
  /** What is promised for later is promised in writing (申请容缺受理承诺书). */
  | { code: 'commitmentMissing'; materials: readonly string[] }
  | { code: 'toleranceBarred' }
  /** Somebody else has to confirm it first, or said no. */
  | { code: 'secondPersonMissing'; words: readonly { rule: string; role: string; standing: string }[] }
  | CommitmentFault
  /** An answer names somebody else than the person acted for. */
  | { code: 'otherPersonNamed'; element: string }
  /** Another version of the item is in force: the draft has to be carried over first. */
  | { code: 'itemChanged'; version: number };

/** An answer that is missing or wrong, and the page on which it is mended. */
export type Fault = { page: string; field: string; code: string; longest?: number };

/** A running case of the same applicant for the same item. */
type Alike = { id: string; number: string; receivedOn: string };

/** One thing that the notice of correction names, and what it says about it. */
export type Unlocked = { key: string; what: string };
