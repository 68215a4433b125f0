import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { CASE_ROLES } from '../permissions/rules/case-role.ts';
import type { Event } from './events.ts';
import type { Capacity, Command, Leaves, Refusal, Shown } from './model.ts';
import { daysFault, daysLeft, daysMeet } from './rules/days.ts';
import { holds, isKeptApart, isStaffOf, sectionHandedOver } from './rules/standing-in.ts';

type Decided = Result<Event[], Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

export function decide(command: Command, leaves: Leaves): Decided {
  switch (command.type) {
    case 'nameDeputy':
      return nameDeputy(command, leaves);
    case 'takeBack':
      return takeBack(command, leaves);
    default:
      return never(command);
  }
}

function nameDeputy(command: Of<'nameDeputy'>, { leaves }: Leaves): Decided {
  const { leave, asked, absent, deputy, on } = command;
  const fault = daysFault(asked, on) ?? capacityFault(command) ?? deputyFault(command);
  if (fault) return no(fault);
  const section = sectionHandedOver(absent, asked);
  if (section === undefined) return no({ code: 'sectionNotHeld', section: asked.section ?? '' });
  const wanted = { ...asked, section };
  const standing = leaves.map(shownOf).find((other) => other && sameCapacity(other, wanted) && daysMeet(other, wanted));
  if (standing) return no({ code: 'leaveOverlaps', asked: wanted, standing });
  const { role, department, from, until } = asked;
  return ok([{ type: 'deputyNamed', leave, role, department, section, from, until, deputy: deputy.officer }]);
}

function capacityFault({ asked, absent }: Of<'nameDeputy'>): Refusal | undefined {
  const { role, department } = asked;
  // What administrators, cataloguers and auditors do waits, or is granted by the security administrator.
  if (!CASE_ROLES.includes(role)) return { code: 'roleNotHandedOver', role };
  return holds(absent, asked) ? undefined : { code: 'capacityNotHeld', role, department };
}

function deputyFault({ asked, absent, deputy, by }: Of<'nameDeputy'>): Refusal | undefined {
  if (deputy.officer === absent.officer) return { code: 'deputyIsHimself' };
  if (deputy.officer === by) return { code: 'nobodyNamesHimselfDeputy' };
  if (isKeptApart(deputy)) return { code: 'deputyKeptApart' };
  if (!isStaffOf(deputy, asked.department)) return { code: 'deputyWithoutStanding', department: asked.department };
  const days = deputy.away.filter((away) => daysMeet(away, asked));
  return days.length > 0 ? { code: 'deputyAway', days } : undefined;
}

function takeBack({ leave, on }: Of<'takeBack'>, { leaves }: Leaves): Decided {
  const known = leaves.find(({ id }) => id === leave);
  if (!known) return no({ code: 'leaveUnknown' });
  if (known.endedOn !== null || known.until < on) return no({ code: 'leaveOver' });
  return ok([{ type: 'leaveTakenBack', leave, on }]);
}

/** A whole department's capacity holds that of each of its sections. */
const sameCapacity = (one: Capacity, other: Capacity) =>
  one.role === other.role &&
  one.department === other.department &&
  (one.section === null || other.section === null || one.section === other.section);

function shownOf(leave: Leaves['leaves'][number]): Shown | undefined {
  const days = daysLeft(leave);
  const { role, department, section } = leave;
  return days && { role, department, section, ...days };
}
