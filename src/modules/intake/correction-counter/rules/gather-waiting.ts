import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { grouped } from '../../../../kernel/grouped.ts';

type Name = { zh: string; en?: string };

/** One case that waits. `isTaken`: this clerk takes for its department. */
export type WaitingCase = {
  case: string;
  name: Name;
  number: string;
  department: Name;
  askedOn: CivilDate;
  until: CivilDate;
  theme: { id: string; number: string; name: Name } | null;
  isTaken: boolean;
};

type Waiting = Pick<WaitingCase, 'case' | 'name' | 'number' | 'askedOn' | 'until'> & {
  theme: string | null;
  departments: Name[];
};

/**
 * Cases of one theme are answered on one page, and only by who takes for all that ask in it; every other case stands for itself. What ends
 * first stands first.
 */
export function gatherWaiting(found: readonly WaitingCase[]): Waiting[] {
  return [...grouped(found, (one) => one.theme?.id ?? one.case).values()]
    .filter((group) => group.every(({ isTaken }) => isTaken))
    .flatMap(waitingIn)
    .toSorted((one, other) => one.until.localeCompare(other.until) || one.number.localeCompare(other.number));
}

function waitingIn(group: readonly WaitingCase[]): Waiting[] {
  const [first] = group.toSorted((one, other) => one.until.localeCompare(other.until));
  if (!first) return [];
  const { theme } = first;
  return [
    {
      case: first.case,
      theme: theme?.id ?? null,
      name: theme?.name ?? first.name,
      number: theme?.number ?? first.number,
      departments: [...new Map(group.map(({ department }) => [department.zh, department])).values()],
      askedOn: group.map(({ askedOn }) => askedOn).toSorted()[0] ?? first.askedOn,
      until: first.until,
    },
  ];
}
