import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { PartState, ToldCause } from '../theme-cases/contract/kinds.ts';

export type Name = { zh: string; en?: string };

/** What a part and its department were called when it was handed in. */
export type PartNames = { name: Name; department: Name };

/** A part as the board keeps it. `since`, `due`, `paused`: only of a case on its way. `due`: by when its department has to have done what it is at. */
export type BoardPart = PartNames & {
  item: string;
  key: string;
  state: PartState;
  case: string | null;
  since: CivilDate | null;
  due: CivilDate | null;
  /** Its clock stands still by law, without an end: nobody is late. */
  paused: boolean;
};

export type BoardChange = { on: CivilDate; causes: readonly { item: string; cause: ToldCause }[] };

/** What the board says of a running theme case, as far as it does not depend on what day it is read. */
export type Standing = {
  /** The longest way through it. */
  path: readonly string[];
  finishesOn: CivilDate | null;
  parts: readonly BoardPart[];
  /** The first day that a department has to keep now: after it somebody is late. */
  firstDue: CivilDate | null;
  /** Departments whose turn it is. */
  turn: readonly string[];
};
