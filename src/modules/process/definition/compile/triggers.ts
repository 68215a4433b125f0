import { never } from '../../../../kernel/result.ts';
import type { Thrown, Trigger } from '../../core/node.ts';
import { elementsOf, idOf, textOf, type ModdleElement } from '../elements.ts';
import type { RefusalCode } from '../model.ts';
import type { Compilation } from './compilation.ts';
import { correlationOf } from './correlation.ts';
import { timerOf } from './timers.ts';

const NOT_EXECUTED: Readonly<Record<string, RefusalCode>> = {
  'bpmn:ConditionalEventDefinition': 'conditionalEventNotExecuted',
  'bpmn:CompensateEventDefinition': 'compensationNotExecuted',
  'bpmn:CancelEventDefinition': 'cancelNotExecuted',
};

/** The one definition of an event, its own or one that it refers to; `none` when it has none, undefined when it was refused. */
export function definitionOf(compilation: Compilation, event: ModdleElement): ModdleElement | 'none' | undefined {
  const [definition, ...others] = [
    ...elementsOf(event, 'eventDefinitions'),
    ...elementsOf(event, 'eventDefinitionRef'),
  ];
  if (definition === undefined) return 'none';
  const code = others.length > 0 ? 'multipleEventNotExecuted' : NOT_EXECUTED[definition.$type];
  if (code === undefined) return definition;
  compilation.refuse(code, event);
  return undefined;
}

export type Catching = 'message' | 'signal' | 'timer' | 'error' | 'escalation';

const CATCHING: Readonly<Record<string, Catching>> = {
  'bpmn:MessageEventDefinition': 'message',
  'bpmn:SignalEventDefinition': 'signal',
  'bpmn:TimerEventDefinition': 'timer',
  'bpmn:ErrorEventDefinition': 'error',
  'bpmn:EscalationEventDefinition': 'escalation',
};

type Caught = { event: ModdleElement; definition: ModdleElement; allowed: readonly Catching[] };

/** What an event waits for; undefined when that is not allowed where it stands, or was refused. */
export function triggerOf(compilation: Compilation, { event, definition, allowed }: Caught): Trigger | undefined {
  const on = CATCHING[definition.$type];
  if (on === undefined || !allowed.includes(on)) {
    compilation.refuse('triggerNotAllowed', event, definition.$type);
    return undefined;
  }
  switch (on) {
    case 'message':
      return messageTrigger(compilation, event, definition);
    case 'signal':
      return { on, names: namesOf(compilation.referred(definition, 'signalRef'), event) };
    case 'timer': {
      const timer = timerOf(compilation, event, definition);
      return timer && { on, timer };
    }
    case 'error':
      return { on, ...codesOf(compilation, definition, ['errorRef', 'errorCode']) };
    case 'escalation':
      return { on, ...codesOf(compilation, definition, ['escalationRef', 'escalationCode']) };
    default:
      return never(on);
  }
}

/** What a message event or a receive task waits for; `holder` has the reference to the message. */
export function messageTrigger(compilation: Compilation, event: ModdleElement, holder: ModdleElement): Trigger {
  const message = compilation.referred(holder, 'messageRef');
  if (message === undefined) compilation.warn('eventUnnamed', event);
  const key = correlationOf(compilation, event, message);
  return { on: 'message', names: namesOf(message, event), ...(key && { key }) };
}

/** Everything a message or signal may be called by: its name and id, then those of the event that waits for it. */
const namesOf = (thing: ModdleElement | undefined, event: ModdleElement): string[] => [
  ...new Set(
    [thing, event]
      .flatMap((element) =>
        element === undefined
          ? []
          : [textOf(element, thing === element ? 'name' : 'id'), textOf(element, thing === element ? 'id' : 'name')],
      )
      .filter((name) => name !== undefined),
  ),
];

type Reference = readonly [reference: string, code: string];

/** Without a reference every error is caught. */
function codesOf(
  compilation: Compilation,
  definition: ModdleElement,
  [reference, code]: Reference,
): { codes?: string[] } {
  const thing = compilation.referred(definition, reference);
  if (thing === undefined) return {};
  return { codes: [textOf(thing, code), textOf(thing, 'name'), idOf(thing)].filter((name) => name !== undefined) };
}

function codeOf(compilation: Compilation, definition: ModdleElement, [reference, code]: Reference): string {
  const thing = compilation.referred(definition, reference);
  return thing === undefined ? '' : (textOf(thing, code) ?? textOf(thing, 'name') ?? idOf(thing));
}

/** What a throwing event does; undefined when that is not allowed where it stands. */
export function thrownOf(
  compilation: Compilation,
  event: ModdleElement,
  definition: ModdleElement,
): Thrown | undefined {
  const atEnd = event.$type === 'bpmn:EndEvent';
  switch (definition.$type) {
    case 'bpmn:MessageEventDefinition':
      return { what: 'message', name: namesOf(compilation.referred(definition, 'messageRef'), event)[0] ?? '' };
    case 'bpmn:SignalEventDefinition':
      return { what: 'signal', name: namesOf(compilation.referred(definition, 'signalRef'), event)[0] ?? '' };
    case 'bpmn:EscalationEventDefinition':
      return { what: 'escalation', code: codeOf(compilation, definition, ['escalationRef', 'escalationCode']) };
    case 'bpmn:ErrorEventDefinition':
      if (atEnd) return { what: 'error', code: codeOf(compilation, definition, ['errorRef', 'errorCode']) };
      break;
    case 'bpmn:TerminateEventDefinition':
      if (atEnd) return { what: 'terminate' };
      break;
  }
  compilation.refuse('triggerNotAllowed', event, definition.$type);
  return undefined;
}
