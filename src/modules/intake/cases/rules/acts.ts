import type { CaseAct } from '../contract.ts';
import { hearingActs as HEARING, type HearingAct } from '../../procedures/hearing/contract.ts';
import type { CaseState } from '../model.ts';

/** Which acts of an officer a state admits, and by which permission; `decide` has the last word. */
const ACTS = {
  unreceived: [],
  submitted: ['accept', 'askCorrection', 'askAmendment', 'refuseAcceptance'],
  awaitingCorrection: ['remindCorrection', 'refuseAcceptance'],
  accepted: [
    ...([
      'decide',
      'extend',
      'takeOwed',
      'postponeSupply',
      'requestProcedure',
      'answerProcedure',
      'endProcedure',
      'proposeEnding',
      'answerEnding',
    ] as const),
    ...HEARING,
  ],
  reviewed: ['decide'],
  notAccepted: [],
  concluded: [],
} as const satisfies Record<CaseState, readonly PlainAct[]>;

/** Acts on the whole case; finishing a task has the permission of that task. */
export type PlainAct = Exclude<CaseAct, 'finishTask'>;

export type Situation = {
  state: CaseState;
  corrected: boolean;
  /** The five working days have gone by: it counts as accepted. */
  deemedAccepted: boolean;
  /** The applicant was told what he may set right at once, and has not done it yet. */
  amends: boolean;
  /** Of a correction that is awaited: whether the applicant may be reminded, and whether the case may end for want of it. */
  awaited: { remindable: boolean; endable: boolean };
  /** Whoever examined the case in any department. */
  isReviewer: boolean;
  /** The run has come to the deciding task; a case decided at once is decided from its receipt on. */
  decision: 'ready' | 'atOnce' | 'later';
  /** Whether the law lets the limit be extended now. */
  extendable: boolean;
  /** Something it was accepted without has not come: it is not decided before. */
  owes: boolean;
  /** The law accepted it, and the task of acceptance is still to be done. */
  toAccept: boolean;
  /** Whether special procedures are open, one waits for the answer of this officer, or one goes on. */
  procedures: { open: boolean; toAnswer: boolean; running: boolean };
  /** Whether an end by hand may be proposed, and whether one waits for an answer. */
  ending: { proposable: boolean; toAnswer: boolean };
  /** What can be done about a hearing now. */
  hearing: readonly HearingAct[];
  /** Whether a task waits that this officer may finish: an opinion, a visit, a publicity, the handing over. */
  hasTask: boolean;
  /** The case of the officer or of a declared relative. */
  isConflict: boolean;
  permits: (act: PlainAct) => boolean;
};

/** What this officer may do to this case now: only these are offered, so that nobody is led into a refusal. */
export function actsIn(situation: Situation): CaseAct[] {
  const { state, corrected, deemedAccepted, awaited, isReviewer, decision, extendable, procedures, hasTask } =
    situation;
  if (situation.isConflict) return [];
  const cannotEnd = state === 'awaitingCorrection' && !awaited.endable;
  const barred = new Set<PlainAct>([
    ...(corrected || deemedAccepted ? (['askCorrection'] as const) : []),
    ...(deemedAccepted || situation.amends ? (['askAmendment'] as const) : []),
    ...(deemedAccepted || cannotEnd ? (['refuseAcceptance'] as const) : []),
    ...(awaited.remindable ? [] : (['remindCorrection'] as const)),
    ...(extendable ? [] : (['extend'] as const)),
    ...(situation.owes ? [] : (['takeOwed', 'postponeSupply'] as const)),
    ...(isReviewer || situation.owes || decision === 'later' || procedures.open ? (['decide'] as const) : []),
    ...(procedures.toAnswer ? [] : (['answerProcedure'] as const)),
    ...HEARING.filter((act) => !situation.hearing.includes(act)),
    ...(procedures.running ? [] : (['endProcedure'] as const)),
    ...(situation.ending.proposable ? [] : (['proposeEnding'] as const)),
    ...(situation.ending.toAnswer ? [] : (['answerEnding'] as const)),
  ]);
  const atOnce = state === 'submitted' && decision === 'atOnce' ? (['decide'] as const) : [];
  const accept = state === 'accepted' && situation.toAccept ? (['accept'] as const) : [];
  const offered = [...accept, ...ACTS[state], ...atOnce].filter((act) => !barred.has(act) && situation.permits(act));
  return hasTask ? ['finishTask', ...offered] : offered;
}
