import type { Theme } from '../model.ts';
import type { Counted, CountedStep, Pair } from './model.ts';

/** Taking an application in, where that is a step of its own. */
const RECEPTION = /^(统一|镇街)?受理$/;

/**
 * 环节: the steps from application to decision. Joined, one window takes all in at once, and a joint site visit is one step; every other
 * step stays, whoever does it.
 */
export function links({ jointVisit }: Theme, items: readonly Counted[]): Pair {
  const steps = items.flatMap((one) => onTheWay(one));
  const receptions = steps.filter(({ name }) => RECEPTION.test(name)).length;
  const joint = items.filter(({ item }) => jointVisit.includes(item)).length;
  return { separate: steps.length, joined: steps.length - spared(receptions) - spared(joint) };
}

const onTheWay = ({ steps }: Counted): CountedStep[] => steps.filter(({ phase }) => phase === undefined);

/** Of several that become one all but one are spared. */
const spared = (many: number) => Math.max(0, many - 1);
