import { never, no, ok, type Result } from '../../../../kernel/result.ts';
import type { Case, Command, Event, Refusal } from '../model.ts';

type Decision = Result<Event[], Refusal>;
type Accepted = Extract<Case, { state: 'accepted' }>;
export type ToleranceCommand = Extract<Command, { type: 'supply' | 'postponeSupply' | 'lapse' }>;
type Of<Type extends ToleranceCommand['type']> = Extract<ToleranceCommand, { type: Type }>;

/** What happens to what an accepted case still waits for, or why it may not. */
export function decideTolerance(command: ToleranceCommand, current: Accepted): Decision {
  switch (command.type) {
    case 'supply':
      return supply(command, current);
    case 'postponeSupply':
      return postpone(command, current);
    case 'lapse':
      return lapse(command, current);
    default:
      return never(command);
  }
}

/** The day of arrival counts; on the last day it is in time. A clerk enters on a later day what came on paper before. */
function supply(command: Of<'supply'>, { owed, acceptedOn }: Accepted): Decision {
  const { on, arrivedOn, officer, application, acting } = command;
  const materials = command.materials.filter((one) => owed?.materials.includes(one));
  if (owed === undefined || materials.length === 0) return no({ code: 'nothingOwed' });
  if (arrivedOn < acceptedOn || arrivedOn > on) return no({ code: 'arrivalDay' });
  if (arrivedOn > owed.by) return no({ code: 'supplyTooLate', by: owed.by });
  const by = officer?.id ?? null;
  return ok([{ type: 'owedSupplied', on, arrivedOn, materials, application, officer: by, acting }]);
}

/** 不可抗力: the head of the organ moves the last day, never back and never past the limit of the law. */
function postpone({ officer, on, by, reason }: Of<'postponeSupply'>, { owed, due }: Accepted): Decision {
  if (owed === undefined) return no({ code: 'nothingOwed' });
  const latest = due.statutoryOn;
  if (by <= owed.by || by < on) return no({ code: 'notLaterSupply', by: owed.by });
  if (latest !== null && by > latest) return no({ code: 'supplyDay', from: on, latest });
  if (reason.said.trim() === '') return no({ code: 'reasonMissing' });
  return ok([{ type: 'supplyPostponed', officer: officer.id, on, by, reason: reason.sealed }]);
}

function lapse({ on, from }: Of<'lapse'>, { owed }: Accepted): Decision {
  if (owed === undefined || on < from || on <= owed.by) return no({ code: 'nothingOwed' });
  return ok([{ type: 'toleranceLapsed', on, by: owed.by, materials: [...owed.materials] }]);
}
