/** What an event waits for or does, as BPMN has it. */
export const TRIGGERS = ['timer', 'message', 'signal', 'error', 'escalation', 'link', 'terminate'] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** Something that a model can hold and the engine executes: an element, with what triggers it or what it does. */
export type Construct = { type: string; on?: Trigger };

const plain = (...types: string[]): Construct[] => types.map((type) => ({ type }));
const each = (type: string, ...triggers: Trigger[]): Construct[] => triggers.map((on) => ({ type, on }));

/** What may come next to a part: everything that is executed and has ways into it. */
export const NEXT: readonly Construct[] = [
  ...plain('UserTask', 'Task', 'ManualTask', 'ServiceTask', 'BusinessRuleTask', 'SendTask', 'ReceiveTask'),
  ...plain('SubProcess', 'CallActivity'),
  ...plain('ExclusiveGateway', 'ParallelGateway', 'InclusiveGateway', 'EventBasedGateway'),
  ...each('IntermediateCatchEvent', 'timer', 'message', 'signal'),
  ...plain('IntermediateThrowEvent'),
  ...each('IntermediateThrowEvent', 'message', 'signal', 'escalation', 'link'),
  ...plain('EndEvent'),
  ...each('EndEvent', 'message', 'signal', 'error', 'escalation', 'terminate'),
];

/** Events that watch an activity while it is under way. */
export const WATCHING = each('BoundaryEvent', 'timer', 'message', 'signal', 'error', 'escalation');

/** What stands by itself, with no way into it: beginnings, where a link goes on, and processes that an event begins. */
export const ALONE: readonly Construct[] = [
  ...plain('StartEvent'),
  ...each('StartEvent', 'message', 'signal', 'timer'),
  ...each('IntermediateCatchEvent', 'link'),
  ...each('EventSubProcess', 'timer', 'message', 'signal', 'error', 'escalation'),
];

/** How an activity is done over and over. */
export const LOOPS = ['parallel', 'sequential', 'loop'] as const;
export type LoopKind = (typeof LOOPS)[number];

export const constructKey = ({ type, on }: Construct): string => (on === undefined ? type : `${type} ${on}`);

/** Triggers among which an event can change, the one that it has included: those of the same kind of event. */
export function triggersOf(kind: string): readonly Trigger[] {
  const all = [...NEXT, ...WATCHING, ...ALONE].flatMap(({ type, on }) =>
    type === kind && on !== undefined ? [on] : [],
  );
  return [...new Set(all)];
}
