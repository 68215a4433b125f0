import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { officerId, type CaseId, type OfficerId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx, type Versioned } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { DocumentRefusal } from '../../documents/index.ts';
import { actorOf } from './acting.ts';
import { decide } from './decide.ts';
import type { Asking, CaseDeps } from './deps.ts';
import type { ActingOfficer, Case, CaseFacts, Command, Event, Refusal } from './model.ts';
import { issuePapers } from './papers.ts';
import { project } from './projections/case-list.ts';
import { isVisible } from './queries/case-rows.ts';
import { dayOfStep } from './rules/limits.ts';
import { appendEvents, loadCase } from './store/cases.ts';

export type Stale = { code: 'stale'; expected: number; actual: number };
export type NotFound = { code: 'caseNotFound' };
/** No role of the officer's reaches this act in the department in charge, neither his own nor one that he holds in another's stead. */
export type NotYours = { code: 'notYourAct' };
/** The right to act for somebody ended, or never went so far. */
export type Barred = { code: 'mandateEnded' } | { code: 'beyondMandate'; act: string };
export type CommandRefusal = Refusal | Stale | NotFound | NotYours | Barred | KeyReused | DocumentRefusal;

/** What a command starts from: the transaction, the case as it stands, the officer who acts, and the day on which it counts. */
export type Desk = { tx: Tx; current: OnItsWay; officer: ActingOfficer; on: CivilDate };
export type OnItsWay = Exclude<Case, { state: 'unreceived' }>;
type Target = { id: CaseId; version: number };

/** One corridor for every change by an officer: load → make the command → decide → append → paper → project, one transaction. */
export function handle(
  deps: CaseDeps,
  { asking: { caller, once }, id, version: expected }: { asking: Asking } & Target,
  command: (desk: Desk) => Promise<Command | NotFound | Barred>,
): Promise<Result<{ version: number }, CommandRefusal>> {
  return withinOnce(
    deps.db,
    { scope: caller.scope, once },
    async (tx): Promise<Result<{ version: number }, CommandRefusal>> => {
      const found = await findCase(tx, id);
      if (!found) return no({ code: 'caseNotFound' });
      if (found.version !== expected) return no({ code: 'stale', expected, actual: found.version });

      const { facts } = found.value;
      const officer = await officerOf(tx, deps, { caller, facts });
      const on = dayOfStep(today(deps), found.value);
      const asked = await command({ tx, current: found.value, officer, on });
      if ('code' in asked) return no(asked);
      const actor = actorIn(deps, { caller, asked, facts });
      if (!actor) return no({ code: 'notYourAct' });
      const decision = decide(await inStead(tx, deps, { asked, actor, facts }), found.value);
      if (!decision.ok) return decision;
      return record(tx, deps, { id, actor, after: found, command: asked, events: decision.value });
    },
  );
}

/** An officer by his own role in the department or by an absent officer's; an applicant, or who acts for him. */
function actorIn(
  deps: CaseDeps,
  { caller, asked, facts: { applicant, department } }: { caller: Caller; asked: Command; facts: CaseFacts },
): Actor | undefined {
  if (caller.kind !== 'officer') return actorOf({ caller, applicant });
  return deps.actorFor(caller, `case:${asked.type}`, department);
}

/** Whoever stands in keeps away also from what the absent officer must keep away from: it was he who chose his deputy. */
async function inStead(
  tx: Tx,
  deps: CaseDeps,
  { asked, actor, facts }: { asked: Command; actor: Actor; facts: CaseFacts },
): Promise<Command> {
  if (actor.kind !== 'officer' || actor.behalfOf === undefined || !('officer' in asked)) return asked;
  const absent = await keepingAway(tx, deps, { officer: officerId(actor.behalfOf), facts });
  const { id, related, interested = false } = asked.officer;
  const both = { id, related: [...related, ...absent.related], interested: interested || absent.interested };
  return { ...asked, officer: both };
}

async function keepingAway(tx: Tx, deps: CaseDeps, { officer, facts }: { officer: OfficerId; facts: CaseFacts }) {
  const { number, applicant } = facts;
  return {
    related: await deps.relatedTo(tx, officer),
    interested: await deps.isInterested(tx, officer, { number, organisation: applicant.organisation }),
  };
}

type Recording = { id: CaseId; actor: Actor; after: Versioned<Case>; command: Command; events: readonly Event[] };

/** Appends what was decided, issues the paper that belongs to it, and brings the list up to date. */
async function record(
  tx: Tx,
  deps: CaseDeps,
  { id, actor, after, command, events }: Recording,
): Promise<Result<{ version: number }, DocumentRefusal>> {
  const at = deps.now();
  const papers = await issuePapers(tx, deps, { id, before: after.value, command });
  if (!papers.ok) return papers;
  const stamp = { actor, at };
  const appended = [...events, ...papers.value];
  const moved = await appendEvents(tx, { id, after, events: appended, stamp });
  await project(tx, id, { ...moved, events: appended, at });
  return ok({ version: moved.version });
}

/** A case of another department is not found, like one that does not exist: the row is asked for under the caller's scope. */
async function findCase(tx: Tx, id: CaseId): Promise<Versioned<OnItsWay> | undefined> {
  if (!(await isVisible(tx, id))) return undefined;
  const { value, version } = await loadCase(tx, id);
  return value.state === 'unreceived' ? undefined : { value, version };
}

async function officerOf(
  tx: Tx,
  deps: CaseDeps,
  { caller: { actor }, facts }: { caller: Caller; facts: CaseFacts },
): Promise<ActingOfficer> {
  const id = officerId(actor.id);
  return { id, ...(actor.kind === 'officer' ? await keepingAway(tx, deps, { officer: id, facts }) : { related: [] }) };
}

/** The civil day on which something counts. */
export const today = ({ now }: CaseDeps) => civilDateOf(now());
