import type BpmnModeler from 'bpmn-js/lib/Modeler';
import type { Construct, Trigger } from './constructs.ts';
import type { LoopFacts } from './executed.ts';
import type { BusinessObject } from './business-object.ts';
import type { TimerFacts } from './timer-words.ts';

/** An element as it stands in the drawing. */
export type BpmnShape = {
  id: string;
  type: string;
  x: number;
  y: number;
  width: number;
  height: number;
  businessObject?: BusinessObject;
  labelTarget?: unknown;
  source?: BpmnShape;
  children?: readonly BpmnShape[];
  attachers?: readonly BpmnShape[];
};

/** What can be done to what the engine executes; each act is undone at once. What is added is told by its id. */
export type DraftActs = {
  append: (after: string, construct: Construct) => string;
  /** An event that watches an activity. */
  watch: (host: string, construct: Construct) => string;
  addAlone: (construct: Construct) => string;
  setTrigger: (id: string, on: Trigger | 'none') => void;
  setTimer: (id: string, timer: TimerFacts) => void;
  /** What a message, signal, error, escalation or link of an event is called; empty: nothing. */
  setEventName: (id: string, on: Trigger, name: string) => void;
  /** The message that a task sends or waits for. */
  setMessage: (id: string, name: string) => void;
  setGoesOn: (id: string, goesOn: boolean) => void;
  setCalled: (id: string, process: string) => void;
  /** Whether a process may begin where this waits. */
  setBegins: (id: string, begins: boolean) => void;
  /** Whether a way is taken when no other condition holds. */
  setOtherwise: (flow: string, isOtherwise: boolean) => void;
  /** Undefined: once. */
  setLoop: (id: string, loop: LoopFacts | undefined) => void;
  /** The processes of the file, which a call may name. */
  processes: () => { id: string; name: string }[];
};

export function elementOf(modeler: BpmnModeler, id: string): BpmnShape {
  const element = modeler.get<{ get: (id: string) => BpmnShape | undefined }>('elementRegistry').get(id);
  if (element === undefined) throw new Error(`there is no element ${id} in the drawing`);
  return element;
}
