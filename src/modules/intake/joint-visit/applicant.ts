import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { DocumentRefusal } from '../../documents/index.ts';
import { actorOf } from '../cases/acting.ts';
import type { Barred } from '../cases/commands.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import { belongsTo } from '../cases/rules/belonging.ts';
import { momentOf } from '../meeting/rules/moment.ts';
import type { AskRevisit, MovedVisit, VisitSlot } from './contract.ts';
import { sealedOrNull } from '../cases/sealing.ts';
import { applicantIn, carryOut, holdVisit, type Carrying, type HeldVisit } from './corridor.ts';
import { slotIn } from './evolve.ts';
import type { Command, Opened, Refusal } from './model.ts';
import { appointmentNotice } from './papers.ts';
import { arrangeBy } from './rules/days.ts';

export type ApplicantRefusal = Refusal | KeyReused | Barred | DocumentRefusal;
export type OwnActing<Wish> = { asking: Asking; theme: string; id: string; wish: Wish };
type Moved = Promise<Result<MovedVisit, ApplicantRefusal>>;
type Done = { now: ReturnType<typeof momentOf>; at: string };
type Doing = { command: Command; beside?: Carrying<DocumentRefusal>['beside'] };

/** The applicant himself, or whoever acts for him; an appointment of somebody else does not exist for him. */
const asApplicant = (
  deps: CaseDeps,
  { asking: { caller, once }, theme, id }: Omit<OwnActing<unknown>, 'wish'>,
  commandOf: (tx: Tx, held: HeldVisit, done: Done) => Promise<Doing>,
): Moved =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Moved => {
    const held = await holdVisit(tx, id);
    const facts = held?.value.facts;
    if (!held || facts?.theme.id !== theme || !belongsTo(applicantIn(held.value), caller))
      return no({ code: 'visitNotFound' });
    const applicant = applicantIn(held.value);
    const right = await deps.acting.holds(tx, { caller, applicant, item: itemOf(held.value), act: 'any' });
    if (right !== 'holds') return no({ code: 'mandateEnded' });
    const at = deps.now();
    const doing = await commandOf(tx, held, { now: momentOf(at), at: at.toISOString() });
    const moved = await carryOut(tx, deps, { held, ...doing, actor: actorOf({ caller, applicant }) });
    return moved.ok ? ok({ id }) : moved;
  });

const itemOf = ({ members }: Opened): string => members[0]?.item ?? '';

export const chooseTime = (deps: CaseDeps, { wish, ...acting }: OwnActing<{ slot: VisitSlot }>): Moved =>
  asApplicant(deps, acting, (tx, _held, done) =>
    Promise.resolve({
      command: { type: 'choose', ...done, slot: slotIn(wish.slot) },
      beside: (after) => appointmentNotice(tx, deps, after),
    }),
  );

/** Another time is asked for, once. */
export const askOtherTime = (deps: CaseDeps, { wish, ...acting }: OwnActing<{ reason: string }>): Moved =>
  asApplicant(deps, acting, async (tx, { value: { facts } }, done) => ({
    command: { type: 'askMove', ...done, reason: await sealedOrNull(tx, deps, { facts, said: wish.reason }) },
  }));

/** The departments come one by one, then. */
export const declineVisit = (deps: CaseDeps, { wish, ...acting }: OwnActing<{ reason: string }>): Moved =>
  asApplicant(deps, acting, async (tx, { value: { facts } }, done) => {
    const reason = await sealedOrNull(tx, deps, { facts, said: wish.reason });
    return { command: { type: 'callOff', ...done, officer: null, department: null, reason } };
  });

/** What was found wrong is put right: it is to be seen again. */
export const askRevisit = (deps: CaseDeps, { wish, ...acting }: OwnActing<AskRevisit>): Moved =>
  asApplicant(deps, acting, async (tx, { value: { facts } }, done) => {
    const said = await sealedOrNull(tx, deps, { facts, said: wish.said });
    const last = arrangeBy(civilDateOf(deps.now()), deps.conventions());
    return { command: { type: 'askRevisit', ...done, items: wish.items, said, arrangeBy: last } };
  });
