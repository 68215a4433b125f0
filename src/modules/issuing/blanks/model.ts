import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Event } from './events.ts';

/**
 * Numbered blank forms (空白证照) of one kind, as they came from the printer: a range of numbers in one hall. Each number ends as used for
 * a case or as void with its reason, and the lowest that is free is the next, so that no number is missing without a word.
 */
export type Book =
  | { state: 'unknown' }
  | (Range & { state: 'received'; hall: string; used: Readonly<Record<number, string>>; voided: readonly number[] });

export type Range = { certificateType: string; prefix: string; digits: number; first: number; last: number };

/** Why a sheet was made void: printed wrong, torn or soiled, missing in the bundle, lost. */
export type VoidReason = 'misprinted' | 'damaged' | 'missing' | 'lost';

/** A bundle as printers deliver them; more makes two books. */
export const MOST_SHEETS = 500;

export type Command =
  | { type: 'receive'; on: CivilDate; officer: string; hall: string; range: Range; overlaps: boolean }
  | { type: 'use'; on: CivilDate; officer: string; number: number; caseId: string }
  | { type: 'void'; on: CivilDate; officer: string; number: number; reason: VoidReason };

export type { Event };

export type Refusal =
  | { code: 'bookReceived' }
  | { code: 'bookUnknown' }
  | { code: 'rangeUnfit'; most: number }
  | { code: 'rangeOverlaps' }
  | { code: 'sheetOutside'; first: number; last: number }
  | { code: 'sheetSpent'; number: number }
  | { code: 'notNextSheet'; next: number };

export const initial: Book = { state: 'unknown' };
