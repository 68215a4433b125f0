import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { MOST_DAYS } from './days.ts';

/** Why a question cannot be asked so. */
export type AskFault =
  | { code: 'consultationNobody' }
  /** Who examines the case answers himself. */
  | { code: 'consultationOwn'; department: string }
  | { code: 'consultationUnknown'; department: string }
  | { code: 'questionMissing' }
  | { code: 'consultationLength'; most: number }
  | { code: 'consultationPastLimit'; dueOn: CivilDate }
  | { code: 'consultationMaterial'; material: string }
  /** Nobody of this department examines the case now: there is no task to hold. */
  | { code: 'nothingToHold' };

export type Wish = {
  departments: readonly string[];
  question: string;
  days: number;
  materials: readonly string[];
  holds: boolean;
};

export type Situation = {
  /** Whose reviewing officer asks. */
  department: string;
  known: ReadonlySet<string>;
  materials: ReadonlySet<string>;
  answerBy: CivilDate;
  /** The day by which the case is to be decided; null while its clock stands still, or where there is none. */
  dueOn: CivilDate | null;
  /** The open task in which it is asked; null where there is none. */
  task: string | null;
};

/** An opinion that comes after the case has to be decided helps nobody: such a day is not asked for. */
export function askFault(wish: Wish, situation: Situation): AskFault | undefined {
  const { department, known, materials, answerBy, dueOn, task } = situation;
  if (wish.departments.length === 0) return { code: 'consultationNobody' };
  if (wish.departments.includes(department)) return { code: 'consultationOwn', department };
  const stranger = wish.departments.find((one) => !known.has(one));
  if (stranger !== undefined) return { code: 'consultationUnknown', department: stranger };
  if (wish.question.trim() === '') return { code: 'questionMissing' };
  if (wish.days < 1 || wish.days > MOST_DAYS) return { code: 'consultationLength', most: MOST_DAYS };
  if (dueOn !== null && answerBy > dueOn) return { code: 'consultationPastLimit', dueOn };
  const material = wish.materials.find((one) => !materials.has(one));
  if (material !== undefined) return { code: 'consultationMaterial', material };
  return wish.holds && task === null ? { code: 'nothingToHold' } : undefined;
}
