import { v7 } from 'uuid';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Once, type Scope, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Deps } from '../deps.ts';
import { findServingOfficer, type ServingOfficer } from '../officers/queries/serving.ts';
import type { Permission } from '../permissions/rules/permission.ts';
import { permits } from '../sessions/gatekeeper.ts';
import { decide } from './decide.ts';
import type { Posted, Refusal, Shown } from './model.ts';
import { daysAway, findLeave, findUncovered, type LeaveRecord } from './queries/leaves.ts';
import { endLeave, holdOfficers, insertLeave, leaves } from './store/leave.ts';

export type LeaveRefusal =
  Refusal | KeyReused | { code: 'officerUnknown' } | { code: 'notYourDepartment'; department: string };

/** Who asks, by which right: his own leave, or as head of the department for one of its officers. */
export type Arranging = { caller: Caller; permission: 'leave:take' | 'leave:arrange'; once?: Once | undefined };

type Naming = Arranging & { officer: string; deputy: string; asked: Shown };
/** `uncovered`: leaves of others in which this officer was to stand in and on some days cannot. */
export type Named = { leave: string; uncovered: { officerName: string; from: string; until: string }[] };

/** An officer will be away, and another acts in his stead in one capacity; nobody passes on what he only stands in for. */
export async function nameDeputy(deps: Deps, naming: Naming): Promise<Result<Named, LeaveRefusal>> {
  const { department } = naming.asked;
  if (!mayIn(deps, naming, department)) return no({ code: 'notYourDepartment', department });
  const { caller, once } = naming;
  return withinOnce(deps.db, { scope: scopeOf(caller, department), once }, (tx) => enter(deps, tx, naming));
}

async function enter(
  deps: Deps,
  tx: Tx,
  { caller, officer, deputy, asked }: Naming,
): Promise<Result<Named, LeaveRefusal>> {
  await holdOfficers(tx, [officer, deputy]);
  const absent = await findServingOfficer(tx, officer);
  const standsIn = await findServingOfficer(tx, deputy);
  if (!absent || !standsIn) return no({ code: 'officerUnknown' });
  const at = deps.now();
  const on = civilDateOf(at);
  const before = await leaves.load(tx, officer);
  const id = v7();
  const decision = decide(
    {
      ...{ type: 'nameDeputy', leave: id, asked, absent: postedOf(absent), by: caller.actor.id, on },
      deputy: { ...postedOf(standsIn), away: await daysAway(tx, deputy, on) },
    },
    before.value,
  );
  if (!decision.ok) return decision;
  const stamp = { actor: caller.actor, at };
  const { value } = await leaves.append(tx, { id: officer, after: before, events: decision.value, stamp });
  const leave = value.leaves.find((one) => one.id === id);
  if (!leave) throw new Error('a leave was entered and is not there');
  await insertLeave(tx, { leave, officer, person: absent.person, deputyPerson: standsIn.person, at });
  return ok({ leave: id, uncovered: (await findUncovered(tx, officer, asked)).map(uncoveredOf) });
}

const uncoveredOf = ({ officerName, from, until }: LeaveRecord) => ({ officerName, from, until });

const postedOf = ({ id, department, section, grants }: ServingOfficer): Posted => ({
  officer: id,
  department,
  section,
  grants,
});

/** Back early, or not away after all: from today on nobody acts in his stead any more. */
export async function takeLeaveBack(
  deps: Deps,
  { leave, ...arranging }: Arranging & { leave: string },
): Promise<Result<undefined, LeaveRefusal>> {
  const { caller, once, permission } = arranging;
  const found = await deps.db.within(scopeOf(caller), (tx) => findLeave(tx, leave));
  if (!found || (permission === 'leave:take' && found.officer !== caller.actor.id)) return no({ code: 'leaveUnknown' });
  const { officer, department } = found;
  // His own leave an officer takes back also when he has lost the role meanwhile.
  if (permission === 'leave:arrange' && !mayIn(deps, arranging, department)) {
    return no({ code: 'notYourDepartment', department });
  }
  return withinOnce(
    deps.db,
    { scope: scopeOf(caller, department), once },
    async (tx): Promise<Result<undefined, LeaveRefusal>> => {
      const before = await leaves.load(tx, officer);
      const at = deps.now();
      const on = civilDateOf(at);
      const decision = decide({ type: 'takeBack', leave, on }, before.value);
      if (!decision.ok) return decision;
      const stamp = { actor: caller.actor, at };
      await leaves.append(tx, { id: officer, after: before, events: decision.value, stamp });
      await endLeave(tx, leave, { on, at });
      return ok(undefined);
    },
  );
}

export const mayIn = (
  deps: Pick<Deps, 'secondFactorPolicy'>,
  { caller, permission }: { caller: Caller; permission: Permission },
  department: string,
): boolean => permits(deps, caller, { permission, facts: { department } }).allowed;

/** The caller's own rows, and those of the department whose work is handed over. */
const scopeOf = ({ scope }: Caller, department?: string): Scope => ({
  ...scope,
  ...(department !== undefined && { departments: [department] }),
});
