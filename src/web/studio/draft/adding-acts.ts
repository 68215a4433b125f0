import { definitionType, type Bench } from './bench.ts';
import type { Construct, Trigger } from './constructs.ts';
import type { BpmnShape, DraftActs } from './drawn.ts';

/** Adds everything that the engine executes, by name; each act is undone at once. */
export function addingActs(bench: Bench): Pick<DraftActs, 'append' | 'watch' | 'addAlone'> {
  const { element, modeling, together } = bench;
  return {
    append: (after, construct) =>
      together(() => {
        const { id } = bench.placing().append(element(after), shapeOf(bench, construct));
        if (construct.type === 'SubProcess') beginIn(bench, id, undefined);
        return id;
      }),
    watch: (host, construct) =>
      together(() => {
        const { x, y, width, height, attachers = [] } = element(host);
        const place = { x: x + width - 20 - (attachers.length % 3) * 40, y: y + height };
        return modeling().createShape(shapeOf(bench, construct), place, element(host), { attach: true }).id;
      }),
    addAlone: (construct) =>
      together(() => {
        const parent = bench.sheet();
        const isHandler = construct.type === 'EventSubProcess';
        const shape = isHandler ? handlerShape(bench) : shapeOf(bench, construct);
        const { id } = modeling().createShape(shape, placeBelow(parent, shape), parent);
        if (isHandler) beginIn(bench, id, construct.on);
        return id;
      }),
  };
}

function shapeOf(bench: Bench, { type, on }: Construct): BpmnShape {
  const facts = type === 'SubProcess' ? { isExpanded: true } : {};
  return bench.shapes().createShape({
    type: `bpmn:${type}`,
    ...facts,
    ...(on !== undefined && { eventDefinitionType: definitionType(on) }),
  });
}

const handlerShape = (bench: Bench) =>
  bench.shapes().createShape({ type: 'bpmn:SubProcess', isExpanded: true, triggeredByEvent: true });

/** A sub-process holds its beginning from the first, so that what comes inside has something to follow. */
function beginIn(bench: Bench, id: string, on: Trigger | undefined): void {
  const inside = bench.element(id);
  const begin = shapeOf(bench, { type: 'StartEvent', ...(on !== undefined && { on }) });
  const place = { x: inside.x + inside.width / 6, y: inside.y + inside.height / 2 };
  bench.modeling().createShape(begin, place, inside);
}

type Place = { x: number; y: number };

/** Below everything that is drawn, at the left. */
function placeBelow({ children = [] }: BpmnShape, shape: BpmnShape): Place {
  // Ways bear a width too, and no place of their own.
  const drawn = children.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const left = Math.min(...drawn.map(({ x }) => x), 160);
  const below = Math.max(...drawn.map(({ y, height }) => y + height), 60);
  return { x: left + shape.width / 2, y: below + 60 + shape.height / 2 };
}
