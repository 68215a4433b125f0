import type { SubProcess } from '../../core/node.ts';
import { elementsOf, extensionsOf, idOf, isTrue, textOf, type ModdleElement } from '../elements.ts';
import type { RefusalCode } from '../model.ts';
import { localOf } from '../references.ts';
import { closed, type Compilation, type OpenScope } from './compilation.ts';
import { boundaryOf, catchOf, endOf, startOf, throwOf } from './flow-events.ts';
import { eventGatewayOf, exclusiveOf, inclusiveOf, parallelOf } from './gateways.ts';
import type { Made } from './made.ts';
import { activityOf, TASK_KINDS, taskOf } from './tasks.ts';

/** Elements that stand among the nodes of a process and are not executed, by design or by name. */
const DATA = new Set(['bpmn:SequenceFlow', 'bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference']);
const REFUSED: Readonly<Record<string, RefusalCode>> = {
  'bpmn:ScriptTask': 'scriptNotExecuted',
  'bpmn:ComplexGateway': 'complexGatewayNotExecuted',
  'bpmn:Transaction': 'transactionNotExecuted',
  'bpmn:AdHocSubProcess': 'adHocNotExecuted',
};

/** How the inside of a sub-process, and of a called process, is made. */
export type Insides = {
  within: (element: ModdleElement) => OpenScope;
  called: (element: ModdleElement, process: ModdleElement) => OpenScope;
};

/** The node of an element; undefined when it has none, or was refused. */
export function madeOf(compilation: Compilation, element: ModdleElement, insides: Insides): Made | undefined {
  if (DATA.has(element.$type) || isEventSubProcess(element)) return undefined;
  if (idOf(element) === '') {
    compilation.refuse('idMissing', element, element.$type);
    return undefined;
  }
  const refused = REFUSED[element.$type];
  if (refused !== undefined) {
    compilation.refuse(refused, element);
    return undefined;
  }
  const task = TASK_KINDS[element.$type];
  if (task !== undefined) return taskOf(compilation, element, task);
  return otherOf(compilation, element, insides);
}

function otherOf(compilation: Compilation, element: ModdleElement, insides: Insides): Made | undefined {
  switch (element.$type) {
    case 'bpmn:SubProcess':
      if (compilation.placeholders && elementsOf(element, 'flowElements').length === 0)
        return taskOf(compilation, element, 'abstract');
      return subProcessOf(compilation, element, { inside: insides.within(element) });
    case 'bpmn:CallActivity':
      return callOf(compilation, element, insides);
    case 'bpmn:StartEvent':
      return startOf(compilation, element);
    case 'bpmn:EndEvent':
      return endOf(compilation, element);
    case 'bpmn:IntermediateThrowEvent':
      return throwOf(compilation, element);
    case 'bpmn:IntermediateCatchEvent':
      return catchOf(compilation, element);
    case 'bpmn:BoundaryEvent':
      return boundaryOf(compilation, element);
    case 'bpmn:ExclusiveGateway':
      return exclusiveOf(compilation, element);
    case 'bpmn:InclusiveGateway':
      return inclusiveOf(compilation, element);
    case 'bpmn:ParallelGateway':
      return parallelOf(compilation, element);
    case 'bpmn:EventBasedGateway':
      return eventGatewayOf(compilation, element);
    default:
      compilation.refuse('elementNotExecuted', element, element.$type);
      return undefined;
  }
}

export const isEventSubProcess = (element: ModdleElement): boolean =>
  element.$type === 'bpmn:SubProcess' && isTrue(element, 'triggeredByEvent');

function subProcessOf(
  compilation: Compilation,
  element: ModdleElement,
  { inside, calls }: { inside: OpenScope; calls?: string },
): Made {
  const { exits, watchers, loop, ...made } = activityOf(compilation, element);
  const node: SubProcess = {
    kind: 'subProcess',
    id: idOf(element),
    inside,
    watchers,
    exits: closed(exits),
    ...(calls !== undefined && { calls }),
    ...(loop && { loop }),
  };
  return { ...made, node };
}

/** The called process has to be in the same file: what a case runs is one version of one model. */
function callOf(compilation: Compilation, element: ModdleElement, { called }: Insides): Made | undefined {
  const extended = extensionsOf(element, 'calledElement').flatMap((one) => textOf(one, 'processId') ?? [])[0];
  const name = localOf(textOf(element, 'calledElement') ?? extended ?? '');
  const target = compilation.document.elements[name];
  if (target?.$type === 'bpmn:Process')
    return subProcessOf(compilation, element, { inside: called(element, target), calls: name });
  const isTask = target?.$type.endsWith('Task') === true;
  compilation.refuse(isTask ? 'globalTaskNotExecuted' : 'calledElementMissing', element, name);
  return undefined;
}
