import type { Event, Flow, Level, Loop, Model, Part } from './model.ts';

/** A model as a BPMN 2.0 file. */
export function xmlOf({ called = [], ...main }: Model): string {
  const processes: readonly (Level & { id: string; item?: string })[] = [main, ...called];
  const names = new Map(processes.flatMap((process) => eventsIn(process)).flatMap(declarationOf));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    ' xmlns:ow="https://onewindow.example/bpmn" id="definitions" targetNamespace="https://onewindow.example/process">',
    ...names.values(),
    ...processes.map(
      ({ id, item, ...level }) =>
        `<process id="${id}" isExecutable="true"${itemXml(item)}>${levelXml(level)}</process>`,
    ),
    '</definitions>',
  ].join('\n');
}

const itemXml = (item: string | undefined) => (item === undefined ? '' : ` ow:item="${item}" ow:origin="modelled"`);

const eventsIn = ({ parts }: Level): (Event | { on: 'message'; name: string })[] =>
  parts.flatMap((part) => [
    ...('event' in part && part.event ? [part.event] : []),
    ...('message' in part && part.message !== undefined ? [{ on: 'message' as const, name: part.message }] : []),
    ...('inside' in part ? eventsIn(part.inside) : []),
  ]);

function declarationOf(event: Event): [string, string][] {
  if (!('name' in event) || event.on === 'link') return [];
  const code = event.on === 'error' || event.on === 'escalation' ? ` ${event.on}Code="${event.name}"` : '';
  return [[idOf(event), `<${event.on} id="${idOf(event)}" name="${event.name}"${code}/>`]];
}

const idOf = (event: { on: string; name: string }) => `${event.on}_${event.name}`;

const levelXml = ({ parts, flows }: Level): string => [...parts.map(partXml), ...flows.map(flowXml)].join('\n');

const expression = (tag: string, text: string) => `<${tag} xsi:type="tFormalExpression">${escaped(text)}</${tag}>`;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const flowXml = ({ id, from, to, condition }: Flow) =>
  `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${
    condition === undefined ? '' : expression('conditionExpression', condition)
  }</sequenceFlow>`;

function partXml(part: Part): string {
  const tag = tagOf(part);
  const inner = [
    'loop' in part && part.loop ? loopXml(part.loop) : '',
    'event' in part && part.event ? eventXml(part.event) : '',
    'inside' in part ? levelXml(part.kind === 'handler' ? withStart(part) : part.inside) : '',
  ].join('');
  const name = part.name === undefined ? '' : ` name="${escaped(part.name)}"`;
  return `<${tag} id="${part.id}"${name}${attributesOf(part)}>${inner}</${tag}>`;
}

/** Whether the start event of an event sub-process interrupts is said there. */
function withStart(part: Extract<Part, { kind: 'handler' }>): Level {
  const parts = part.inside.parts.map((one) => (one.kind === 'start' ? { ...one, goesOn: part.goesOn } : one));
  return { ...part.inside, parts };
}

function tagOf(part: Part): string {
  switch (part.kind) {
    case 'start':
      return 'startEvent';
    case 'end':
      return 'endEvent';
    case 'throw':
      return 'intermediateThrowEvent';
    case 'catch':
      return 'intermediateCatchEvent';
    case 'boundary':
      return 'boundaryEvent';
    case 'task':
      return part.task === 'abstract' ? 'task' : `${part.task ?? 'user'}Task`;
    case 'xor':
      return 'exclusiveGateway';
    case 'or':
      return 'inclusiveGateway';
    case 'and':
      return 'parallelGateway';
    case 'eventGateway':
      return 'eventBasedGateway';
    case 'call':
      return 'callActivity';
    default:
      return 'subProcess';
  }
}

const attributesOf = (part: Part): string =>
  ('otherwise' in part && part.otherwise !== undefined ? ` default="${part.otherwise}"` : '') + ownAttributesOf(part);

function ownAttributesOf(part: Part): string {
  if ('outcome' in part && part.outcome !== undefined) return ` ow:outcome="${part.outcome}"`;
  if (part.kind === 'task' && part.work !== undefined)
    return Object.entries(part.work)
      .map(([name, value]) => ` ow:${name}="${value}"`)
      .join('');
  if (part.kind === 'task' && part.message !== undefined) return ` messageRef="message_${part.message}"`;
  if (part.kind === 'boundary') return ` attachedToRef="${part.at}" cancelActivity="${part.goesOn !== true}"`;
  if (part.kind === 'call') return ` calledElement="${part.calls}"`;
  if (part.kind === 'handler') return ' triggeredByEvent="true"';
  return part.kind === 'start' && 'goesOn' in part ? ` isInterrupting="${part.goesOn !== true}"` : '';
}

function eventXml(event: Event): string {
  const tag = `${event.on}EventDefinition`;
  switch (event.on) {
    case 'timer': {
      const [name = '', text = ''] =
        Object.entries({
          timeDuration: event.duration,
          timeDate: event.date,
          timeCycle: event.cycle,
        }).find(([, value]) => value !== undefined) ?? [];
      const unit = event.unit === undefined ? '' : ` ow:unit="${event.unit}"`;
      return `<${tag}${unit}>${name === '' ? '' : expression(name, text ?? '')}</${tag}>`;
    }
    case 'link':
      return `<${tag} name="${event.name}"/>`;
    case 'terminate':
      return `<${tag}/>`;
    default:
      return `<${tag} ${event.on}Ref="${idOf(event)}"/>`;
  }
}

function loopXml(loop: Loop): string {
  if (loop.as === 'loop') {
    const maximum = loop.maximum === undefined ? '' : ` loopMaximum="${loop.maximum}"`;
    const condition = loop.condition === undefined ? '' : expression('loopCondition', loop.condition);
    return `<standardLoopCharacteristics testBefore="${loop.testBefore === true}"${maximum}>${condition}</standardLoopCharacteristics>`;
  }
  const collection = loop.collection === undefined ? '' : ` ow:collection="${loop.collection}"`;
  const item = loop.item === undefined ? '' : ` ow:elementVariable="${loop.item}"`;
  const count = loop.count === undefined ? '' : expression('loopCardinality', loop.count);
  const until = loop.until === undefined ? '' : expression('completionCondition', loop.until);
  return `<multiInstanceLoopCharacteristics isSequential="${loop.sequential === true}"${collection}${item}>${count}${until}</multiInstanceLoopCharacteristics>`;
}
