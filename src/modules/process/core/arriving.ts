import { awaitTrigger } from './awaiting.ts';
import { enter } from './entering.ts';
import { arriveAtJoin, joinParallel } from './joining.ts';
import { leave, sendAlong } from './leaving.ts';
import type { EventGateway } from './node.ts';
import { arrived, opened, passed } from './telling.ts';
import type { Move, Work } from './work.ts';

/** A token comes to a node. */
export function arrive(work: Work, move: Move): void {
  const { id, in: inside, to: node, from } = move;
  switch (node.kind) {
    case 'task':
    case 'subProcess':
      return enter(work, node, move);
    case 'passing':
      work.effects.push(passed(node.id, id, from));
      move.from = undefined;
      return leave(work, move, node.exits);
    case 'exclusive':
      work.effects.push(passed(node.id, id, from));
      move.from = undefined;
      return leave(work, move, node.exits);
    case 'inclusive':
      if (node.joining.length > 1) return arriveAtJoin(work, node, move);
      work.effects.push(passed(node.id, id, from));
      move.from = undefined;
      return leave(work, move, node.exits);
    case 'parallel':
      if (node.incoming.length > 1) {
        arriveAtJoin(work, node, move);
        return joinParallel(work, node, inside);
      }
      work.effects.push(passed(node.id, id, from));
      move.from = undefined;
      return sendAlong(work, move, node.flows);
    case 'throw':
      work.rest({ id, at: node.id, in: inside });
      work.effects.push(arrived(node.id, id, from));
      work.throwing.push(id);
      return;
    case 'catch':
      work.rest({ id, at: node.id, in: inside });
      work.effects.push(opened(node.id, id, from));
      return awaitTrigger(work, node.trigger, { element: node.id, token: id });
    case 'eventGateway':
      return waitForArms(work, node, move);
    case 'boundary':
    case 'handler':
    case 'process':
      throw new Error(`no flow leads to ${node.id}`);
  }
}

function waitForArms(work: Work, { id: element, arms }: EventGateway, { id, in: inside, from }: Move): void {
  work.rest({ id, at: element, in: inside });
  work.effects.push(opened(element, id, from));
  for (const { id: arm, trigger } of arms) awaitTrigger(work, trigger, { element: arm, token: id });
}
