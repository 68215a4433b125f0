import { LOOPS, TRIGGERS, type LoopKind, type Trigger } from './constructs.ts';
import { TIMER_KINDS, type TimerFacts } from './timer-words.ts';
import type { BusinessObject } from './business-object.ts';

/** What an event waits for or does; `goesOn`: what it watches goes on, where that can be. */
export type EventFacts = { on: Trigger | 'none'; name: string; timer?: TimerFacts; goesOn?: boolean };

/** How an activity is repeated, as the file says it; what one kind does not know is empty. */
export type LoopFacts = {
  as: LoopKind;
  count: string;
  collection: string;
  item: string;
  /** For many: over before all are done. For a loop: again while this holds. */
  until: string;
  testFirst: boolean;
};

export const NO_LOOP: Omit<LoopFacts, 'as'> = { count: '', collection: '', item: '', until: '', testFirst: false };

/** An element of the drawing program below the ones that are drawn: definitions, characteristics, expressions. */
export type Inner = { $type?: string; $attrs?: Readonly<Record<string, string>>; get: (property: string) => unknown };

export const isInner = (value: unknown): value is Inner =>
  typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';

const innerOf = (owner: Inner, property: string): Inner | undefined => {
  const value = owner.get(property);
  return isInner(value) ? value : undefined;
};

const said = (owner: Inner | undefined, property: string): string => {
  const value = owner?.get(property);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const bodyOf = (owner: Inner, property: string) => said(innerOf(owner, property), 'body');

/** The attribute by its local name, of the house or of another tool. */
const foreign = (owner: Inner, local: string): string =>
  said(owner, `ow:${local}`) ||
  (Object.entries(owner.$attrs ?? {}).find(([name]) => name.endsWith(`:${local}`))?.[1] ?? '');

/** The one definition of an event; undefined where it has none. */
export function definitionOf(event: Inner): Inner | undefined {
  const definitions: unknown = event.get('eventDefinitions');
  return Array.isArray(definitions) ? definitions.find(isInner) : undefined;
}

/** Undefined for what is no event; an event sub-process is told by the event that begins it. */
export function eventOf(kind: string, element: BusinessObject): EventFacts | undefined {
  if (!kind.endsWith('Event')) return undefined;
  const definition = definitionOf(element);
  const on = TRIGGERS.find((one) => definition?.$type?.toLowerCase() === `bpmn:${one}eventdefinition`) ?? 'none';
  const goesOn = goesOnOf(kind, element);
  return {
    on,
    name: definition === undefined ? '' : nameOf(on, definition),
    ...(on === 'timer' && definition && { timer: timerOf(definition) }),
    ...(goesOn !== undefined && { goesOn }),
  };
}

/** Only what watches can let go on: an event at an activity, and one that begins an event sub-process. */
function goesOnOf(kind: string, element: BusinessObject): boolean | undefined {
  if (kind === 'BoundaryEvent') return element.get('cancelActivity') === false;
  const scope = kind === 'StartEvent' ? element.$parent : undefined;
  return scope?.get('triggeredByEvent') === true ? element.get('isInterrupting') === false : undefined;
}

const nameOf = (on: EventFacts['on'], definition: Inner) =>
  on === 'link' ? said(definition, 'name') : said(innerOf(definition, `${on}Ref`), 'name');

function timerOf(definition: Inner): TimerFacts {
  const kind = TIMER_KINDS.find((one) => innerOf(definition, one) !== undefined) ?? 'timeDuration';
  const inner = innerOf(definition, kind);
  return {
    kind,
    text: said(inner, 'body'),
    unit: foreign(definition, 'unit') || (inner ? foreign(inner, 'unit') : ''),
  };
}

export function loopOf(element: BusinessObject): LoopFacts | undefined {
  const loop = innerOf(element, 'loopCharacteristics');
  if (loop === undefined) return undefined;
  if (loop.$type === 'bpmn:StandardLoopCharacteristics')
    return {
      ...NO_LOOP,
      ...{ as: 'loop', count: said(loop, 'loopMaximum'), until: bodyOf(loop, 'loopCondition') },
      testFirst: loop.get('testBefore') === true,
    };
  return {
    ...NO_LOOP,
    as: loop.get('isSequential') === true ? 'sequential' : 'parallel',
    count: bodyOf(loop, 'loopCardinality'),
    collection: foreign(loop, 'collection'),
    item: foreign(loop, 'elementVariable'),
    until: bodyOf(loop, 'completionCondition'),
  };
}

export const isLoopKind = (value: string): value is LoopKind => LOOPS.some((one) => one === value);
