import type { Bench } from './bench.ts';
import { definitionType } from './bench.ts';
import type { BpmnShape, DraftActs } from './drawn.ts';
import { definitionOf, type Inner, type LoopFacts } from './executed.ts';
import { namedBy, referenceOf, rootsIn } from './roots.ts';
import { TIMER_KINDS } from './timer-words.ts';

/** Changes what triggers an event, its time, its name, and whether what it watches goes on. */
export function eventActs(bench: Bench): Pick<DraftActs, 'setTrigger' | 'setTimer' | 'setEventName' | 'setGoesOn'> {
  const { element, make, modeling, together, update } = bench;
  return {
    setTrigger: (id, on) => {
      const made = on === 'none' ? [] : [make(definitionType(on), {})];
      update(id, { eventDefinitions: made });
    },
    setTimer: (id, { kind, text, unit }) => {
      const times = Object.fromEntries(TIMER_KINDS.map((one) => [one, undefined]));
      const written = make('bpmn:FormalExpression', { body: text });
      modeling().updateModdleProperties(element(id), definitionIn(element(id)), {
        ...times,
        [kind]: written,
        'ow:unit': unit === '' ? undefined : unit,
      });
    },
    setEventName: (id, on, name) =>
      together(() => {
        const inner = definitionIn(element(id));
        if (on === 'link') return modeling().updateModdleProperties(element(id), inner, { name: name || undefined });
        return modeling().updateModdleProperties(element(id), inner, { [referenceOf(on)]: namedBy(bench, on, name) });
      }),
    setGoesOn: (id, goesOn) =>
      update(id, element(id).type === 'bpmn:BoundaryEvent' ? { cancelActivity: !goesOn } : { isInterrupting: !goesOn }),
  };
}

type ActivityActs = 'setMessage' | 'setCalled' | 'setBegins' | 'setOtherwise' | 'setLoop' | 'processes';

/** Changes what an activity sends, calls and repeats, and which way is taken when no condition holds. */
export function activityActs(bench: Bench): Pick<DraftActs, ActivityActs> {
  const { element, make, modeling, together, update } = bench;
  const expression = (body: string) => (body === '' ? undefined : make('bpmn:FormalExpression', { body }));
  return {
    setMessage: (id, name) => together(() => update(id, { messageRef: namedBy(bench, 'message', name) })),
    setCalled: (id, process) => update(id, { calledElement: process === '' ? undefined : process }),
    setBegins: (id, begins) => update(id, { instantiate: begins ? true : undefined }),
    setOtherwise: (flow, isOtherwise) => {
      const { businessObject, source } = element(flow);
      if (source === undefined) return;
      together(() => {
        if (isOtherwise) update(flow, { conditionExpression: undefined });
        update(source.id, { default: isOtherwise ? businessObject : undefined });
      });
    },
    setLoop: (id, facts) => {
      const properties = facts && loopProperties(facts, expression);
      const known = element(id).businessObject?.get('loopCharacteristics');
      if (properties === undefined) return update(id, { loopCharacteristics: undefined });
      if (isOfType(known, properties.type))
        return modeling().updateModdleProperties(element(id), known, properties.facts);
      return update(id, { loopCharacteristics: make(properties.type, properties.facts) });
    },
    processes: () =>
      rootsIn(bench)
        .filter(({ $type }) => $type === 'bpmn:Process')
        .map((process) => ({ id: String(process.get('id')), name: String(process.get('name') ?? process.get('id')) })),
  };
}

const isOfType = (value: unknown, type: string): value is Inner =>
  typeof value === 'object' && value !== null && '$type' in value && value.$type === type;

type Writing = (body: string) => Inner | undefined;

function loopProperties({ as, count, collection, item, until, testFirst }: LoopFacts, written: Writing) {
  if (as === 'loop')
    return {
      type: 'bpmn:StandardLoopCharacteristics',
      facts: {
        loopMaximum: /^\d+$/.test(count) ? Number(count) : undefined,
        loopCondition: written(until),
        testBefore: testFirst ? true : undefined,
      },
    };
  return {
    type: 'bpmn:MultiInstanceLoopCharacteristics',
    facts: {
      isSequential: as === 'sequential',
      loopCardinality: written(count),
      completionCondition: written(until),
      'ow:collection': collection || undefined,
      'ow:elementVariable': item || undefined,
    },
  };
}

function definitionIn({ id, businessObject }: BpmnShape): Inner {
  const definition = businessObject && definitionOf(businessObject);
  if (definition === undefined) throw new Error(`the event ${id} has no definition`);
  return definition;
}
