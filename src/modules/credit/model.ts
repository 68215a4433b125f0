import type { CivilDate } from '../../kernel/civil-date.ts';
import type { OfficerId, PersonId } from '../../kernel/id.ts';
import type { Event } from './events.ts';
import type { Ending, RecordKind } from './rules/kinds.ts';

/** Whose record it is: a person's own, or that of the organisation for which he applied. */
export type Holder = { person: PersonId; organisation: string | null };

/** Of what it came. `number`: of the case; `department`: the organ that recorded it. */
export type Origin = { caseId: string; number: string; item: string; department: string };

export type CreditRecord =
  | { state: 'unmade' }
  | { state: 'standing'; holder: Holder; kind: RecordKind; origin: Origin; on: CivilDate }
  | { state: 'ended'; holder: Holder; kind: RecordKind; origin: Origin; on: CivilDate };

export type Command =
  | { type: 'make'; holder: Holder; kind: RecordKind; origin: Origin; on: CivilDate }
  | {
      type: 'end';
      officer: { id: OfficerId; related: readonly string[]; organisations: readonly string[] };
      why: Ending;
      reason: { said: string; sealed: string };
      on: CivilDate;
    };

export type Refusal =
  { code: 'recordMade' } | { code: 'recordEnded' } | { code: 'conflictOfInterest' } | { code: 'reasonMissing' };

export type { Event };

export const initial: CreditRecord = { state: 'unmade' };
