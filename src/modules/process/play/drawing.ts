import type { Expression } from '../core/expression/expression.ts';
import type { Lookup } from '../core/expression/value.ts';
import { byConditions, type Judge } from '../core/judge.ts';
import type { Flow } from '../core/node.ts';
import { pick, type Random } from './random.ts';

/**
 * Decides by conditions where every variable that they read is known, and draws otherwise: among the ways that could be the one taken,
 * any set of those that could be open. What a model leaves unspecified is drawn too.
 */
export function drawing(random: Random): Judge {
  const isLikely = () => random() < 0.5;
  return {
    one(choice, lookup) {
      const candidates: Flow[] = [];
      for (const flow of choice.choices) {
        const open = isOpen(flow, lookup);
        if (open !== false) candidates.push(flow);
        if (open === true) return pick(candidates, random) ?? flow;
      }
      if (choice.otherwise !== undefined) candidates.push(choice.otherwise);
      return pick(candidates, random) ?? 'noWay';
    },

    some(choice, lookup) {
      const sure = choice.choices.filter((flow) => isOpen(flow, lookup) === true);
      const unsure = choice.choices.filter((flow) => isOpen(flow, lookup) === undefined);
      const drawn = unsure.filter(isLikely);
      if (sure.length + drawn.length > 0)
        return choice.choices.filter((flow) => sure.includes(flow) || drawn.includes(flow));
      if (choice.otherwise !== undefined) return [choice.otherwise];
      const one = choice.isOptional ? undefined : pick(unsure, random);
      return one === undefined ? 'noWay' : [one];
    },

    agrees: (question, lookup) =>
      isKnown(question.condition, lookup) ? byConditions.agrees(question, lookup) : isLikely(),

    instances(loop, lookup) {
      const counted = byConditions.instances(loop, lookup);
      const known = isKnown(loop.cardinality, lookup);
      return counted === 'instancesUnknown' && !known ? { total: 1 + Math.floor(random() * 3) } : counted;
    },
  };
}

/** Whether a way is open, where that can be told. */
function isOpen(flow: Flow, lookup: Lookup): boolean | undefined {
  if (!isKnown(flow.condition, lookup)) return undefined;
  return byConditions.one({ at: '', choices: [flow], otherwise: undefined, isOptional: false }, lookup) === flow;
}

const isKnown = (condition: Expression | undefined, lookup: Lookup) =>
  condition?.reads.every((name) => lookup(name) !== undefined) === true;
