import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Limit } from '../../../kernel/limit.ts';
import type { Suspension } from '../../../kernel/suspension.ts';

/** A minute of a day in China. */
export type Moment = { on: CivilDate; minute: number };

/** What has happened to an item so far; nothing of it where it only waits. */
export type Facts = {
  /** Handed in, and not accepted yet. `answerBy`: the last day on which it has to be (行政许可法 art. 32). */
  handedIn?: { at: Moment; answerBy: CivilDate };
  /** Accepted: the promise runs from here. */
  started?: Moment;
  finished?: Moment;
  suspensions?: readonly Suspension[];
  /** Working days added by an approved extension, whatever the limit counts (art. 42). */
  extension?: number;
};

/** A needed item with what the county promises for it. */
export type Promised = { item: string; limit: Limit; facts?: Facts };

/** Why an item has no day yet: it is decided in batches, its clock stands still without an end, or it waits for one that has none. */
export type Undated = 'decidedInBatches' | 'suspendedWithoutEnd' | 'waits';

/** When an item begins and ends, at the latest that was promised, and for which item it waits. */
export type Dated = {
  item: string;
  starts: Moment | null;
  finishes: Moment | null;
  waitsFor: string | null;
  /** The day on which it should have ended is over; it ends on the next day of the office at the earliest. */
  late: boolean;
  begun: boolean;
  /** It could have begun before today and has not; it begins now at the earliest. */
  idle: boolean;
  /** It was handed in, the office has worked for a day since, and nobody accepted it. */
  unaccepted: boolean;
  done: boolean;
  provisional: boolean;
  suspensions: readonly Suspension[];
  extension: number;
  undated?: Undated;
};

/** When the whole theme is done: the longest way through its items, from the first on the way to the last. */
export type Plan = {
  items: readonly Dated[];
  finishes: Moment | null;
  path: readonly string[];
  /** Some day on the way lies in a year whose holidays have not been announced. */
  provisional: boolean;
  calendar: string;
};

export type Cause =
  | 'finishedEarly'
  | 'finishedLate'
  | 'suspended'
  | 'extended'
  | 'late'
  | 'begunEarly'
  | 'begunLate'
  | 'notBegun'
  | 'acceptancePending'
  | 'calendarMoved'
  | 'added'
  | 'dropped';

/** Why the date of a theme is another one now: what happened to items on the old way or on the new one. */
export type Change = {
  from: Moment | null;
  to: Moment | null;
  causes: readonly { item: string; cause: Cause }[];
  pathBefore: readonly string[];
  pathAfter: readonly string[];
};
