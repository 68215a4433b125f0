import { elementsOf, findElement, idOf, referenceOf, textOf, type ModdleElement } from '../../definition/elements.ts';
import { plainModdle } from '../../definition/moddle.ts';
import { put } from './own.ts';

export type Box = { x: number; y: number; width: number; height: number };
export type Point = { x: number; y: number };
type Axis = 'x' | 'y';

/** The picture of a model, in which room is made for what is added. A model without a picture stays without. */
export class Picture {
  readonly #plane: ModdleElement | undefined;

  constructor(definitions: ModdleElement) {
    const [diagram] = elementsOf(definitions, 'diagrams');
    this.#plane = diagram && findElement(diagram, 'plane');
  }

  boxOf(id: string): Box | undefined {
    const bounds = findElement(this.#drawn(id) ?? NOTHING, 'bounds');
    return bounds && boxOf(bounds);
  }

  /** Everything beyond a line moves on by so much, and a frame that the line goes through grows. */
  makeRoom(axis: Axis, line: number, by: number): void {
    const size = axis === 'x' ? 'width' : 'height';
    for (const drawn of this.#all())
      for (const bounds of boundsIn(drawn)) {
        const box = boxOf(bounds);
        const grows = isFrame(drawn) && box[axis] < line && box[axis] + box[size] > line;
        if (grows) bounds.set(size, String(box[size] + by));
        else if (box[axis] + box[size] / 2 > line) bounds.set(axis, String(box[axis] + by));
      }
    for (const point of this.#all().flatMap((drawn) => elementsOf(drawn, 'waypoint')))
      if (numberOf(point, axis) > line) point.set(axis, String(numberOf(point, axis) + by));
  }

  /** Whether nothing lies in a place and no way goes through it, apart from one that is drawn anew. */
  isFree(box: Box, apart: string): boolean {
    const wide = { x: box.x - NEAR, y: box.y - NEAR, width: box.width + 2 * NEAR, height: box.height + 2 * NEAR };
    return this.#all().every((drawn) => {
      if (referenceOf(drawn, 'bpmnElement') === apart) return true;
      const bounds = findElement(drawn, 'bounds');
      if (bounds) return !meet(boxOf(bounds), wide) || holds(boxOf(bounds), box);
      const points = elementsOf(drawn, 'waypoint').map((one) => ({ x: numberOf(one, 'x'), y: numberOf(one, 'y') }));
      return points.every((point, place) => !meet(boxAround(points[place - 1] ?? point, point), wide));
    });
  }

  place(element: ModdleElement, box: Box): void {
    this.#draw('BPMNShape', element, { bounds: plainModdle().create('dc:Bounds', asText(box)) });
  }

  line(flow: ModdleElement, points: readonly Point[]): void {
    this.#draw('BPMNEdge', flow, { waypoint: points.map((point) => plainModdle().create('dc:Point', asText(point))) });
  }

  /** The points of a way, first to last. */
  pointsOf(flow: string): Point[] {
    const drawn = this.#drawn(flow);
    return drawn ? elementsOf(drawn, 'waypoint').map((one) => ({ x: numberOf(one, 'x'), y: numberOf(one, 'y') })) : [];
  }

  redraw(flow: string, points: readonly Point[]): void {
    this.#drawn(flow)?.set(
      'waypoint',
      points.map((point) => plainModdle().create('dc:Point', asText(point))),
    );
  }

  #all(): ModdleElement[] {
    return this.#plane ? elementsOf(this.#plane, 'planeElement') : [];
  }

  #drawn(id: string): ModdleElement | undefined {
    return this.#all().find((one) => referenceOf(one, 'bpmnElement') === id);
  }

  #draw(type: string, bpmnElement: ModdleElement, more: Readonly<Record<string, unknown>>): void {
    if (this.#plane === undefined) return;
    const id = `${type === 'BPMNShape' ? 'shape' : 'edge'}-${idOf(bpmnElement)}`;
    put(this.#plane, 'planeElement', [plainModdle().create(`bpmndi:${type}`, { id, bpmnElement, ...more })]);
  }
}

const NOTHING = plainModdle().create('bpmndi:BPMNShape', {});

const NEAR = 6;

const meet = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const holds = (outer: Box, inner: Box) =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

/** A line has no width, and still goes through something. */
const boxAround = (one: Point, other: Point): Box => ({
  x: Math.min(one.x, other.x) - 0.5,
  y: Math.min(one.y, other.y) - 0.5,
  width: Math.abs(one.x - other.x) + 1,
  height: Math.abs(one.y - other.y) + 1,
});

/** What holds other shapes. */
const isFrame = (drawn: ModdleElement) =>
  /^bpmn:(Participant|Lane|SubProcess)$/.test(findElement(drawn, 'bpmnElement')?.$type ?? '');

/** The box of a shape, and that of its label. */
function boundsIn(drawn: ModdleElement): ModdleElement[] {
  const label = findElement(drawn, 'label');
  return [findElement(drawn, 'bounds'), label && findElement(label, 'bounds')].filter((one) => one !== undefined);
}

const numberOf = (element: ModdleElement, name: string) => Number(textOf(element, name) ?? 0);

const boxOf = (bounds: ModdleElement): Box => ({
  x: numberOf(bounds, 'x'),
  y: numberOf(bounds, 'y'),
  width: numberOf(bounds, 'width'),
  height: numberOf(bounds, 'height'),
});

const asText = (numbers: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]));
