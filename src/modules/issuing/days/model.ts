import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Event } from './events.ts';

/** One day of a hall's issuing window. Closed in the evening when paper and record agree, or the difference is explained. */
export type Day = { state: 'open' } | { state: 'closed'; closings: number } | { state: 'reopened'; closings: number };

/** Results of a hall on a day: what lay there, came, went, and lies there now. */
export type ResultFigures = { opening: number; in: number; out: number; onShelf: number };

/** Sheets of one book: received that day, used, void, and free at its end. `firstFree`: the next number, null at the end of the book. */
export type BookFigures = {
  book: string;
  received: number;
  used: number;
  voided: number;
  free: number;
  firstFree: number | null;
};

/** What one officer did that day. */
export type OfficerFigures = {
  officer: string;
  shelved: number;
  handedOver: number;
  posted: number;
  outside: number;
  used: number;
  voided: number;
};

export type Figures = {
  results: ResultFigures;
  books: readonly BookFigures[];
  officers: readonly OfficerFigures[];
};

/** What somebody counted by hand: results on the shelf, and the free sheets of each book. */
export type Counted = { onShelf: number; books: readonly { book: string; free: number }[] };

/** `book`: null for results on the shelf. */
export type Difference = { book: string | null; recorded: number; counted: number };

export type Command =
  /** `explanation`: sealed; null where nothing needs one. */
  | { type: 'close'; on: CivilDate; officer: string; figures: Figures; counted: Counted; explanation: string | null }
  | { type: 'reopen'; on: CivilDate; officer: string; reason: string };

export type { Event };

export type Refusal =
  | { code: 'dayClosed' }
  | { code: 'dayOpen' }
  | { code: 'notCounted'; books: readonly string[] }
  | { code: 'differenceUnexplained'; differences: readonly Difference[] }
  | { code: 'reopeningUnexplained' };

export const initial: Day = { state: 'open' };
