import { civilDateOf } from '../../../kernel/civil-date.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { no, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import type { GiveOpinion, SettleSilence, WithdrawConsultation } from './contract.ts';
import { carryOut, caseOf, holdConsultation, isConflicted, type HeldAsked } from './corridor.ts';
import { ANSWER, ASK } from './deps.ts';
import { lookingAt } from './looking.ts';
import type { Command, Refusal } from './model.ts';
import { isSaid } from './rules/opinion.ts';
import { readingOf } from './rules/readers.ts';

export type MoveRefusal = Refusal | KeyReused;
type Moved = Result<{ id: string }, MoveRefusal>;
type Moving<Wish> = { asking: Asking; id: string; wish: Wish };

const notFound = { code: 'consultationNotFound' } as const;

const move = (
  deps: CaseDeps,
  { asking: { caller, once }, id }: { asking: Asking; id: string },
  commandOf: (tx: Tx, held: HeldAsked) => Promise<Command | Refusal>,
): Promise<Moved> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Moved> => {
    const held = await holdConsultation(tx, id);
    if (!held) return no(notFound);
    const command = await commandOf(tx, held);
    return 'code' in command ? no(command) : carryOut(tx, deps, { held, caseId: caseOf(held.value), command, caller });
  });

/** An asked department says what it thinks; also after its day, and then as late. */
export const giveOpinion = (deps: CaseDeps, { asking, id, wish }: Moving<GiveOpinion>): Promise<Moved> =>
  move(deps, { asking, id }, async (tx, { value: { facts } }) => {
    const { caller } = asking;
    if (!deps.permits(caller, ANSWER, wish.department)) return notFound;
    const conflicted = await isConflicted(tx, deps, { caller, facts });
    const opinion = { stand: wish.stand, words: wish.words.trim() };
    return {
      ...{ type: 'opine', on: civilDateOf(deps.now()), department: wish.department },
      ...{ officer: { id: caller.actor.id, conflicted }, said: isSaid(opinion) },
      opinion: await deps.vault.sealFor(tx, subjectOf(facts.applicant), canonicalJson(opinion)),
    };
  });

/** Who asked says what a silence counts as, where that was left to him. */
export const settleSilence = (deps: CaseDeps, { asking, id, wish }: Moving<SettleSilence>): Promise<Moved> =>
  byAsker(deps, { asking, id }, () =>
    Promise.resolve({
      type: 'settleSilence',
      on: civilDateOf(deps.now()),
      officer: asking.caller.actor.id,
      as: wish.as,
    }),
  );

export const withdrawConsultation = (
  deps: CaseDeps,
  { asking, id, wish }: Moving<WithdrawConsultation>,
): Promise<Moved> =>
  byAsker(deps, { asking, id }, async (tx, { value: { facts } }) => {
    const said = wish.reason?.trim() ?? '';
    const reason = said === '' ? null : await deps.vault.sealFor(tx, subjectOf(facts.applicant), said);
    return { type: 'withdraw', on: civilDateOf(deps.now()), officer: asking.caller.actor.id, reason };
  });

/** Who asked, and whoever of his department reads the answers as he does. */
const byAsker = (
  deps: CaseDeps,
  { asking, id }: { asking: Asking; id: string },
  commandOf: (tx: Tx, held: HeldAsked) => Promise<Command>,
): Promise<Moved> =>
  move(deps, { asking, id }, async (tx, held) => {
    const { facts } = held.value;
    const looking = await lookingAt(tx, deps, { caller: asking.caller, facts });
    if (!looking.asks || readingOf(facts.readers, looking) !== 'all') return notFound;
    if (!deps.permits(asking.caller, ASK, facts.department)) return notFound;
    if (await isConflicted(tx, deps, { caller: asking.caller, facts })) return { code: 'conflictOfInterest' };
    return commandOf(tx, held);
  });
