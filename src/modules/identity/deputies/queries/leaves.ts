import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Days } from '../model.ts';
import { daysLeft, daysMeet, isRunning } from '../rules/days.ts';
import '../store/leave.ts';

const MOST = 500;

const rows = (tx: Tx) =>
  tx
    .selectFrom('identity.leave')
    .innerJoin('identity.officer as absent', 'absent.id', 'identity.leave.officer_id')
    .innerJoin('identity.officer as deputy', 'deputy.id', 'identity.leave.deputy_id')
    .select([
      'identity.leave.id',
      'officer_id as officer',
      'absent.name as officerName',
      'deputy_id as deputy',
      'deputy.name as deputyName',
      'identity.leave.role',
      'identity.leave.department',
      'identity.leave.section',
      'from_on as from',
      'until_on as until',
      'ended_on as endedOn',
    ])
    .where('identity.leave.area', '=', tx.scope.area)
    .orderBy('from_on')
    .orderBy('identity.leave.id')
    .limit(MOST);
export type LeaveRecord = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

/** Leaves of an officer that are not over before a day. */
export const findLeavesOf = (tx: Tx, officer: string, since: CivilDate): Promise<LeaveRecord[]> =>
  rows(tx).where('officer_id', '=', officer).where('until_on', '>=', since).execute();

/** Leaves that name an officer as deputy and are not over before a day. */
export const findLeavesNaming = (tx: Tx, deputy: string, since: CivilDate): Promise<LeaveRecord[]> =>
  rows(tx).where('deputy_id', '=', deputy).where('until_on', '>=', since).execute();

/** Leaves from a department's work that are not over before a day. */
export const findLeavesIn = (tx: Tx, department: string, since: CivilDate): Promise<LeaveRecord[]> =>
  rows(tx).where('identity.leave.department', '=', department).where('until_on', '>=', since).execute();

export const findLeave = (tx: Tx, id: string): Promise<LeaveRecord | undefined> =>
  rows(tx).where('identity.leave.id', '=', id).executeTakeFirst();

/** Until which day each of these officers is away on a day, from whatever post; who is here is not among them. */
export async function findAway(
  tx: Tx,
  officers: readonly string[],
  on: CivilDate,
): Promise<ReadonlyMap<string, CivilDate>> {
  if (officers.length === 0) return new Map();
  const found = await rows(tx)
    .where('officer_id', 'in', [...officers])
    .where('from_on', '<=', on)
    .where('until_on', '>=', on)
    .execute();
  const away = new Map<string, CivilDate>();
  for (const { officer, until, ...days } of found) {
    const other = away.get(officer);
    if (isRunning({ until, ...days }, on) && (other === undefined || other < until)) away.set(officer, until);
  }
  return away;
}

/** On which days an officer is away from a day on. */
export async function daysAway(tx: Tx, officer: string, since: CivilDate): Promise<Days[]> {
  const found = await findLeavesOf(tx, officer, since);
  return found.map(daysLeft).filter((days) => days !== undefined);
}

/** Whom an officer will not stand in for, because he is away himself on some of those days. */
export async function findUncovered(tx: Tx, officer: string, away: Days): Promise<LeaveRecord[]> {
  const naming = await findLeavesNaming(tx, officer, away.from);
  return naming.filter((leave) => {
    const days = daysLeft(leave);
    return days !== undefined && daysMeet(days, away);
  });
}

/** Who stands in on a day for any of these officers in a department's work, and for whom. */
export async function findStandIns(
  tx: Tx,
  { officers, department, on }: { officers: readonly string[]; department: string; on: CivilDate },
): Promise<{ officer: string; deputy: string }[]> {
  if (officers.length === 0) return [];
  const found = await rows(tx)
    .where('officer_id', 'in', [...officers])
    .where('identity.leave.department', '=', department)
    .where('from_on', '<=', on)
    .where('until_on', '>=', on)
    .execute();
  return found.filter((leave) => isRunning(leave, on)).map(({ officer, deputy }) => ({ officer, deputy }));
}
