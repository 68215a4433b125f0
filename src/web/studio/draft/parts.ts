import { TASK_ATTRIBUTES } from '../../../modules/process/publication/contract.ts';
import type { BusinessObject } from './business-object.ts';
import { eventOf, loopOf, type EventFacts, type LoopFacts } from './executed.ts';

/** A way on from a part: the flow, and what it leads to. */
export type Way = { flow: string; to: string; name: string };

/**
 * A part of a model as the list and the form of facts show it. `facts` are those of the house that are set. A way (`SequenceFlow`) is a
 * part too, with where it comes from and its condition.
 */
export type DraftPart = {
  id: string;
  kind: string;
  name: string;
  facts: Readonly<Record<string, string>>;
  ways: readonly Way[];
  flow?: { from: string; to: string; condition: string; isOtherwise: boolean; mayBeOtherwise: boolean };
  event?: EventFacts;
  loop?: LoopFacts;
  /** What a task sends or waits for, and the process that a call names. */
  message?: string;
  called?: string;
  /** A process may begin where this waits. */
  begins?: boolean;
  /** The activity that it watches, and the sub-process in which it stands. */
  watches?: string;
  within?: string;
  /** A sub-process that an event begins: nothing leads there and on. */
  isHandler?: boolean;
};

/** What stands on the sheet itself, or is drawn only. */
const NO_PARTS = /^(Process|Collaboration|Participant|Lane|MessageFlow|TextAnnotation|Association|Group|Data.*)$/;

export const isTask = ({ kind }: { kind: string }): boolean => kind === 'Task' || kind.endsWith('Task');

/** What can be watched by events and done over and over. */
export const isActivity = ({ kind, isHandler }: { kind: string; isHandler?: boolean }): boolean =>
  isHandler !== true && (isTask({ kind }) || kind === 'SubProcess' || kind === 'CallActivity');

/** None for what a list of parts does without. */
export function partOf(type: string, element: BusinessObject): DraftPart[] {
  const kind = type.replace('bpmn:', '');
  if (NO_PARTS.test(kind) || kind === 'label') return [];
  const { id, name, outgoing = [] } = element;
  const ways = outgoing.flatMap(({ id: flow, targetRef }) =>
    targetRef === undefined ? [] : [{ flow, to: targetRef.id, name: targetRef.name ?? targetRef.id }],
  );
  const flow = kind === 'SequenceFlow' ? { flow: flowOf(element) } : {};
  const executed = kind === 'SequenceFlow' ? {} : executedOf(kind, element);
  return [{ id, kind, name: inOneLine(name ?? ''), facts: factsOf(kind, element), ways, ...flow, ...executed }];
}

/** What else the engine executes of it: set where it is said. */
function executedOf(kind: string, element: BusinessObject): Partial<DraftPart> {
  const [event, loop] = [eventOf(kind, element), loopOf(element)];
  const [{ attachedToRef: watched }, scope] = [element, element.$parent];
  const within = scope?.$type === 'bpmn:SubProcess' ? scope.id : undefined;
  return {
    ...(event && { event }),
    ...(loop && { loop }),
    ...(SPEAKS.test(kind) && { message: nameOf(element.get('messageRef')) }),
    ...(kind === 'CallActivity' && { called: textOf(element.get('calledElement')) }),
    ...(BEGINS.test(kind) && { begins: element.get('instantiate') === true }),
    ...(watched && { watches: watched.id }),
    ...(within !== undefined && { within }),
    ...(element.get('triggeredByEvent') === true && { isHandler: true }),
  };
}

const SPEAKS = /^(Send|Receive)Task$/;
const BEGINS = /^(ReceiveTask|EventBasedGateway)$/;
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const nameOf = (value: unknown) => (hasName(value) ? textOf(value.name) : '');
const hasName = (value: unknown): value is { name: unknown } =>
  typeof value === 'object' && value !== null && 'name' in value;

/** A name may be broken into lines for the drawing. */
const inOneLine = (name: string) => name.replaceAll(/\s+/g, ' ').trim();

/** Where conditions are asked there may be a way for when none holds. */
const HAS_DEFAULT = /^bpmn:((Ex|In)clusiveGateway|\w*Task|SubProcess|CallActivity)$/;

function flowOf({ id, sourceRef, targetRef, conditionExpression }: BusinessObject): NonNullable<DraftPart['flow']> {
  return {
    from: sourceRef?.name ?? sourceRef?.id ?? '',
    to: targetRef?.name ?? targetRef?.id ?? '',
    condition: conditionExpression?.body ?? '',
    isOtherwise: sourceRef?.default?.id === id,
    mayBeOtherwise: sourceRef !== undefined && HAS_DEFAULT.test(sourceRef.$type ?? ''),
  };
}

function factsOf(kind: string, element: BusinessObject): Record<string, string> {
  const names = isTask({ kind }) ? TASK_ATTRIBUTES : kind.endsWith('Event') ? (['outcome'] as const) : [];
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const said = element.get(`ow:${name}`);
      return typeof said === 'string' && said !== '' ? [[name, said]] : [];
    }),
  );
}
