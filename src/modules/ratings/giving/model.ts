import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Grade } from '../rules/grade.ts';
import type { Channel, ServiceStep } from '../rules/ratable.ts';
import type { Event } from './events.ts';

/** What one service was worth to whom it was done, said once. */
export type Rating =
  | { state: 'ungiven' }
  | { state: 'given'; grade: Grade; department: string; officer: string; named: Named | null }
  | { state: 'excluded'; grade: Grade; department: string; officer: string; named: Named | null };

/** Whose it is, where a name was put to it. */
export type Named = {
  caseId: string;
  serial: number;
  person: string;
  organisation: string | null;
  mandate: string | null;
};

/** A service that was done for somebody. */
export type Service = {
  item: string;
  department: string;
  step: ServiceStep;
  officer: string;
  rateUntil: CivilDate;
  rated: boolean;
};

/** What was tapped, ticked and written. `words`: sealed. */
export type Said = { grade: Grade; options: readonly string[]; optionsVersion: string; words: string | null };

/** `by`: in what capacity somebody sends it. Staff give no ratings, whoever they are otherwise. */
export type Origin = {
  by: 'anonymous' | 'person' | 'officer';
  channel: Channel;
  device: string | null;
  hall: string | null;
};

export type Command =
  | { type: 'give'; on: CivilDate; service: Service; said: Said; origin: Origin; named: Named | null }
  | { type: 'exclude'; on: CivilDate; officer: string; finding: 'mistaken' | 'malicious' };

export type { Event };

export type Refusal =
  | { code: 'staffMayNotRate' }
  | { code: 'alreadyRated' }
  | { code: 'ratingTooLate'; until: CivilDate }
  /** An option that does not stand under this grade. */
  | { code: 'optionUnfit'; option: string }
  | { code: 'ratingNotExcludable'; state: Rating['state'] };

export const initial: Rating = { state: 'ungiven' };
