import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Step } from './item.ts';

/** Steps as blocks: one, some after the other, or some beside each other. */
export type Block =
  | { is: 'step'; step: Step }
  | { is: 'series'; parts: readonly Block[] }
  | { is: 'parallel'; branches: readonly Block[] };

export type OrderRefusal = { code: 'stepUnknown' | 'stepTwice' | 'stepsInCircle'; detail: string };

/**
 * Steps with their order as nested blocks. Every step keeps waiting for all that it has to wait for. An order that is no nesting
 * (a before c and d, b before d only) is cut into stages that wait for each other: nobody begins earlier than he may, some later.
 */
export function nest(steps: readonly Step[]): Result<Block, OrderRefusal> {
  const order = orderOf(steps);
  return order.ok ? ok(blockOf(steps, order.value)) : order;
}

/** For each step, all that come before it on any way. */
type Order = ReadonlyMap<string, ReadonlySet<string>>;

function orderOf(steps: readonly Step[]): Result<Order, OrderRefusal> {
  const known = new Map(steps.map((step) => [step.id, step]));
  const twice = steps.find((step) => known.get(step.id) !== step);
  if (twice !== undefined) return no({ code: 'stepTwice', detail: twice.id });
  const unknown = steps.flatMap(({ after }) => after).find((id) => !known.has(id));
  if (unknown !== undefined) return no({ code: 'stepUnknown', detail: unknown });
  const order = new Map<string, Set<string>>();
  for (let left = steps; left.length > 0;) {
    const next = left.filter(({ after }) => after.every((id) => order.has(id)));
    if (next.length === 0) return no({ code: 'stepsInCircle', detail: left.map(({ id }) => id).join() });
    for (const { id, after } of next)
      order.set(id, new Set(after.flatMap((before) => [before, ...(order.get(before) ?? [])])));
    left = left.filter(({ id }) => !order.has(id));
  }
  return ok(order);
}

function blockOf(steps: readonly Step[], order: Order): Block {
  const [only, ...others] = steps;
  if (only !== undefined && others.length === 0) return { is: 'step', step: only };
  const isOrdered = (one: Step, other: Step) =>
    order.get(one.id)?.has(other.id) === true || order.get(other.id)?.has(one.id) === true;
  const beside = groupsOf(steps, isOrdered);
  if (beside.length > 1) return { is: 'parallel', branches: beside.map((group) => blockOf(group, order)) };
  const stages = groupsOf(steps, (one, other) => !isOrdered(one, other));
  const parts = stages.length > 1 ? inOrder(stages, order) : layersOf(steps, order);
  return { is: 'series', parts: parts.map((part) => blockOf(part, order)) };
}

/** Steps that hang together by some relation, in groups. */
function groupsOf(steps: readonly Step[], isRelated: (one: Step, other: Step) => boolean): Step[][] {
  const groups: Step[][] = [];
  const left = new Set(steps);
  for (const first of steps) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const member of group)
      for (const step of left) if (isRelated(member, step) && left.delete(step)) group.push(step);
    groups.push(steps.filter((step) => group.includes(step)));
  }
  return groups;
}

/** Of two stages each step of one is before each step of the other. */
const inOrder = (stages: readonly Step[][], order: Order): Step[][] =>
  stages.toSorted(([one], [other]) => before(one, order) - before(other, order));

const before = (step: Step | undefined, order: Order) => (step && order.get(step.id)?.size) ?? 0;

/** Steps by the length of the longest way to them. */
function layersOf(steps: readonly Step[], order: Order): Step[][] {
  const depth = new Map<string, number>();
  for (const { id } of steps.toSorted((one, other) => before(one, order) - before(other, order)))
    depth.set(id, Math.max(-1, ...[...(order.get(id) ?? [])].map((earlier) => depth.get(earlier) ?? -1)) + 1);
  const deepest = Math.max(...depth.values());
  return Array.from({ length: deepest + 1 }, (_, layer) => steps.filter(({ id }) => depth.get(id) === layer)).filter(
    ({ length }) => length > 0,
  );
}
