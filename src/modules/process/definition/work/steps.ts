import { TASK_KINDS } from '../compile/tasks.ts';
import { elementsOf, findElement, idOf, referenceOf, textOf, type ModdleElement } from '../elements.ts';
import type { ModelOutcome, ModelWork, Work } from './facts.ts';

/** Under what a way is taken: what the model calls the way, and its expression; null is the way that is left when no other opens. */
export type StepCondition = { name: string | null; text: string | null };

/** What a step waits for, and the conditions on the way from there. The same step twice: there are two ways. */
export type StepWait = { name: string; conditions: StepCondition[] };

/** A step of a model in words instead of a drawing: a task with its work, or an event at which the application ends. */
export type Step = { id: string; name: string; work?: Work; outcome?: ModelOutcome; waits: StepWait[] };

/** A reader who cannot see the drawing is served by a few ways, not by every combination; it also bounds the search. */
const MOST_WAYS = 40;
const MOST_FLOWS = 2_000;

/** The tasks of a process, and the events at which an application ends, in the order of the file. */
export function stepsOf(process: ModdleElement, { tasks, outcomes }: ModelWork): Step[] {
  const parts = insideOf(process);
  const incoming = incomingOf(parts);
  const byId = new Map(parts.map((part) => [idOf(part), part]));
  return parts
    .filter((part) => TASK_KINDS[part.$type] !== undefined || outcomes.has(idOf(part)))
    .map((part) => {
      const id = idOf(part);
      const [work, outcome] = [tasks.get(id), outcomes.get(id)];
      const waits = new WaySearch(byId, incoming).waitsOf(id);
      return { id, name: nameOf(part), ...(work && { work }), ...(outcome && { outcome }), waits };
    });
}

/** What people call the parts of a process, by id: all that have a name, and every task. */
export const namesOf = (process: ModdleElement): ReadonlyMap<string, string> =>
  new Map(
    insideOf(process)
      .filter((part) => TASK_KINDS[part.$type] !== undefined || textOf(part, 'name') !== undefined)
      .map((part) => [idOf(part), nameOf(part)]),
  );

function incomingOf(parts: readonly ModdleElement[]): Map<string, ModdleElement[]> {
  const incoming = new Map<string, ModdleElement[]>();
  for (const flow of parts.filter(({ $type }) => $type === 'bpmn:SequenceFlow')) {
    const target = referenceOf(flow, 'targetRef') ?? '';
    incoming.set(target, [...(incoming.get(target) ?? []), flow]);
  }
  return incoming;
}

const insideOf = (scope: ModdleElement): ModdleElement[] =>
  elementsOf(scope, 'flowElements').flatMap((element) => [element, ...insideOf(element)]);

const nameOf = (element: ModdleElement) => textOf(element, 'name')?.replaceAll(/\s+/g, ' ') ?? idOf(element);

/** Goes back from a step over gateways to what they lead on from. */
class WaySearch {
  readonly #byId: ReadonlyMap<string, ModdleElement>;
  readonly #incoming: ReadonlyMap<string, readonly ModdleElement[]>;
  readonly #found: StepWait[] = [];
  #followed = 0;

  constructor(byId: ReadonlyMap<string, ModdleElement>, incoming: ReadonlyMap<string, readonly ModdleElement[]>) {
    this.#byId = byId;
    this.#incoming = incoming;
  }

  waitsOf(id: string): StepWait[] {
    this.#back(id, [], new Set());
    const known = new Map(this.#found.map((wait) => [JSON.stringify(wait), wait]));
    return [...known.values()];
  }

  #back(id: string, conditions: StepCondition[], passed: ReadonlySet<string>): void {
    for (const flow of this.#incoming.get(id) ?? []) {
      const source = this.#byId.get(referenceOf(flow, 'sourceRef') ?? '');
      this.#followed += 1;
      if (source === undefined || this.#followed > MOST_FLOWS || this.#found.length >= MOST_WAYS) continue;
      const met = [...conditionOf(flow, source), ...conditions];
      if (!source.$type.endsWith('Gateway')) this.#found.push({ name: nameOf(source), conditions: met });
      else if (!passed.has(idOf(source))) this.#back(idOf(source), met, new Set([...passed, idOf(source)]));
    }
  }
}

/** A way that is always open says nothing, whether or not `true` is written at it. */
function conditionOf(flow: ModdleElement, source: ModdleElement): StepCondition[] {
  const expression = findElement(flow, 'conditionExpression');
  const text = expression && textOf(expression, 'body');
  const name = textOf(flow, 'name') ?? null;
  if (text !== undefined) return text === 'true' ? [] : [{ name, text }];
  return referenceOf(source, 'default') === idOf(flow) ? [{ name, text: null }] : [];
}
