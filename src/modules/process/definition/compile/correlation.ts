import type { Expression } from '../../core/expression/expression.ts';
import {
  elementsOf,
  extensionsOf,
  foreignAttribute,
  idOf,
  referenceOf,
  textOf,
  type ModdleElement,
} from '../elements.ts';
import { localOf } from '../references.ts';
import type { Compilation } from './compilation.ts';
import { expressionFrom, findWritten } from './expressions.ts';

/**
 * What a message has to bring to be this run's: the model's context-based correlation (BPMN 2.0.2 §8.4.2), or the key that other engines
 * write as an extension. Without either every message of the name is meant.
 */
export function correlationOf(
  compilation: Compilation,
  event: ModdleElement,
  message: ModdleElement | undefined,
): Expression | undefined {
  const extended = [event, ...elementsOf(event, 'eventDefinitions'), ...(message ? [message] : [])]
    .map(extendedKey)
    .find((key) => key !== undefined);
  if (extended !== undefined) return expressionFrom(compilation, event, { body: extended, language: '' });
  if (message === undefined) return undefined;
  const keys = dataPathsOf(compilation, event, message).flatMap((binding) => {
    return expressionFrom(compilation, event, findWritten(binding, 'dataPath')) ?? [];
  });
  return keys.length > 1 ? together(keys) : keys[0];
}

const extendedKey = (element: ModdleElement): string | undefined =>
  foreignAttribute(element, 'correlationKey') ??
  extensionsOf(element, 'subscription').flatMap((one) => textOf(one, 'correlationKey') ?? [])[0];

/** The bindings of the process's subscriptions to properties that can be read from the message. */
function dataPathsOf({ document }: Compilation, event: ModdleElement, message: ModdleElement): ModdleElement[] {
  const properties = elementsOf(document.definitions, 'rootElements').filter(
    (element) =>
      element.$type === 'bpmn:CorrelationProperty' &&
      elementsOf(element, 'correlationPropertyRetrievalExpression').some(
        (retrieval) => localOf(referenceOf(retrieval, 'messageRef') ?? '') === idOf(message),
      ),
  );
  const ids = new Set(properties.map(idOf));
  return elementsOf(processOf(event), 'correlationSubscriptions')
    .flatMap((subscription) => elementsOf(subscription, 'correlationPropertyBinding'))
    .filter((binding) => ids.has(localOf(referenceOf(binding, 'correlationPropertyRef') ?? '')));
}

function processOf(event: ModdleElement): ModdleElement {
  let owner = event;
  while (owner.$type !== 'bpmn:Process' && owner.$parent !== undefined) owner = owner.$parent;
  return owner;
}

/** A key of several parts is their list. */
const together = (keys: readonly Expression[]): Expression => ({
  text: keys.map(({ text }) => text).join(', '),
  reads: keys.flatMap(({ reads }) => reads),
  evaluate: (lookup, meter) => keys.map((key) => key.evaluate(lookup, meter)),
});
