import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { belongsTo } from '../cases/rules/belonging.ts';
import { momentOf } from '../meeting/rules/moment.ts';
import type { OwnVisit } from './contract.ts';
import { applicantIn } from './corridor.ts';
import type { Opened } from './model.ts';
import { findOwnVisits, findVisitsOfTheme } from './queries/joint-visits.ts';
import { stageOf } from './rules/standing.ts';
import { appointmentOf, memberOf, tellingOf } from './view.ts';

/** The joint visits of a theme case, for whose it is; none for anybody else. */
export async function findOwnVisitsOf(
  tx: Tx,
  deps: CaseDeps,
  { caller, theme }: { caller: Caller; theme: string },
): Promise<OwnVisit[]> {
  const ids = new Set((await findVisitsOfTheme(tx, theme)).map(({ id }) => id));
  const visits: OwnVisit[] = [];
  for (const id of ids) {
    const telling = await tellingOf(tx, id, () => true);
    if (!belongsTo(applicantIn(telling.current), caller)) continue;
    const members: OwnVisit['members'] = [];
    for (const member of telling.current.members) members.push(await memberOf(tx, deps, { telling, member }));
    visits.push({ ...(await appointmentOf(tx, deps, telling)), members, may: mayOf(deps, telling.current) });
  }
  return visits;
}

function mayOf({ now }: Pick<CaseDeps, 'now'>, current: Opened): OwnVisit['may'] {
  const stage = stageOf(current, momentOf(now()));
  const rectifying = current.members.filter(({ standing }) => standing.state === 'rectifying');
  return {
    choose: stage === 'offered',
    move: (stage === 'offered' || stage === 'fixed') && !current.moved.applicant,
    callOff: stage === 'gathering' || stage === 'offered' || stage === 'fixed',
    revisit: stage === 'rectifying' ? rectifying.map(({ item }) => item) : [],
  };
}

/** 个人信息保护法 art. 45: where and when a person's cases are visited together, for his copy. In a transaction about that person. */
export async function collectJointVisits(tx: Tx): Promise<Record<string, unknown>[]> {
  const names = await findDepartmentNames(tx);
  return (await findOwnVisits(tx)).map((row) => ({
    ...{ case: row.case_number, department: names.get(row.department) ?? { zh: row.department }, state: row.state },
    ...{ heldOn: row.held_on, from: row.held_from, until: row.held_until },
  }));
}
