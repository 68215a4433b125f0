import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Colleague, DepartmentLeaves, LeaveRow, MyLeaves, NamedDepartment } from '../contract/deputies.ts';
import type { Deps } from '../deps.ts';
import { findServingOfficers, type ServingOfficer } from '../officers/queries/serving.ts';
import { CASE_ROLES } from '../permissions/rules/case-role.ts';
import type { Capacity } from './model.ts';
import { findLeavesIn, findLeavesNaming, findLeavesOf, type LeaveRecord } from './queries/leaves.ts';
import { standsInFor } from './queries/standing-in.ts';
import { isKeptApart, isStaffOf } from './rules/standing-in.ts';
import { leaveStanding } from './rules/standing.ts';

const MOST_OFFICERS = 2_000;

/** What departments are called; filled by whoever keeps them. */
export type DepartmentNames = (tx: Tx, keys: readonly string[]) => Promise<NamedDepartment[]>;
type Viewing = Pick<Deps, 'db' | 'now'> & { namesOf: DepartmentNames };

/** An officer's own leaves, whom he stands in for, and what he could hand over to whom; undefined for who holds no office. */
export async function findMyLeaves(
  { db, now, namesOf }: Viewing,
  { scope, actor }: Caller,
): Promise<MyLeaves | undefined> {
  const today = civilDateOf(now());
  return db.within(scope, async (tx) => {
    const serving = await findServingOfficers(tx, MOST_OFFICERS);
    const self = serving.find(({ id }) => id === actor.id);
    if (!self) return undefined;
    const departments = departmentsOf(self, serving);
    const capacities = capacitiesIn(self, departments);
    const wanted = [...new Set(capacities.map(({ department }) => department))];
    const leaves = await rowsOf(tx, await findLeavesOf(tx, self.id, today), today);
    const naming = await rowsOf(tx, await findLeavesNaming(tx, self.id, today), today);
    const shown = [...wanted, ...[...leaves, ...naming].map(({ department }) => department)];
    return {
      departments: await namesOf(tx, [...new Set(shown)].sort()),
      capacities,
      colleagues: colleaguesIn(
        serving.filter(({ id }) => id !== self.id),
        wanted,
      ),
      leaves,
      naming,
    };
  });
}

/** Who is away from a department's work, and its officers; the caller's right to see it is asked before. */
export async function findDepartmentLeaves(
  { db, now, namesOf }: Viewing,
  { scope }: Caller,
  department: string,
): Promise<DepartmentLeaves> {
  const today = civilDateOf(now());
  return db.within({ ...scope, departments: [department] }, async (tx) => ({
    departments: await namesOf(tx, [department]),
    colleagues: colleaguesIn(await findServingOfficers(tx, MOST_OFFICERS), [department]),
    leaves: await rowsOf(tx, await findLeavesIn(tx, department, today), today),
  }));
}

/** Whose roles hold everywhere hands them over one department at a time: of those in which anybody serves. */
const departmentsOf = ({ department: own, grants }: ServingOfficer, serving: readonly ServingOfficer[]): string[] => {
  const everywhere = grants.some(({ departments }) => departments === 'all');
  const named = grants.flatMap(({ departments }) => (departments === 'all' ? [] : departments));
  const served = everywhere ? serving.flatMap(({ department }) => [department]) : [];
  return [...new Set([own, ...named, ...served])].sort();
};

function capacitiesIn({ department: post, section, grants }: ServingOfficer, departments: readonly string[]) {
  return grants
    .filter(({ role }) => CASE_ROLES.includes(role))
    .flatMap(({ role, departments: reach }) =>
      departments
        .filter((department) => reach === 'all' || reach.includes(department))
        .map((department): Capacity => ({ role, department, section: department === post ? section : null })),
    );
}

/** Who could stand in, and who could be stood in for, in these departments. */
const colleaguesIn = (serving: readonly ServingOfficer[], departments: readonly string[]): Colleague[] =>
  serving.flatMap((officer) => {
    const posted = { ...officer, officer: officer.id };
    const staffOf = isKeptApart(posted) ? [] : departments.filter((department) => isStaffOf(posted, department));
    const capacities = capacitiesIn(officer, departments);
    return staffOf.length + capacities.length > 0 ? [{ id: officer.id, name: officer.name, staffOf, capacities }] : [];
  });

async function rowsOf(tx: Tx, found: readonly LeaveRecord[], today: CivilDate): Promise<LeaveRow[]> {
  const standing = new Set<string>();
  for (const deputy of new Set(found.map((leave) => leave.deputy))) {
    for (const { leave } of await standsInFor(tx, deputy, today)) standing.add(leave);
  }
  return found.map(({ endedOn, ...leave }) => ({
    ...leave,
    standing: leaveStanding({ ...leave, endedOn }, standing.has(leave.id), today),
  }));
}
