import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { AssignedFault, FieldError, Form } from '../../forms/index.ts';
import type { Item } from '../../catalogue/index.ts';
import type { Workable, WorkOutFault } from '../../process/index.ts';
import type { Conflict } from '../form/conflicts.ts';
import type { ToldRefusal } from '../scenario/rules.ts';
import type { Act, End } from './contract.ts';

/** What is published of the items of a theme, by item: all that a journey needs. `on`: the day on which everything happens. */
export type Prepared = {
  on: CivilDate;
  entries: ReadonlyMap<string, Pick<Item, 'key' | 'materials' | 'situations' | 'assigns'>>;
  forms: ReadonlyMap<string, Form>;
  models: ReadonlyMap<string, Workable>;
};

/** Why an act of a script cannot be done where it stands. */
export type ActRefusal =
  | 'notNeeded'
  | 'submittedTwice'
  | 'notHandedIn'
  | 'awaitsCorrection'
  | 'awaitsNoCorrection'
  | 'correctedBefore'
  | 'nothingNamed'
  | 'notAskedFor'
  | 'ended';

/** Why a journey does not come to its end, or not to the one that was expected. */
export type JourneyFault =
  | ToldRefusal
  | { code: 'questionsLeft'; questions: readonly string[] }
  | { code: 'noForm'; item: string }
  | { code: 'noModel'; item: string }
  | { code: 'formsConflict'; conflicts: readonly Conflict[] }
  | { code: 'answersNothing'; field: string }
  /** An earlier item gives that: nobody can know it when he applies. */
  | { code: 'answersGiven'; field: string; item: string; by: string }
  | { code: 'wrongAnswer'; error: FieldError }
  /** The numbers of a decision are not those that its item gives. */
  | { code: 'assigned'; item: string; fault: AssignedFault['code'] }
  /** Its turn has come, and with what earlier items gave its own form does not take it. */
  | { code: 'notTaken'; item: string; error: FieldError }
  | { code: 'actRefused'; place: number; act: Act['do']; item?: string; why: ActRefusal }
  | { code: 'process'; item: string; fault: WorkOutFault }
  | { code: 'unfinished'; items: readonly string[] }
  | { code: 'otherNeeded' | 'otherMaterials' | 'otherEnds'; expected: readonly string[]; found: readonly string[] };

/** Where a journey came to. `tasks`: what was done in each item that went through its process, in its order. */
export type Played = {
  needed: readonly string[];
  materials: readonly string[];
  ends: Readonly<Record<string, End>>;
  tasks: ReadonlyMap<string, readonly string[]>;
};
