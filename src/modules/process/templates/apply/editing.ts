import { elementsOf, idOf, referenceOf, type ModdleElement } from '../../definition/elements.ts';
import { plainModdle } from '../../definition/moddle.ts';
import type { Document } from '../../definition/read.ts';
import { ownAttributes } from '../../definition/work/attributes.ts';
import { Picture } from './picture.ts';
import { put, swap } from './own.ts';

/** A model being changed: its elements by id, those that were added too, and its picture. */
export class Editing {
  readonly picture: Picture;
  readonly #elements: Map<string, ModdleElement>;

  constructor(document: Document) {
    this.#elements = new Map(Object.entries(document.elements));
    this.picture = new Picture(document.definitions);
  }

  get(id: string): ModdleElement {
    const element = this.#elements.get(id);
    // Changes are judged before they are applied.
    if (element === undefined) throw new Error(`the model has no element ${id}`);
    return element;
  }

  /** The one way to or from an element. */
  wayAt(id: string, where: 'before' | 'after'): ModdleElement {
    const element = this.get(id);
    const end = where === 'before' ? 'targetRef' : 'sourceRef';
    const way = elementsOf(parentOf(element), 'flowElements').find(
      (flow) => flow.$type === 'bpmn:SequenceFlow' && referenceOf(flow, end) === id,
    );
    if (way === undefined) throw new Error(`no way leads ${where} ${id}`);
    return way;
  }

  /** A task that a department does, in the process of an element; that element itself where it is one. */
  taskOf(department: string, element: string): string | undefined {
    const inside = elementsOf(parentOf(this.get(element)), 'flowElements');
    const does = (part: ModdleElement) => ownAttributes(part).get('department') === department;
    const task = [this.get(element), ...inside].find((part) => part.$type.endsWith('Task') && does(part));
    return task && idOf(task);
  }

  /** A new element beside another one, in the lane of `lane`. */
  add(type: string, properties: Readonly<Record<string, unknown>>, { beside, lane }: { beside: string; lane: string }) {
    const element = plainModdle().create(type, properties);
    put(parentOf(this.get(beside)), 'flowElements', [element]);
    this.#elements.set(idOf(element), element);
    const held = this.laneOf(lane);
    held?.set('flowNodeRef', [...elementsOf(held, 'flowNodeRef'), element]);
    return element;
  }

  laneOf(id: string): ModdleElement | undefined {
    return [...this.#elements.values()].find(
      (lane) => lane.$type === 'bpmn:Lane' && elementsOf(lane, 'flowNodeRef').some((node) => idOf(node) === id),
    );
  }

  join(source: ModdleElement, target: ModdleElement): ModdleElement {
    const id = `flow-${idOf(source)}-${idOf(target)}`;
    const flow = plainModdle().create('bpmn:SequenceFlow', { id, sourceRef: source, targetRef: target });
    put(parentOf(source), 'flowElements', [flow]);
    this.#elements.set(id, flow);
    source.set('outgoing', [...elementsOf(source, 'outgoing'), flow]);
    target.set('incoming', [...elementsOf(target, 'incoming'), flow]);
    return flow;
  }

  /** Puts an element on a way: the way, with its condition, then leads to it, and a new one leads on. */
  putOn(way: ModdleElement, element: ModdleElement): ModdleElement {
    const target = this.get(referenceOf(way, 'targetRef') ?? '');
    way.set('targetRef', element);
    element.set('incoming', [way]);
    const id = `flow-${idOf(element)}-${idOf(target)}`;
    const on = plainModdle().create('bpmn:SequenceFlow', { id, sourceRef: element, targetRef: target });
    put(parentOf(way), 'flowElements', [on]);
    this.#elements.set(id, on);
    element.set('outgoing', [...elementsOf(element, 'outgoing'), on]);
    swap(target, 'incoming', [way, on]);
    return on;
  }
}

function parentOf(element: ModdleElement): ModdleElement {
  if (element.$parent === undefined) throw new Error(`${idOf(element)} stands in nothing`);
  return element.$parent;
}
