import type { ModdleElement } from 'bpmn-moddle';
import { plainModdle } from '../definition/moddle.ts';
import type { Box, Point } from './layout/measures.ts';
import type { Picture } from './layout/picture.ts';

type Elements = {
  collaboration: ModdleElement;
  pool: ModdleElement;
  lanes: readonly ModdleElement[];
  nodes: ReadonlyMap<string, ModdleElement>;
  flows: readonly ModdleElement[];
  /** Remarks on tasks, with what ties them to the task. */
  remarks: readonly Remark[];
  note: ModdleElement;
};

export type Remark = { task: string; text: ModdleElement; tie: ModdleElement };

const make = (type: string, properties: Readonly<Record<string, unknown>>): ModdleElement =>
  plainModdle().create(type, properties);

/** The picture of a model as BPMN DI: every element has its shape or edge. */
export function drawingOf(picture: Picture, elements: Elements): ModdleElement {
  const { collaboration, pool, lanes, nodes, flows, remarks, note } = elements;
  const planeElement = [
    shape(pool, picture.pool, { isHorizontal: 'true' }),
    ...picture.lanes.flatMap(({ box }, place) => {
      const lane = lanes[place];
      return lane === undefined ? [] : [shape(lane, box, { isHorizontal: 'true' })];
    }),
    ...[...nodes].map(([id, node]) => {
      const drawn = picture.shapes.get(id);
      if (drawn === undefined) throw new Error(`${id} was not drawn`);
      const marker = node.$type === 'bpmn:ExclusiveGateway' ? { isMarkerVisible: 'true' } : {};
      return shape(node, drawn.box, { ...marker, ...labelAt(drawn.words) });
    }),
    ...flows.map((flow) => edge(flow, picture)),
    ...remarks.flatMap((remark) => remarkShapes(remark, picture)),
    shape(note, picture.note, {}),
  ];
  const plane = make('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: collaboration, planeElement });
  return make('bpmndi:BPMNDiagram', { id: 'diagram', plane });
}

function shape(bpmnElement: ModdleElement, box: Box, more: Readonly<Record<string, unknown>>): ModdleElement {
  return make('bpmndi:BPMNShape', { id: `shape-${idOf(bpmnElement)}`, bpmnElement, ...more, bounds: boundsOf(box) });
}

function edge(flow: ModdleElement, { lines }: Picture): ModdleElement {
  const id = idOf(flow);
  const line = lines.get(id);
  if (line === undefined) throw new Error(`${id} was not drawn`);
  const waypoint = line.points.map((point) => make('dc:Point', textOf(point)));
  return make('bpmndi:BPMNEdge', { id: `edge-${id}`, bpmnElement: flow, waypoint, ...labelAt(line.words) });
}

function remarkShapes({ task, text, tie }: Remark, { shapes }: Picture): ModdleElement[] {
  const { box, remark } = shapes.get(task) ?? {};
  if (box === undefined || remark === undefined) throw new Error(`the remark on ${task} was not drawn`);
  const x = box.x + box.width / 2;
  const waypoint = [
    { x, y: box.y + box.height },
    { x, y: remark.y },
  ].map((point) => make('dc:Point', textOf(point)));
  return [shape(text, remark, {}), make('bpmndi:BPMNEdge', { id: `edge-${idOf(tie)}`, bpmnElement: tie, waypoint })];
}

const idOf = (element: ModdleElement): string => String(element.get('id'));

const labelAt = (box: Box | undefined) =>
  box === undefined ? {} : { label: make('bpmndi:BPMNLabel', { bounds: boundsOf(box) }) };

const boundsOf = (box: Box): ModdleElement => make('dc:Bounds', textOf(box));

const textOf = (numbers: Box | Point): Record<string, string> =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]));
