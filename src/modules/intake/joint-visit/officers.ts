import type { CivilDate } from '../../../kernel/civil-date.ts';
import { no, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { isConflicted } from '../consultation/corridor.ts';
import { momentOf } from '../meeting/rules/moment.ts';
import type { CallOffVisit, LeaveVisit, MovedVisit, NameInspectors, NoteAbsent, OfferTimes } from './contract.ts';
import { sealedOrNull } from '../cases/sealing.ts';
import { carryOut, caseOfMember, holdVisit, type HeldVisit } from './corridor.ts';
import { slotIn } from './evolve.ts';
import type { Command, Opened, Refusal } from './model.ts';
import { slotsFault, type SlotFault } from './rules/slots.ts';
import { readyOf } from './rules/standing.ts';

/** Whoever examines cases for a department arranges and makes its visits. */
export const VISITS = 'case:review';

export type OfficerRefusal =
  Refusal | SlotFault | KeyReused | { code: 'conflictOfInterest' } | { code: 'visitNotServing'; department: string };
export type Acting<Wish> = { asking: Asking; id: string; wish: Wish };
type Moved = Promise<Result<MovedVisit, OfficerRefusal>>;

export const notFound = { code: 'visitNotFound' } as const;

/** For a department whose cases the caller examines; another one's appointment does not exist for him. */
const forDepartment = (
  deps: CaseDeps,
  { asking: { caller, once }, id }: { asking: Asking; id: string },
  commandOf: (tx: Tx, held: HeldVisit) => Promise<{ department: string; command: Command | OfficerRefusal }>,
): Moved =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Moved => {
    const held = await holdVisit(tx, id);
    if (!held) return no(notFound);
    const { department, command } = await commandOf(tx, held);
    if (!deps.permits(caller, VISITS, department)) return no(notFound);
    if (await keepsAway(tx, deps, { caller, current: held.value })) return no({ code: 'conflictOfInterest' });
    if ('code' in command) return no(command);
    const moved = await carryOut(tx, deps, { held, command, actor: caller.actor });
    return moved.ok ? { ok: true, value: { id } } : moved;
  });

export const keepsAway = (
  tx: Tx,
  deps: Pick<CaseDeps, 'interestsOf'>,
  { caller, current: { facts } }: { caller: Pick<Caller, 'actor'>; current: Opened },
): Promise<boolean> =>
  isConflicted(tx, deps, { caller, facts: { applicant: facts.applicant, number: facts.theme.number } });

const doneBy = ({ now }: CaseDeps, { caller }: Asking) => {
  const at = now();
  return { now: momentOf(at), at: at.toISOString(), officer: caller.actor.id };
};

export const nameInspectors = (deps: CaseDeps, { asking, id, wish }: Acting<NameInspectors>): Moved =>
  forDepartment(deps, { asking, id }, async (tx) => {
    const { department, inspectors } = wish;
    const staff = new Set((await deps.staffOf(tx, department)).map((one) => one.id));
    const command = inspectors.every((one) => staff.has(one))
      ? ({ type: 'nameInspectors', ...doneBy(deps, asking), department, inspectors } as const)
      : ({ code: 'visitNotServing', department } as const);
    return { department, command };
  });

/** 牵头部门 offers times; what was offered or agreed before is moved by it. */
export const offerTimes = (deps: CaseDeps, { asking, id, wish }: Acting<OfferTimes>): Moved =>
  forDepartment(deps, { asking, id }, async (tx, { value }) => {
    const { department } = wish;
    const slots = wish.slots.map(slotIn);
    const planned = { now: momentOf(deps.now()), office: deps.conventions(), dueOn: await firstDue(tx, value) };
    const fault = slotsFault(slots, planned);
    if (fault) return { department, command: fault };
    const place = await sealedOrNull(tx, deps, { facts: value.facts, said: wish.place });
    if (place === null) return { department, command: { code: 'visitPlaceMissing' } };
    const reason = await sealedOrNull(tx, deps, { facts: value.facts, said: wish.reason });
    return { department, command: { type: 'offer', ...doneBy(deps, asking), department, slots, place, reason } };
  });

/** The earliest day by which one of the cases that are visited has to be decided, of those whose clock runs. */
async function firstDue(tx: Tx, current: Opened): Promise<CivilDate | null> {
  const days: CivilDate[] = [];
  for (const member of readyOf(current)) {
    const { value } = await caseStreams.load(tx, caseOfMember(member));
    const due = value.state === 'accepted' && !value.stopped ? value.due : undefined;
    const day = due?.promisedOn ?? due?.statutoryOn;
    if (day) days.push(day);
  }
  return days.toSorted()[0] ?? null;
}

export const callOffVisit = (deps: CaseDeps, { asking, id, wish }: Acting<CallOffVisit>): Moved =>
  forDepartment(deps, { asking, id }, async (tx, { value: { facts } }) => {
    const { department } = wish;
    const reason = await sealedOrNull(tx, deps, { facts, said: wish.reason });
    return { department, command: { type: 'callOff', ...doneBy(deps, asking), department, reason } };
  });

/** A department takes its case out, to visit it for itself. */
export const leaveVisit = (deps: CaseDeps, { asking, id, wish }: Acting<LeaveVisit>): Moved =>
  forDepartment(deps, { asking, id }, async (tx, { value: { facts, members } }) => {
    const department = members.find(({ item }) => item === wish.item)?.department ?? '';
    const reason = await sealedOrNull(tx, deps, { facts, said: wish.reason });
    return { department, command: { type: 'leave', ...doneBy(deps, asking), item: wish.item, reason } };
  });

export const noteAbsence = (deps: CaseDeps, { asking, id, wish }: Acting<NoteAbsent>): Moved =>
  forDepartment(deps, { asking, id }, () =>
    Promise.resolve({
      department: wish.department,
      command: { type: 'noteAbsent', ...doneBy(deps, asking), ...wish } as const,
    }),
  );
