import type { ModdleElement } from 'bpmn-moddle';
import { plainModdle } from '../definition/moddle.ts';
import { OWN_NAMESPACE, type Origin } from '../definition/work/facts.ts';
import { writeDocument } from '../definition/write.ts';
import { ROLE_OF } from './acts.ts';
import { drawingOf, type Remark } from './file-drawing.ts';
import { isByHand, type DrawnItem } from './item.ts';
import type { Picture } from './layout/picture.ts';
import { flowsOf, shapesOf, type Flow, type Piece, type Shape } from './sketch.ts';
import { words } from './words.ts';

const KINDS: Readonly<Record<Shape['kind'], string>> = {
  start: 'bpmn:StartEvent',
  end: 'bpmn:EndEvent',
  milestone: 'bpmn:IntermediateThrowEvent',
  task: 'bpmn:UserTask',
  exclusive: 'bpmn:ExclusiveGateway',
  parallel: 'bpmn:ParallelGateway',
  inclusive: 'bpmn:InclusiveGateway',
};

type Drawn = { item: DrawnItem; piece: Piece; picture: Picture; nameOf: (lane: string) => string };

const make = (type: string, properties: Readonly<Record<string, unknown>>): ModdleElement =>
  plainModdle().create(type, properties);

/** A drawn item as a BPMN 2.0 file. The same item gives the same bytes. */
export async function fileOf({ item, piece, picture, nameOf }: Drawn): Promise<string> {
  const origin: Origin = isByHand(item) ? 'modelled' : 'generated';
  const nodes = new Map(shapesOf(piece).map((shape) => [shape.id, make(KINDS[shape.kind], factsOf(shape))]));
  const flows = flowsOf(piece).map((flow) => connect(flow, nodes));
  const lanes = picture.lanes.map(({ key }, place) =>
    make('bpmn:Lane', {
      id: `lane-${place + 1}`,
      name: nameOf(key),
      flowNodeRef: shapesOf(piece).flatMap(({ id, lane }) => (lane === key ? [nodes.get(id)] : [])),
    }),
  );
  const note = make('bpmn:TextAnnotation', { id: 'note-unconfirmed', text: words.unconfirmed[origin].join('\n') });
  const remarks = shapesOf(piece).flatMap((shape) => remarkOn(shape, nodes.get(shape.id)));
  const process = make('bpmn:Process', {
    id: `process-${item.key}`,
    name: item.name,
    isExecutable: 'true',
    'ow:item': item.key,
    'ow:origin': origin,
    documentation: [...words.unconfirmed[origin], item.modelNote].flatMap((text) =>
      text === undefined ? [] : [make('bpmn:Documentation', { text })],
    ),
    laneSets: [make('bpmn:LaneSet', { id: 'lanes', lanes })],
    flowElements: [...nodes.values(), ...flows],
    artifacts: [...remarks.flatMap(({ text, tie }) => [text, tie]), note],
  });
  const pool = make('bpmn:Participant', { id: 'pool', name: item.name, processRef: process });
  const collaboration = make('bpmn:Collaboration', { id: 'collaboration', participants: [pool] });
  const definitions = make('bpmn:Definitions', {
    id: `model-${item.key}`,
    targetNamespace: 'https://onewindow.example/process',
    'xmlns:ow': OWN_NAMESPACE,
    rootElements: [collaboration, process],
    diagrams: [drawingOf(picture, { collaboration, pool, lanes, nodes, flows, remarks, note })],
  });
  return writeDocument({ definitions });
}

function connect({ id, from, to, way, isDefault }: Flow, nodes: ReadonlyMap<string, ModdleElement>): ModdleElement {
  const [source, target] = [nodes.get(from), nodes.get(to)];
  if (source === undefined || target === undefined) throw new Error(`flow ${id} leads nowhere`);
  const flow = make('bpmn:SequenceFlow', {
    id,
    ...(way.name !== undefined && { name: way.name }),
    sourceRef: source,
    targetRef: target,
    ...(way.condition !== undefined && {
      conditionExpression: make('bpmn:FormalExpression', { body: way.condition }),
    }),
  });
  append(source, 'outgoing', flow);
  append(target, 'incoming', flow);
  if (isDefault) source.set('default', flow);
  return flow;
}

function remarkOn(shape: Shape, node: ModdleElement | undefined): Remark[] {
  if (shape.kind !== 'task' || shape.remark === undefined || node === undefined) return [];
  const text = make('bpmn:TextAnnotation', { id: `remark-${shape.id}`, text: shape.remark });
  const tie = make('bpmn:Association', { id: `remark-on-${shape.id}`, sourceRef: node, targetRef: text });
  return [{ task: shape.id, text, tie }];
}

function append(node: ModdleElement, property: string, flow: ModdleElement): void {
  const listed = node.get(property);
  node.set(property, [...(Array.isArray(listed) ? listed : []), flow]);
}

function factsOf(shape: Shape): Record<string, unknown> {
  const { id, name } = shape;
  const facts = { id, ...(name !== undefined && { name }) };
  if (shape.kind === 'task') return { ...facts, ...workAttributes(shape) };
  return 'outcome' in shape && shape.outcome !== undefined ? { ...facts, 'ow:outcome': shape.outcome } : facts;
}

function workAttributes({ step, act, asks }: Extract<Shape, { kind: 'task' }>): Record<string, unknown> {
  const { publicity, clock, clockBasis, typicalDays } = step;
  const attributes = {
    act,
    role: ROLE_OF[act],
    department: step.actor,
    section: step.section,
    level: step.level,
    ...(typicalDays !== undefined && { limit: String(typicalDays), limitUnit: 'workingDay' }),
    ...(clock === 'suspends' && { suspends: 'true', basis: clockBasis }),
    ...(publicity && {
      place: publicity.place,
      minimum: String(publicity.minimum.value),
      minimumUnit: publicity.minimum.unit,
      basis: publicity.basis,
    }),
    jointWith: step.jointWith?.join(' '),
    phase: step.phase,
    when: step.when,
    asks: asks.length > 0 ? asks.join(' ') : undefined,
  };
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given.map(([name, value]) => [`ow:${name}`, value])),
    ...(step.note !== undefined && { documentation: [make('bpmn:Documentation', { text: step.note })] }),
  };
}
