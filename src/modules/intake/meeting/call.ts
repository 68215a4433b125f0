import { v7 as uuid } from 'uuid';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import { holdCaseAndRun, type Standing } from '../cases/commands.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import { isConflicted } from '../consultation/corridor.ts';
import { callingPlace } from './calling-place.ts';
import type { CallMeeting } from './contract.ts';
import { carryOut } from './corridor.ts';
import { CALL } from './deps.ts';
import { initial, type Event, type Refusal } from './model.ts';
import { findPending } from './queries/meetings.ts';
import { callFault, slotFault, type CallFault } from './rules/calling.ts';
import { momentOf } from './rules/moment.ts';

export type CallRefusal = Refusal | CallFault | KeyReused | { code: 'caseNotFound' | 'caseNotExamined' };
type Answer = Result<{ id: string }, CallRefusal>;
type Calling = { asking: Asking; id: CaseId; wish: CallMeeting };

/**
 * 联席会议: whoever examines a case, or decides it for the department in charge, invites other departments. Two who call at once come one
 * after the other, and of one department the second finds the first. Other branches go on as they are.
 */
export const callMeeting = (deps: CaseDeps, { asking, id, wish }: Calling): Promise<Answer> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Answer> => {
    const { caller } = asking;
    const standing = await holdCaseAndRun(tx, deps, id);
    if (!standing) return no({ code: 'caseNotFound' });
    const { facts } = standing.found.value;
    const place = placeFor(deps, { caller, run: standing.held.value, department: facts.department });
    if (!place) return no({ code: 'caseNotFound' });
    if (await isConflicted(tx, deps, { caller, facts })) return no({ code: 'conflictOfInterest' });
    const called = await calledOf(tx, deps, { wish, standing, place, id, officer: caller.actor.id });
    if ('code' in called) return no(called);
    const held = { id: uuid(), value: initial, version: 0 };
    return carryOut(tx, deps, { held, caseId: id, command: { type: 'call', called }, caller });
  });

type Looking = { caller: Caller; run: Standing['held']['value']; department: string };

/** Where the caller may call a meeting now. */
export const placeFor = (deps: Pick<CaseDeps, 'permits'>, { caller, run, department }: Looking) =>
  callingPlace({
    ...{ run, department, officer: caller.actor.id },
    may: (one) => deps.permits(caller, CALL, one),
    decides: deps.permits(caller, 'case:decide', department),
  });

type Called = {
  wish: CallMeeting;
  standing: Standing;
  place: NonNullable<ReturnType<typeof callingPlace>>;
  id: CaseId;
  officer: string;
};
type CalledEvent = Extract<Event, { type: 'meetingCalled' }>;

async function calledOf(
  tx: Tx,
  deps: CaseDeps,
  { wish, standing: { found, on }, place, id, officer }: Called,
): Promise<CalledEvent | CallFault | { code: 'caseNotExamined' }> {
  const { value: current } = found;
  if (current.state !== 'accepted') return { code: 'caseNotExamined' };
  const { number, item, applicant } = current.facts;
  const fault =
    (await faultOf(tx, deps, { wish, place, id, item })) ??
    slotFault(slotIn(wish), {
      ...{ now: momentOf(deps.now()), office: deps.conventions() },
      dueOn: current.stopped ? null : (current.due.promisedOn ?? current.due.statutoryOn),
    });
  if (fault) return fault;
  const { person, organisation, mandate } = applicant;
  const seal = (said: string) => deps.vault.sealFor(tx, subjectOf(applicant), said.trim());
  const { invited, materials, readers, holds, told } = wish;
  return {
    ...{ type: 'meetingCalled', on, ...slotIn(wish), place: await seal(wish.place), caseId: id, number, item },
    ...{ ...place, officer, applicant: { person, organisation, mandate }, invited, subject: await seal(wish.subject) },
    ...{ materials, readers, holds, told },
  };
}

export const slotIn = ({ heldOn, from, until }: Pick<CallMeeting, 'heldOn' | 'from' | 'until'>) => ({
  ...{ heldOn: civilDate(heldOn), from, until },
});

type Wishing = Pick<Called, 'wish' | 'place' | 'id'> & { item: { key: string; version: number } };

async function faultOf(tx: Tx, deps: CaseDeps, { wish, place, id, item }: Wishing): Promise<CallFault | undefined> {
  const { item: sheet } = await getItemVersion(tx, item.key, item.version);
  const serving = new Map<string, ReadonlySet<string>>();
  for (const { department, officer } of wish.invited)
    if (officer !== null) serving.set(department, new Set((await deps.staffOf(tx, department)).map((one) => one.id)));
  const pending = await findPending(tx, id);
  return callFault(wish, {
    ...{ department: place.department, serving, mayHold: place.task !== null },
    known: new Set((await findDepartmentNames(tx)).keys()),
    materials: new Set(sheet.materials.map((one) => one.id)),
    pending: pending.some(({ calling }) => calling === place.department),
  });
}
