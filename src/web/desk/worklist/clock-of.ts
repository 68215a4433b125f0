import type { CaseRow } from '../../../modules/intake/cases/contract.ts';
import { isCivilDate } from '../../../kernel/civil-date.ts';
import type { Clock } from '../../ui/index.ts';

type Due = Pick<CaseRow, 'dueOn' | 'daysLeft' | 'light' | 'provisional'>;

/** Where the clock of a listed case stands, for `LimitText`; undefined when nothing is due. */
export function clockOf({ dueOn, daysLeft, light, provisional }: Due): Clock | undefined {
  if (light === 'suspended') return { state: 'suspended' };
  if (dueOn === null || !isCivilDate(dueOn)) return undefined;
  if (daysLeft === null) return { state: 'due', dueOn, provisional };
  if (daysLeft === 0) return { state: 'dueToday', dueOn };
  const amount = { value: Math.abs(daysLeft), unit: 'workingDay' } as const;
  return daysLeft < 0
    ? { state: 'overdue', by: amount, dueOn }
    : { state: 'running', left: amount, dueOn, provisional };
}
