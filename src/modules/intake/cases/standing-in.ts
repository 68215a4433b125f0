import { officerId, type OfficerId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { Run, RunRefusal } from '../../process/index.ts';
import { actorOf } from './acting.ts';
import type { CaseDeps } from './deps.ts';
import type { ActingOfficer, CaseFacts, Refusal } from './model.ts';
import { PERMISSION_OF } from './permission-of.ts';
import { keepsAwayFrom } from './rules/keeping-away.ts';
import { decidingTask, openTask } from './standing-tasks.ts';

/** What is done: an act on the whole case, work on one of its tasks, or saying who works on it, in one's own name. */
export type By =
  | 'accept'
  | 'askCorrection'
  | 'refuseAcceptance'
  | 'decide'
  | 'extend'
  | 'withdraw'
  | 'requestProcedure'
  | 'approveProcedure'
  | 'proposeEnding'
  | 'confirmEnding'
  | 'urge'
  | { task: string }
  | { assigns: string };

type Asked = { caller: Caller; by: By; run: Run; facts: CaseFacts };
type Who = { actor: Actor; officer: ActingOfficer };

/**
 * Who acts, by his own role or in the stead of an absent officer (代), and whom he must keep away from. Undefined when no role of his
 * reaches the act; whether somebody may work on a task the run says itself.
 */
export async function whoActs(tx: Tx, deps: CaseDeps, { caller, by, run, facts }: Asked): Promise<Who | undefined> {
  const id = officerId(caller.actor.id);
  if (caller.kind !== 'officer')
    return { actor: actorOf({ caller, applicant: facts.applicant }), officer: { id, related: [] } };
  const actor = actorIn(deps, { caller, by, run, facts }) ?? (typeof by === 'object' ? caller.actor : undefined);
  if (actor === undefined) return undefined;
  const own = await keepingAway(tx, deps, { officer: id, facts });
  if (actor.behalfOf === undefined) return { actor, officer: { id, ...own } };
  // Whoever stands in keeps away also from what the absent officer must keep away from: it was he who chose his deputy.
  const absent = await keepingAway(tx, deps, { officer: officerId(actor.behalfOf), facts });
  const both = { related: [...own.related, ...absent.related], interested: own.interested || absent.interested };
  return { actor, officer: { id, ...both } };
}

/** By the role in the department whose work it is; at the window any clerk of the department in charge takes what is another's counter's. */
export function actorIn(deps: Pick<CaseDeps, 'actorFor'>, { caller, by, run, facts }: Asked): Actor | undefined {
  const tasks = run.status === 'unbegun' ? [] : run.tasks;
  if (typeof by === 'object') {
    if ('assigns' in by) return caller.actor;
    const task = tasks.find((one) => one.task === by.task);
    return task && deps.actorFor(caller, PERMISSION_OF[task.act], task.department);
  }
  const task = by === 'decide' ? decidingTask(run) : by === 'accept' ? openTask(run, ['accept']) : undefined;
  const permission = `case:${by}`;
  const atTask = task && deps.actorFor(caller, permission, task.department);
  const leads = task === undefined || by === 'accept';
  return atTask ?? (leads ? deps.actorFor(caller, permission, facts.department) : undefined);
}

type Mending = { caller: Caller; facts: CaseFacts };

/** Why an officer does not get the run of a case going: his role does not reach it, or he keeps away from the case. */
export async function refusalToMend(
  tx: Tx,
  deps: CaseDeps,
  { caller, facts }: Mending,
): Promise<Refusal | RunRefusal | undefined> {
  const { department, applicant, number } = facts;
  if (!deps.permits(caller, 'case:mend', department)) return { code: 'taskNotYours', department, role: 'approver' };
  const interests = await deps.interestsOf(tx, officerId(caller.actor.id));
  const concerned = { people: [applicant.person], organisations: [applicant.organisation], number };
  return keepsAwayFrom(interests, concerned) ? { code: 'conflictOfInterest' } : undefined;
}

export async function keepingAway(
  tx: Tx,
  deps: CaseDeps,
  { officer, facts }: { officer: OfficerId; facts: CaseFacts },
) {
  const { number, applicant } = facts;
  const interests = await deps.interestsOf(tx, officer);
  return {
    related: interests.people,
    interested: keepsAwayFrom(interests, { people: [], organisations: [applicant.organisation], number }),
  };
}
