import { no, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import { caseStreams } from '../cases/store/cases.ts';
import { slotIn } from './call.ts';
import type { AnswerInvitation, CallOffMeeting, MoveMeeting } from './contract.ts';
import { sealedOrNull } from '../cases/sealing.ts';
import { carryOut, caseOf, holdMeeting, type HeldKnown } from './corridor.ts';
import { ATTEND } from './deps.ts';
import { lookAtMeeting, type MeetingLooking } from './looking.ts';
import type { Command, Known, Refusal } from './model.ts';
import { slotFault, type CallFault, type SlotFault } from './rules/calling.ts';
import { momentOf } from './rules/moment.ts';

export type MoveRefusal = Refusal | KeyReused | SlotFault | Extract<CallFault, { code: Placed }>;
type Placed = 'meetingPlaceMissing' | 'meetingNotServing';
export type Moving<Wish> = { asking: Asking; id: string; wish: Wish };
type Moved = Result<{ id: string }, MoveRefusal>;
type Acting = { asking: Asking; id: string };

export const notFound = { code: 'meetingNotFound' } as const;

const move = (
  deps: CaseDeps,
  { asking: { caller, once }, id }: Acting,
  commandOf: (tx: Tx, held: HeldKnown, looking: MeetingLooking) => Promise<Command | MoveRefusal>,
): Promise<Moved> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Moved> => {
    const held = await holdMeeting(tx, id);
    if (!held) return no(notFound);
    const looking = await lookAtMeeting(tx, deps, { caller, current: held.value });
    const command = await commandOf(tx, held, looking);
    return 'code' in command ? no(command) : carryOut(tx, deps, { held, caseId: caseOf(held.value), command, caller });
  });

/** An invited department says whether somebody comes; what it said before it takes back by it. */
export const answerInvitation = (deps: CaseDeps, { asking, id, wish }: Moving<AnswerInvitation>): Promise<Moved> =>
  move(deps, { asking, id }, async (tx, { value: { facts } }, { asked, conflicted }) => {
    const { department, answer } = wish;
    if (!asked.includes(department) || !deps.permits(asking.caller, ATTEND, department)) return notFound;
    const whom = answer === 'sends' ? wish.whom : null;
    if (answer === 'sends' && !(await serves(tx, deps, { department, whom })))
      return { code: 'meetingNotServing', department };
    return {
      ...{ type: 'answer', now: momentOf(deps.now()), department, answer, whom },
      officer: { id: asking.caller.actor.id, conflicted },
      reason: await sealedOrNull(tx, deps, { facts, said: wish.reason }),
    };
  });

const serves = async (tx: Tx, deps: CaseDeps, { department, whom }: { department: string; whom: string | null }) =>
  whom !== null && (await deps.staffOf(tx, department)).some((one) => one.id === whom);

/** A new hour, for which everybody is asked anew. */
export const moveMeeting = (deps: CaseDeps, { asking, id, wish }: Moving<MoveMeeting>): Promise<Moved> =>
  byHost(deps, { asking, id }, async (tx, { value }) => {
    const fault = await slotFaultIn(tx, deps, { wish, current: value });
    if (fault) return fault;
    const place = await sealedOrNull(tx, deps, { facts: value.facts, said: wish.place });
    if (place === null) return { code: 'meetingPlaceMissing' };
    const reason = await sealedOrNull(tx, deps, { facts: value.facts, said: wish.reason });
    const officer = asking.caller.actor.id;
    return { type: 'move', now: momentOf(deps.now()), officer, slot: slotIn(wish), place, reason };
  });

async function slotFaultIn(tx: Tx, deps: CaseDeps, { wish, current }: { wish: MoveMeeting; current: Known }) {
  const { value: found } = await caseStreams.load(tx, caseOf(current));
  const due = found.state === 'accepted' && !found.stopped ? found.due : undefined;
  return slotFault(slotIn(wish), {
    ...{ now: momentOf(deps.now()), office: deps.conventions() },
    dueOn: due?.promisedOn ?? due?.statutoryOn ?? null,
  });
}

export const callOffMeeting = (deps: CaseDeps, { asking, id, wish }: Moving<CallOffMeeting>): Promise<Moved> =>
  byHost(deps, { asking, id }, async (tx, { value: { facts } }) => {
    const reason = await sealedOrNull(tx, deps, { facts, said: wish.reason });
    const officer = asking.caller.actor.id;
    return { type: 'callOff', now: momentOf(deps.now()), officer, cause: 'officer', reason };
  });

/** Who called it, and whoever of his department reads it as he does. */
const byHost = (
  deps: CaseDeps,
  acting: Acting,
  commandOf: (tx: Tx, held: HeldKnown) => Promise<Command | MoveRefusal>,
): Promise<Moved> =>
  move(deps, acting, (tx, held, { hosts, conflicted, asks }) => {
    if (conflicted && asks) return Promise.resolve({ code: 'conflictOfInterest' });
    return hosts ? commandOf(tx, held) : Promise.resolve(notFound);
  });
