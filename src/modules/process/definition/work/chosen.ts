import { extensionsOf, findElement, foreignAttribute, textOf, type ModdleElement } from '../elements.ts';
import { itemOf } from '../compile/loops.ts';
import type { Attributes } from './attributes.ts';
import type { Act } from './facts.ts';

/** A variable, alone or as other tools write it. */
const VARIABLE = /^(?:[$#]\{\s*)?([\p{L}_][\p{L}\p{N}_]*)(?:\s*\})?$/u;

/** Acts by which the applicant is told something at once: there no reason for a choice is said. */
const SAYS_NO_REASON: ReadonlySet<Act> = new Set(['accept', 'decide', 'onTheSpot']);

/**
 * The variable that holds the department of an instance. Refused where nothing around the task is done once for each of a list, under that
 * name: then nobody could say which department is meant.
 */
export function departmentFromOf(attributes: Attributes, task: ModdleElement): string | undefined {
  const from = attributes.text('departmentFrom');
  if (from === undefined) return undefined;
  if (attributes.text('section') !== undefined) attributes.refuse('sectionOfChosen');
  if (loopsAround(task).some((loop) => itemOf(loop) === from && listIn(loop) !== undefined)) return from;
  attributes.refuse('departmentFromUnknown', from);
  return undefined;
}

/** The lists of departments that tasks of a process are done for. */
export const departmentLists = (tasks: readonly (readonly [ModdleElement, string])[]): ReadonlySet<string> =>
  new Set(
    tasks.flatMap(([task, from]) =>
      loopsAround(task).flatMap((loop) => (itemOf(loop) === from ? (listIn(loop) ?? []) : [])),
    ),
  );

/** Whether departments may be chosen when such a step is finished. */
export const choosesWithReason = (act: Act): boolean => !SAYS_NO_REASON.has(act);

function loopsAround(task: ModdleElement): ModdleElement[] {
  const loops: ModdleElement[] = [];
  for (let at: ModdleElement | undefined = task; at !== undefined; at = at.$parent) {
    const loop = findElement(at, 'loopCharacteristics');
    if (loop?.$type === 'bpmn:MultiInstanceLoopCharacteristics') loops.push(loop);
  }
  return loops;
}

/** The variable that holds the list; a number instead names nobody. */
function listIn(loop: ModdleElement): string | undefined {
  if (findElement(loop, 'loopCardinality') !== undefined) return undefined;
  const text =
    foreignAttribute(loop, 'collection') ??
    extensionsOf(loop, 'loopCharacteristics').flatMap((one) => textOf(one, 'inputCollection') ?? [])[0];
  return text === undefined ? undefined : VARIABLE.exec(text.trim())?.[1];
}
