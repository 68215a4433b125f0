import { awaitTrigger } from './awaiting.ts';
import { armedAt } from './armed.ts';
import { goOn } from './completing.ts';
import { leave } from './leaving.ts';
import type { Input, Refusal } from './input.ts';
import type { Node } from './node.ts';
import type { Token } from './state.ts';
import { moveAt, type Work } from './work.ts';

/** Tries again what a token could not do, with other values of variables perhaps. */
export function retry(work: Work, { token: id, set }: Extract<Input, { type: 'retry' }>): Refusal | undefined {
  const token = work.find(id);
  if (token?.incident === undefined) return { code: 'noIncident', token: id };
  work.assign(id, set);
  const node = work.nodeOf(token);
  const { incident, ...freed } = work.find(id) ?? token;
  switch (incident) {
    case 'timerUnreadable':
    case 'timerWithoutDay':
      work.replace(freed);
      for (const { trigger, element } of armedAt(work, freed))
        if (trigger.on === 'timer') awaitTrigger(work, trigger, { element, token: id });
      return undefined;
    case 'noWay':
    case 'conditionTooLong':
      work.remove(id);
      leaveAgain(work, node, freed);
      return undefined;
    default:
      return comeAgain(work, node, freed);
  }
}

function leaveAgain(work: Work, node: Node, { id, in: inside = 0 }: Token): void {
  if (!('exits' in node)) throw new Error(`no choice is made at ${node.id}`);
  leave(work, moveAt(node, id, inside), node.exits);
}

function comeAgain(work: Work, node: Node, freed: Token): undefined {
  const { id, in: inside = 0, via } = freed;
  if (freed.many !== undefined && (node.kind === 'task' || node.kind === 'subProcess')) {
    work.replace(freed);
    goOn(work, node, id);
    return;
  }
  work.remove(id);
  work.send({ ...moveAt(node, id, inside), via });
}
