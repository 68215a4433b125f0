import {
  elementsOf,
  findElement,
  idOf,
  referenceOf,
  textOf,
  type ModdleElement,
} from '../../../src/modules/process/definition/elements.ts';
import { readDocument } from '../../../src/modules/process/definition/read.ts';

export type Box = { x: number; y: number; width: number; height: number };
type Point = { x: number; y: number };
export type DrawnShape = { id: string; type: string; box: Box };
export type DrawnLine = { id: string; from: string; to: string; points: readonly Point[] };

/** A model file as it is drawn: flow nodes and remarks, flows, words beside them, the pool and its lanes with what they hold. */
export type Drawn = {
  shapes: DrawnShape[];
  lines: DrawnLine[];
  words: DrawnShape[];
  frames: (DrawnShape & { holds: readonly string[] })[];
  /** Elements that nobody sees, and so is each shape of an element that is not there. */
  undrawn: string[];
};

/** What of a file is drawn where; every flow node and sequence flow that has no picture is told. */
export async function drawnIn(bytes: Uint8Array): Promise<Drawn> {
  const document = await readDocument(bytes);
  if (!document.ok) throw new Error(JSON.stringify(document.error));
  const { definitions, elements } = document.value;
  const planes = elementsOf(definitions, 'diagrams').flatMap((diagram) => findElement(diagram, 'plane') ?? []);
  const pictures = planes.flatMap((plane) => elementsOf(plane, 'planeElement'));
  const drawn: Drawn = { shapes: [], lines: [], words: [], frames: [], undrawn: [] };
  const seen = new Set<string>();
  for (const picture of pictures) {
    const id = referenceOf(picture, 'bpmnElement') ?? '';
    const element = elements[id];
    if (element === undefined) drawn.undrawn.push(id);
    else take(drawn, element, picture);
    seen.add(id);
  }
  for (const { $type, ...element } of partsOf(Object.values(elements)))
    if (!seen.has(element.id)) drawn.undrawn.push(`${$type} ${element.id}`);
  return drawn;
}

function take(drawn: Drawn, element: ModdleElement, picture: ModdleElement): void {
  const [id, type] = [idOf(element), element.$type];
  const bounds = findElement(picture, 'bounds');
  const label = findElement(picture, 'label');
  const words = label && findElement(label, 'bounds');
  if (words) drawn.words.push({ id, type, box: boxOf(words) });
  if (type === 'bpmn:Lane' || type === 'bpmn:Participant') {
    const holds = elementsOf(element, 'flowNodeRef').map(idOf);
    if (bounds) drawn.frames.push({ id, type, box: boxOf(bounds), holds });
  } else if (bounds) drawn.shapes.push({ id, type, box: boxOf(bounds) });
  else {
    const [from, to] = [referenceOf(element, 'sourceRef') ?? '', referenceOf(element, 'targetRef') ?? ''];
    const points = elementsOf(picture, 'waypoint').map((point) => ({ x: number(point, 'x'), y: number(point, 'y') }));
    drawn.lines.push({ id, from, to, points });
  }
}

const partsOf = (elements: readonly ModdleElement[]) =>
  elements
    .filter(({ $type }) =>
      /^bpmn:(\w*Task|\w*Event|\w*Gateway|SequenceFlow|Lane|Participant|TextAnnotation)$/.test($type),
    )
    .map((element) => ({ $type: element.$type, id: idOf(element) }));

const number = (element: ModdleElement, property: string) => Number(textOf(element, property));
const boxOf = (bounds: ModdleElement): Box => ({
  x: number(bounds, 'x'),
  y: number(bounds, 'y'),
  width: number(bounds, 'width'),
  height: number(bounds, 'height'),
});

/** What is wrong with a drawing, in words: things on each other, flows through shapes or loose, shapes outside of their lane. */
export function faultsOf({ shapes, lines, words, frames, undrawn }: Drawn): string[] {
  const boxes = new Map(shapes.map((shape) => [shape.id, shape.box]));
  const placed = [
    ...shapes.map((shape) => ({ ...shape, what: shape.id })),
    ...words.map((shape) => ({ ...shape, what: `words of ${shape.id}` })),
  ];
  return [
    ...undrawn.map((id) => `${id} is not drawn`),
    ...placed.flatMap((one, place) =>
      placed
        .slice(place + 1)
        .filter((other) => overlap(one.box, other.box))
        .map((other) => `${one.what} lies on ${other.what}`),
    ),
    ...lines.flatMap((line) => [
      ...shapes
        .filter(({ id }) => id !== line.from && id !== line.to)
        .filter(({ box }) => segmentsOf(line).some((segment) => overlap(segment, wider(box))))
        .map(({ id }) => `${line.id} runs through ${id}`),
      ...words
        .filter(({ box }) => segmentsOf(line).some((segment) => overlap(segment, box)))
        .map(({ id }) => `${line.id} runs through the words of ${id}`),
      ...segmentsOf(line)
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(() => `${line.id} is slanted`),
      ...[[line.from, line.points[0]] as const, [line.to, line.points.at(-1)] as const]
        .filter(([id, point]) => !touches(boxes.get(id), point))
        .map(([id]) => `${line.id} does not touch ${id}`),
    ]),
    ...frames.flatMap(({ id, box, holds }) =>
      holds.filter((held) => !within(boxes.get(held), box)).map((held) => `${held} is not in ${id}`),
    ),
  ];
}

const segmentsOf = ({ points }: DrawnLine): Box[] =>
  points.slice(1).flatMap((point, place) => {
    const before = points[place];
    if (before === undefined) return [];
    return [
      {
        x: Math.min(point.x, before.x),
        y: Math.min(point.y, before.y),
        width: Math.abs(point.x - before.x),
        height: Math.abs(point.y - before.y),
      },
    ];
  });

/** A flow keeps off what it has nothing to do with. */
const wider = ({ x, y, width, height }: Box): Box => ({
  x: x - APART,
  y: y - APART,
  width: width + 2 * APART,
  height: height + 2 * APART,
});
const APART = 5;

const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const within = (box: Box | undefined, frame: Box) =>
  box !== undefined &&
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

/** On the edge of the box. */
const touches = (box: Box | undefined, point: Point | undefined) =>
  box !== undefined &&
  point !== undefined &&
  within({ ...point, width: 0, height: 0 }, box) &&
  (point.x === box.x || point.x === box.x + box.width || point.y === box.y || point.y === box.y + box.height);
