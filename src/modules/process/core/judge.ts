import { holds, valueOf, type Expression } from './expression/expression.ts';
import { isJson, type Json, type Lookup } from './expression/value.ts';
import type { Flow, ManyInstances } from './node.ts';
import { LIMITS, type IncidentCode } from './state.ts';

/** The ways between which a node chooses. `isOptional`: there are ways besides that are taken in any case. */
export type Choice = { at: string; choices: readonly Flow[]; otherwise: Flow | undefined; isOptional: boolean };

/** How many instances there are to be, and what each works on. */
export type Instances = { total: number; items?: readonly Json[] };

/**
 * Who decides where a model leaves the way to data. Running cases are decided by their conditions; play draws, the soundness check tries
 * everything, simulation draws by frequency. A judge that is asked the same questions in the same order answers the same.
 */
export type Judge = {
  /** The one way out. */
  one: (choice: Choice, lookup: Lookup) => Flow | IncidentCode;
  /** Every way whose condition holds; the default when none does. */
  some: (choice: Choice, lookup: Lookup) => readonly Flow[] | IncidentCode;
  /** Whether a loop goes on or a multi-instance activity is over. */
  agrees: (question: Question, lookup: Lookup) => boolean;
  instances: (loop: ManyInstances, lookup: Lookup) => Instances | IncidentCode;
};

export type Question = { about: 'again' | 'enough'; at: string; condition?: Expression };

/** Conditions over the variables of the run decide; what is not specified holds for a flow and does not for a loop. */
export const byConditions: Judge = {
  one(choice, lookup) {
    for (const flow of choice.choices) {
      const open = isOpen(flow, lookup);
      if (open === undefined) return 'conditionTooLong';
      if (open) return flow;
    }
    return choice.otherwise ?? 'noWay';
  },

  some(choice, lookup) {
    const taken: Flow[] = [];
    for (const flow of choice.choices) {
      const open = isOpen(flow, lookup);
      if (open === undefined) return 'conditionTooLong';
      if (open) taken.push(flow);
    }
    if (taken.length > 0) return taken;
    return choice.otherwise === undefined ? 'noWay' : [choice.otherwise];
  },

  agrees: ({ condition }, lookup) => condition !== undefined && holds(condition, lookup) === true,

  instances(loop, lookup) {
    if (loop.cardinality !== undefined) return countOf(loop.cardinality, lookup);
    for (const collection of loop.collections) {
      const items = valueOf(collection, lookup);
      if (Array.isArray(items) && items.every(isJson)) return bounded({ total: items.length, items });
    }
    return 'instancesUnknown';
  },
};

const isOpen = ({ condition }: Flow, lookup: Lookup) => condition === undefined || holds(condition, lookup);

function countOf(cardinality: Expression, lookup: Lookup): Instances | IncidentCode {
  const count = valueOf(cardinality, lookup);
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) return 'instancesUnknown';
  return bounded({ total: count });
}

const bounded = (instances: Instances) => (instances.total > LIMITS.instances ? 'tooManyInstances' : instances);
