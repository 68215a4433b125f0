import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Wish } from '../results/model.ts';
import type { Event } from './events.ts';
import type { Pace } from './rules/release.ts';

/** The one paper for everything that was handed over in one sitting (领取单). */
export type Receipt = { id: string; number: string | null; sha256: string };

/** `of`: the case with whose papers it lies. */
export type KeptReceipt = Omit<Receipt, 'sha256'> & { of: string; on: CivilDate };

/**
 * 统一出件: how all results of one theme come to whom they belong. What becomes of each result stands in its own stream; here stand what was
 * chosen for all of them and what left the house together. The address is sealed.
 */
export type JointIssue = { choice: { pace: Pace; wish: Wish } | null; receipts: readonly KeptReceipt[] };

export type Command =
  /** `left`: how many results of the theme are not on their way yet, or still to come. */
  | { type: 'choose'; on: CivilDate; pace: Pace; wish: Wish; left: number }
  | { type: 'handOver'; on: CivilDate; officer: string; hall: string; cases: readonly string[]; receipt: Receipt }
  | { type: 'post'; on: CivilDate; officer: string; hall: string; cases: readonly string[]; parcel: string };

export type { Event };

export type Refusal =
  /** Everything is on its way or in a hand. */
  { code: 'nothingLeftToChoose' } | { code: 'addressMissing' } | { code: 'nothingMarked' };

export const initial: JointIssue = { choice: null, receipts: [] };
