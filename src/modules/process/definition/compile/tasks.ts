import type { Boundary, Task, TaskKind } from '../../core/node.ts';
import { elementsOf, idOf, isTrue, textOf, type ModdleElement } from '../elements.ts';
import { closed, noExits, type Compilation } from './compilation.ts';
import { fillExits } from './exits.ts';
import { loopOf } from './loops.ts';
import type { Made } from './made.ts';
import { messageTrigger } from './triggers.ts';

export const TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  'bpmn:Task': 'abstract',
  'bpmn:UserTask': 'user',
  'bpmn:ManualTask': 'manual',
  'bpmn:ServiceTask': 'service',
  'bpmn:BusinessRuleTask': 'businessRule',
  'bpmn:SendTask': 'send',
  'bpmn:ReceiveTask': 'receive',
};

export function taskOf(compilation: Compilation, element: ModdleElement, task: TaskKind): Made {
  const trigger = task === 'receive' ? messageTrigger(compilation, element, element) : undefined;
  const message = task === 'send' ? compilation.referred(element, 'messageRef') : undefined;
  const name = message && (textOf(message, 'name') ?? idOf(message));
  const { exits, watchers, loop, ...made } = activityOf(compilation, element);
  const node: Task = {
    kind: 'task',
    id: idOf(element),
    task,
    watchers,
    exits: closed(exits),
    ...(trigger && { trigger }),
    ...(name !== undefined && { message: name }),
    ...(loop && { loop }),
  };
  return { ...made, node };
}

/** What tasks, sub-processes and calls have in common. What is asked of an activity as such is refused here. */
export function activityOf(compilation: Compilation, element: ModdleElement) {
  if (isTrue(element, 'isForCompensation')) compilation.refuse('compensationNotExecuted', element);
  for (const quantity of ['startQuantity', 'completionQuantity']) {
    const count = textOf(element, quantity) ?? '1';
    if (count !== '1') compilation.refuse('quantityNotExecuted', element, `${quantity} = ${count}`);
  }
  const mapped = [...elementsOf(element, 'dataInputAssociations'), ...elementsOf(element, 'dataOutputAssociations')];
  if (mapped.some((association) => elementsOf(association, 'assignment').length > 0))
    compilation.warn('dataMappingIgnored', element);
  const exits = noExits();
  const watchers: Boundary[] = [];
  const lead: Made['lead'] = (ways) => fillExits(compilation, exits, { node: element, ways });
  const attach = (boundary: Boundary) => void watchers.push(boundary);
  return { element, exits, watchers, loop: loopOf(compilation, element), lead, attach };
}
