import type { Flow } from '../../core/node.ts';
import { findElement, idOf, referenceOf, type ModdleElement } from '../elements.ts';
import { localOf } from '../references.ts';
import type { Compilation, OpenExits } from './compilation.ts';
import { expressionFrom, findWritten } from './expressions.ts';

/** A flow of the model with where it leads. */
export type Way = { element: ModdleElement; to: Flow['to'] };

/** The default flow of a node, if it names one; it has to be one of its own. */
function defaultOf(compilation: Compilation, node: ModdleElement, ways: readonly Way[]): Way | undefined {
  const id = referenceOf(node, 'default');
  if (id === undefined) return undefined;
  const way = ways.find(({ element }) => idOf(element) === localOf(id));
  if (way === undefined) refuseForeign(compilation, node, id);
  else if (findWritten(way.element, 'conditionExpression')) compilation.warn('conditionIgnored', way.element);
  return way;
}

/** A flow of its own to something that was refused is not foreign. */
function refuseForeign(compilation: Compilation, node: ModdleElement, id: string): void {
  const flow = compilation.referred(node, 'default');
  const source = flow && referenceOf(flow, 'sourceRef');
  if (localOf(source ?? '') !== idOf(node)) compilation.refuse('defaultFlowForeign', node, id);
}

/**
 * Out of an exclusive or inclusive gateway each way is a choice. One without a condition is open whenever it is asked, which the modeller
 * may not have meant.
 */
export function fillChoices(compilation: Compilation, exits: OpenExits, { node, ways }: Leading): void {
  const byDefault = defaultOf(compilation, node, ways);
  const [only, ...others] = ways;
  if (only !== undefined && others.length === 0 && only !== byDefault && !isConditional(only)) {
    exits.always.push(plainFlow(only));
    return;
  }
  for (const way of ways) if (way !== byDefault) exits.choices.push(choiceOf(compilation, way));
  if (byDefault !== undefined) exits.otherwise = plainFlow(byDefault);
}

export type Leading = { node: ModdleElement; ways: readonly Way[] };

/** Out of an activity or event the ways without a condition are taken always, all of them (BPMN 2.0.2 §13.3.1). */
export function fillExits(compilation: Compilation, exits: OpenExits, { node, ways }: Leading): void {
  const byDefault = defaultOf(compilation, node, ways);
  for (const way of ways) {
    if (way === byDefault) continue;
    const isAsked =
      isConditional(way) || (ways.length > 1 && findElement(way.element, 'conditionExpression') !== undefined);
    if (isAsked) exits.choices.push(choiceOf(compilation, way));
    else exits.always.push(plainFlow(way));
  }
  if (byDefault === undefined) return;
  // A default beside nothing that can be false is one more way that is always taken: no condition holds.
  if (exits.choices.length === 0) exits.always.push(plainFlow(byDefault));
  else exits.otherwise = plainFlow(byDefault);
}

/** Out of a parallel or event-based gateway, conditions mean nothing. */
export function flowsOf(compilation: Compilation, ways: readonly Way[]): Flow[] {
  for (const way of ways) if (isConditional(way)) compilation.warn('conditionIgnored', way.element);
  return ways.map(plainFlow);
}

const isConditional = ({ element }: Way) => findWritten(element, 'conditionExpression') !== undefined;

const plainFlow = ({ element, to }: Way): Flow => ({ id: idOf(element), to });

function choiceOf(compilation: Compilation, way: Way): Flow {
  if (!isConditional(way)) {
    compilation.warn('conditionMissing', way.element);
    return { ...plainFlow(way), unspecified: true };
  }
  const condition = expressionFrom(compilation, way.element, findWritten(way.element, 'conditionExpression'));
  return { ...plainFlow(way), ...(condition && { condition }) };
}
