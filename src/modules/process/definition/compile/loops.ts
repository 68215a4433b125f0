import type { Expression } from '../../core/expression/expression.ts';
import type { Loop, ManyInstances, StandardLoop } from '../../core/node.ts';
import {
  elementsOf,
  extensionsOf,
  findElement,
  foreignAttribute,
  idOf,
  isTrue,
  textOf,
  type ModdleElement,
} from '../elements.ts';
import type { Compilation } from './compilation.ts';
import { expressionFrom, findWritten } from './expressions.ts';

/** How an activity is repeated; undefined when it is not, or when that was refused. */
export function loopOf(compilation: Compilation, activity: ModdleElement): Loop | undefined {
  const characteristics = findElement(activity, 'loopCharacteristics');
  if (characteristics === undefined) return undefined;
  return characteristics.$type === 'bpmn:StandardLoopCharacteristics'
    ? standardLoop(compilation, activity, characteristics)
    : manyInstances(compilation, activity, characteristics);
}

function standardLoop(compilation: Compilation, activity: ModdleElement, characteristics: ModdleElement): StandardLoop {
  const maximum = textOf(characteristics, 'loopMaximum');
  const condition = expressionFrom(compilation, activity, findWritten(characteristics, 'loopCondition'));
  if (maximum !== undefined && !/^\d{1,9}$/.test(maximum))
    compilation.refuse('loopMaximumNotANumber', activity, maximum);
  if (maximum === undefined && findElement(characteristics, 'loopCondition') === undefined)
    compilation.warn('loopUnspecified', activity);
  return {
    as: 'loop',
    testBefore: isTrue(characteristics, 'testBefore'),
    ...(maximum !== undefined && { maximum: Number(maximum) }),
    ...(condition && { condition }),
  };
}

function manyInstances(
  compilation: Compilation,
  activity: ModdleElement,
  characteristics: ModdleElement,
): ManyInstances {
  const behavior = textOf(characteristics, 'behavior') ?? 'All';
  if (behavior !== 'All') compilation.refuse('instanceBehaviorNotExecuted', activity, behavior);
  const cardinality = expressionFrom(compilation, activity, findWritten(characteristics, 'loopCardinality'));
  const until = expressionFrom(compilation, activity, findWritten(characteristics, 'completionCondition'));
  const collections = collectionsOf(compilation, activity, characteristics);
  if (findElement(characteristics, 'loopCardinality') === undefined && collections.length === 0)
    compilation.refuse('instancesUnspecified', activity);
  const item = itemOf(characteristics);
  const output = outputOf(compilation, characteristics);
  return {
    as: 'many',
    sequential: isTrue(characteristics, 'isSequential'),
    collections,
    ...(cardinality && { cardinality }),
    ...(item !== undefined && { item }),
    ...(output && { output }),
    ...(until && { until }),
  };
}

/** Names under which the collection may be found: the model's data input, the data it comes from, or what other engines write. */
function collectionsOf(
  compilation: Compilation,
  activity: ModdleElement,
  characteristics: ModdleElement,
): Expression[] {
  const extended =
    foreignAttribute(characteristics, 'collection') ??
    extensionsOf(characteristics, 'loopCharacteristics').flatMap((one) => textOf(one, 'inputCollection') ?? [])[0];
  if (extended !== undefined)
    return [expressionFrom(compilation, activity, { body: extended, language: '' }) ?? []].flat();
  const input = compilation.referred(characteristics, 'loopDataInputRef');
  if (input === undefined) return [];
  const sources = elementsOf(activity, 'dataInputAssociations')
    .filter((association) => compilation.referred(association, 'targetRef') === input)
    .flatMap((association) => elementsOf(association, 'sourceRef'));
  return [...sources, ...sources.flatMap((source) => compilation.referred(source, 'dataObjectRef') ?? []), input]
    .flatMap((data) => [textOf(data, 'name') ?? [], idOf(data)].flat())
    .flatMap(variableOf);
}

/** A variable of a name that may be no name in an expression. */
function variableOf(name: string): Expression[] {
  return [{ text: name, reads: [name], evaluate: (lookup) => lookup(name) ?? null }];
}

/** The variable that holds the item of an instance. */
export const itemOf = (characteristics: ModdleElement): string | undefined => {
  const item = findElement(characteristics, 'inputDataItem');
  return (
    (item && (textOf(item, 'name') ?? textOf(item, 'id'))) ??
    foreignAttribute(characteristics, 'elementVariable') ??
    extensionsOf(characteristics, 'loopCharacteristics').flatMap((one) => textOf(one, 'inputElement') ?? [])[0]
  );
};

function outputOf(compilation: Compilation, characteristics: ModdleElement): ManyInstances['output'] {
  const item = findElement(characteristics, 'outputDataItem');
  const collection = compilation.referred(characteristics, 'loopDataOutputRef');
  if (item === undefined || collection === undefined) return undefined;
  const nameOf = (element: ModdleElement) => textOf(element, 'name') ?? idOf(element);
  return { collection: nameOf(collection), item: nameOf(item) };
}
