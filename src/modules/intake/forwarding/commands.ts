import { civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import { officerId, type CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Tx, type Versioned } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { getDepartment, getItemVersion } from '../../catalogue/index.ts';
import { issueDocument, type DocumentRefusal, type IssueRequest } from '../../documents/index.ts';
import { openMatter } from '../cases/matter.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import { findCaseRow, type ListedCase } from '../cases/queries/case-rows.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import { caseStreams } from '../cases/store/cases.ts';
import type { ForwardCase, NoteReceipt, NoteResult, TakeBack } from './contract.ts';
import { decide } from './decide.ts';
import type { Command, Event, Forwarding, Refusal } from './model.ts';
import { opinionOf } from './paper.ts';
import { decidedAbove, forwardBy } from './rules/forward-by.ts';
import { forwardingStreams, projectForwarding } from './store.ts';

export const FORWARD = 'case:forward';

export type ForwardRefusal =
  | Refusal
  | KeyReused
  | DocumentRefusal
  | { code: 'caseNotFound' | 'notYourCase' | 'conflictOfInterest' }
  | { code: 'stale'; expected: number; actual: number };
type Moved = Result<{ version: number }, ForwardRefusal>;

type Asked<Wish> = { asking: Asking; id: CaseId; wish: Wish };
/** What an officer does, and the paper that goes with it. */
type Step = { command: Command; paper?: IssueRequest };

/** Opinion and all materials go up to the organ that decides. */
export const forwardCase = (deps: CaseDeps, { asking, id, wish }: Asked<ForwardCase>): Promise<Moved> =>
  moving(deps, { asking, id, version: wish.version }, async (tx, row) => {
    const { item } = await getItemVersion(tx, row.item_key, row.item_version);
    const decider = decidedAbove(item);
    if (decider === undefined) return { code: 'notForwardable' };
    const { value: before } = await caseStreams.load(tx, id);
    if (before.state !== 'accepted') return { code: 'notAcceptedYet' };
    const matter = await openMatter(tx, deps, { id, before });
    const { person, organisation, department } = row;
    const said = wish.words.trim();
    const command: Extract<Command, { type: 'forward' }> = {
      ...{ type: 'forward', officer: asking.caller.actor.id, today: civilDateOf(deps.now()), opinion: wish.opinion },
      ...{ said, sealed: said === '' ? '' : await deps.vault.sealFor(tx, subjectOf(row), said) },
      materials: matter.application.materials.map(({ id: material }) => material),
      ...{ department, applicant: { person, organisation }, decider },
      forwardBy: forwardBy(before, deps.conventions()),
    };
    const { name } = await getDepartment(tx, decider);
    return { command, paper: opinionOf(command, { id, matter, acceptedOn: before.acceptedOn, decider: name.zh }) };
  });

/** The higher organ confirmed that it came. Its system is out of reach, so an officer writes the receipt down. */
export const noteReceipt = (deps: CaseDeps, { asking, id, wish }: Asked<NoteReceipt>): Promise<Moved> =>
  moving(deps, { asking, id, version: wish.version }, () => {
    const on = civilDate(wish.on);
    return Promise.resolve({ command: { type: 'receive', ...byOf(deps, asking), on, receipt: wish.receipt.trim() } });
  });

/** What the higher organ decided, written down by hand as its receipt was. The case itself is decided by its own step. */
export const noteResult = (deps: CaseDeps, { asking, id, wish }: Asked<NoteResult>): Promise<Moved> =>
  moving(deps, { asking, id, version: wish.version }, () => {
    const said = { on: civilDate(wish.on), result: wish.result, number: wish.number.trim() };
    return Promise.resolve({ command: { type: 'noteResult', ...byOf(deps, asking), ...said } });
  });

/** It comes back without a decision, and can go up again: its own limit goes on as if it had never ended. */
export const takeBack = (deps: CaseDeps, { asking, id, wish }: Asked<TakeBack>): Promise<Moved> =>
  moving(deps, { asking, id, version: wish.version }, async (tx, row) => {
    const said = wish.words.trim();
    const sealed = said === '' ? '' : await deps.vault.sealFor(tx, subjectOf(row), said);
    return { command: { type: 'takeBack', ...byOf(deps, asking), said, sealed } };
  });

const byOf = ({ now }: CaseDeps, { caller }: Asking) => ({ officer: caller.actor.id, today: civilDateOf(now()) });

type Moving = { asking: Asking; id: CaseId; version: number };

const moving = (
  deps: CaseDeps,
  { asking: { caller, once }, id, version }: Moving,
  stepOf: (tx: Tx, row: ListedCase) => Promise<Step | Refusal>,
): Promise<Moved> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Moved> => {
    const row = await findCaseRow(tx, id);
    if (!row) return no({ code: 'caseNotFound' });
    const refused = await whyNot(tx, deps, { caller, row });
    if (refused) return no(refused);
    const held = await forwardingStreams.load(tx, id);
    if (held.version !== version) return no({ code: 'stale', expected: version, actual: held.version });
    const step = await stepOf(tx, row);
    return 'code' in step ? no(step) : carryOut(tx, deps, { id, held, step, caller });
  });

/** Of the department in charge alone; and nobody in a matter of his own (公务员法 art. 76). */
async function whyNot(
  tx: Tx,
  deps: CaseDeps,
  { caller, row }: { caller: Caller; row: ListedCase },
): Promise<ForwardRefusal | undefined> {
  if (!deps.permits(caller, FORWARD, row.department)) return { code: 'notYourCase' };
  const concerned = { people: [row.person], organisations: [row.organisation], number: row.number };
  const interests = await deps.interestsOf(tx, officerId(caller.actor.id));
  return keepsAwayFrom(interests, concerned) ? { code: 'conflictOfInterest' } : undefined;
}

type Carrying = { id: CaseId; held: Versioned<Forwarding>; step: Step; caller: Caller };

/** Decide, print, append, project. Two at once: the log's key lets one through. */
async function carryOut(tx: Tx, deps: CaseDeps, { id, held, step, caller }: Carrying): Promise<Moved> {
  const decided = decide(step.command, held.value);
  if (!decided.ok) return decided;
  const events: Event[] = [decided.value];
  if (step.paper) {
    const issued = await issueDocument(tx, deps.documents, step.paper);
    if (!issued.ok) return issued;
    events.push({ type: 'documentIssued', ...issued.value });
  }
  const stamp = { actor: caller.actor, at: deps.now(), caseId: id };
  const moved = await forwardingStreams.append(tx, { id, after: held, events, stamp });
  await projectForwarding(tx, id, moved);
  return ok({ version: moved.version });
}
