import type { Exits, Flow } from './node.ts';
import type { Move, Work } from './work.ts';

/**
 * Sends a token along the ways out of the node that it has come to: one goes on as it is, several are new tokens (BPMN 2.0.2 §13.3.1:
 * several outgoing flows of an activity are a parallel split). Where there is none, the token ends here.
 */
export function leave(work: Work, move: Move, exits: Exits): void {
  if (exits.choices.length === 0 && exits.otherwise === undefined) sendAlong(work, move, exits.always);
  else choose(work, move, exits);
}

function choose(work: Work, move: Move, { always, choices, otherwise }: Exits): void {
  const choice = { at: move.to.id, choices, otherwise, isOptional: always.length > 0 };
  const lookup = work.lookupFrom(move.in);
  const isExclusive = move.to.kind === 'exclusive';
  const taken = isExclusive ? work.judge.one(choice, lookup) : work.judge.some(choice, lookup);
  if (typeof taken !== 'string') {
    const flows = 'to' in taken ? [taken] : taken;
    sendAlong(work, move, always.length === 0 ? flows : [...always, ...flows]);
  } else if (taken === 'noWay' && always.length > 0) {
    // An activity that has a way out without a condition is not stuck when no condition holds.
    sendAlong(work, move, always);
  } else work.stop({ ...move, via: undefined }, taken);
}

/** The move that brought the token goes on with it: it is its own, and nobody looks at it any more. */
export function sendAlong(work: Work, move: Move, flows: readonly Flow[]): void {
  const first = flows[0];
  if (first === undefined) work.settling.push(move.in);
  else if (flows.length === 1) {
    move.to = first.to;
    move.via = first.id;
    work.send(move);
  } else {
    const from = [move.id];
    for (const { id: via, to } of flows) work.send({ id: work.newId(), in: move.in, to, via, from });
  }
}
