import type { Exits, Flow } from './net.ts';
import type { Move, Work } from './work.ts';

/** A token that leaves a node. */
export type Leaving = { at: Move['to']; exits: Exits; token: Move };

/**
 * Sends a token along the ways out of a node: one goes on as it is, several are new tokens (BPMN 2.0.2 §13.3.1: several outgoing flows
 * of an activity are a parallel split). Where there is none, the token ends here.
 */
export function leave(work: Work, { at, exits, token }: Leaving, way: 'one' | 'some' = 'some'): void {
  if (exits.choices.length === 0 && exits.otherwise === undefined) return sendAlong(work, exits.always, token);

  const choice = { at: at.id, choices: exits.choices, ...(exits.otherwise && { otherwise: exits.otherwise }) };
  const lookup = work.lookupFrom(token.in);
  const taken = way === 'one' ? work.judge.one(choice, lookup) : work.judge.some(choice, lookup);
  if (typeof taken !== 'string') return sendAlong(work, 'to' in taken ? [taken] : [...exits.always, ...taken], token);
  // An activity that has a way out without a condition is not stuck when no condition holds.
  if (taken === 'noWay' && exits.always.length > 0) return sendAlong(work, exits.always, token);
  work.stop({ ...token, to: at }, taken);
}

export function sendAlong(work: Work, flows: readonly Flow[], { id, in: inside, from }: Move): void {
  const [first, ...others] = flows;
  if (first === undefined) {
    work.settling.push(inside);
    return;
  }
  if (others.length === 0) {
    work.send({ id, in: inside, to: first.to, via: first.id, ...(from && { from }) });
    return;
  }
  for (const flow of flows) work.send({ id: work.newId(), in: inside, to: flow.to, via: flow.id, from: [id] });
}
