import { civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import { officerId, type CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Tx, type Versioned } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { openApplication } from '../cases/application.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import { findCaseRow, type ListedCase } from '../cases/queries/case-rows.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import { caseStreams } from '../cases/store/cases.ts';
import type { ForwardCase, NoteReceipt } from './contract.ts';
import { decide } from './decide.ts';
import type { Command, Forwarding, Refusal } from './model.ts';
import { decidedAbove, forwardBy } from './rules/forward-by.ts';
import { forwardingStreams, projectForwarding } from './store.ts';

export const FORWARD = 'case:forward';

export type ForwardRefusal =
  | Refusal
  | KeyReused
  | { code: 'caseNotFound' | 'notYourCase' | 'conflictOfInterest' }
  | { code: 'stale'; expected: number; actual: number };
type Moved = Result<{ version: number }, ForwardRefusal>;

type Asked<Wish> = { asking: Asking; id: CaseId; wish: Wish };

/** Opinion and all materials go up to the organ that decides. */
export const forwardCase = (deps: CaseDeps, { asking, id, wish }: Asked<ForwardCase>): Promise<Moved> =>
  moving(deps, { asking, id, version: wish.version }, async (tx, row) => {
    const { item } = await getItemVersion(tx, row.item_key, row.item_version);
    const decider = decidedAbove(item);
    if (decider === undefined) return { code: 'notForwardable' };
    const { value: current } = await caseStreams.load(tx, id);
    const today = civilDateOf(deps.now());
    const application = await openApplication(tx, deps.vault, id);
    const { person, organisation, department } = row;
    const said = wish.words.trim();
    return {
      ...{ type: 'forward', officer: asking.caller.actor.id, today, said, opinion: wish.opinion },
      sealed: said === '' ? '' : await deps.vault.sealFor(tx, subjectOf(row), said),
      materials: application === 'erased' ? [] : application.materials.map(({ id: material }) => material),
      isAccepted: current.state === 'accepted',
      ...{ department, applicant: { person, organisation }, decider },
      forwardBy: current.state === 'accepted' ? forwardBy(current, deps.conventions()) : today,
    };
  });

/** The higher organ confirmed that it came. Its system is out of reach, so an officer writes the receipt down. */
export const noteReceipt = (deps: CaseDeps, { asking, id, wish }: Asked<NoteReceipt>): Promise<Moved> =>
  moving(deps, { asking, id, version: wish.version }, () => {
    const by = { officer: asking.caller.actor.id, today: civilDateOf(deps.now()) };
    return Promise.resolve({ type: 'receive', ...by, on: civilDate(wish.on), receipt: wish.receipt.trim() });
  });

type Moving = { asking: Asking; id: CaseId; version: number };

const moving = (
  deps: CaseDeps,
  { asking: { caller, once }, id, version }: Moving,
  commandOf: (tx: Tx, row: ListedCase) => Promise<Command | Refusal>,
): Promise<Moved> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Moved> => {
    const row = await findCaseRow(tx, id);
    if (!row) return no({ code: 'caseNotFound' });
    const refused = await whyNot(tx, deps, { caller, row });
    if (refused) return no(refused);
    const held = await forwardingStreams.load(tx, id);
    if (held.version !== version) return no({ code: 'stale', expected: version, actual: held.version });
    const command = await commandOf(tx, row);
    return 'code' in command ? no(command) : carryOut(tx, deps, { id, held, command, caller });
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

type Carrying = { id: CaseId; held: Versioned<Forwarding>; command: Command; caller: Caller };

/** Two at once: the log's key lets one through. */
async function carryOut(tx: Tx, { now }: CaseDeps, { id, held, command, caller }: Carrying): Promise<Moved> {
  const decided = decide(command, held.value);
  if (!decided.ok) return decided;
  const stamp = { actor: caller.actor, at: now(), caseId: id };
  const moved = await forwardingStreams.append(tx, { id, after: held, events: [decided.value], stamp });
  await projectForwarding(tx, id, moved);
  return ok({ version: moved.version });
}
