import { TASK_ATTRIBUTES } from '../../../modules/process/publication/contract.ts';

/** An element as the drawing program keeps it; references are elements. */
export type BusinessObject = {
  id: string;
  /** Null where it was taken away. */
  name?: string | null;
  outgoing?: readonly BusinessObject[];
  targetRef?: BusinessObject;
  sourceRef?: BusinessObject & { default?: BusinessObject };
  conditionExpression?: { body?: string };
  get: (property: string) => unknown;
};

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
  flow?: { from: string; to: string; condition: string; isOtherwise: boolean };
};

/** What stands on the sheet itself, or is drawn only. */
const NO_PARTS = /^(Process|Collaboration|Participant|Lane|MessageFlow|TextAnnotation|Association|Group|Data.*)$/;

export const isTask = ({ kind }: { kind: string }): boolean => kind === 'Task' || kind.endsWith('Task');

/** None for what a list of parts does without. */
export function partOf(type: string, element: BusinessObject): DraftPart[] {
  const kind = type.replace('bpmn:', '');
  if (NO_PARTS.test(kind) || kind === 'label') return [];
  const { id, name, outgoing = [] } = element;
  const ways = outgoing.flatMap(({ id: flow, targetRef }) =>
    targetRef === undefined ? [] : [{ flow, to: targetRef.id, name: targetRef.name ?? targetRef.id }],
  );
  const flow = kind === 'SequenceFlow' ? { flow: flowOf(element) } : {};
  return [{ id, kind, name: inOneLine(name ?? ''), facts: factsOf(kind, element), ways, ...flow }];
}

/** A name may be broken into lines for the drawing. */
const inOneLine = (name: string) => name.replaceAll(/\s+/g, ' ').trim();

function flowOf({ id, sourceRef, targetRef, conditionExpression }: BusinessObject): NonNullable<DraftPart['flow']> {
  return {
    from: sourceRef?.name ?? sourceRef?.id ?? '',
    to: targetRef?.name ?? targetRef?.id ?? '',
    condition: conditionExpression?.body ?? '',
    isOtherwise: sourceRef?.default?.id === id,
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
