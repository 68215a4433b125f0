import { compileModel } from '../../definition/compile/every.ts';
import { TASK_KINDS } from '../../definition/compile/tasks.ts';
import { idOf, referenceOf, textOf, type ModdleElement } from '../../definition/elements.ts';
import { mainProcessOf } from '../../definition/load.ts';
import type { Document } from '../../definition/read.ts';
import { insideOf, readWork } from '../../definition/work/read.ts';
import type { TemplateFacts } from '../rules/model.ts';

/** The process that cases of the item go through; undefined where the file holds none that can be compiled. */
export function mainElementOf(document: Document): ModdleElement | undefined {
  const processes = compileModel(document, false);
  const main = Array.isArray(processes) ? mainProcessOf({ processes, warnings: [] }) : undefined;
  return main && document.elements[main.id];
}

/** What changes are judged by; undefined where the model does not say what its tasks are. */
export function templateFactsOf(document: Document): TemplateFacts | undefined {
  const main = mainElementOf(document);
  const work = main && readWork(main);
  if (main === undefined || work?.ok !== true) return undefined;
  const parts = insideOf(main);
  const flows = parts.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
  const tasks = parts.flatMap((part) => {
    const known = TASK_KINDS[part.$type] === undefined ? undefined : work.value.tasks.get(idOf(part));
    return known ? [[idOf(part), { name: textOf(part, 'name') ?? idOf(part), work: known }] as const] : [];
  });
  const ends = (of: 'sourceRef' | 'targetRef', tell: 'sourceRef' | 'targetRef') =>
    new Map(
      tasks.map(([id]) => [
        id,
        flows.filter((flow) => referenceOf(flow, of) === id).map((flow) => referenceOf(flow, tell) ?? ''),
      ]),
    );
  return {
    tasks: new Map(tasks),
    before: ends('targetRef', 'sourceRef'),
    after: ends('sourceRef', 'targetRef'),
    ids: new Set(Object.keys(document.elements)),
  };
}
