import { compileModel } from '../definition/compile/every.ts';
import { mainProcessOf } from '../definition/load.ts';
import { readDocument } from '../definition/read.ts';
import { readWork } from '../definition/work/read.ts';
import { namesOf } from '../definition/work/steps.ts';
import { listsIn } from './rules/departments.ts';
import type { RunningModel } from './rules/running-model.ts';

/** Compiles a model that was examined when it was published. Throws when it no longer reads as it did: a file was touched. */
export async function compileForRunning(xml: string): Promise<RunningModel> {
  const document = await readDocument(new TextEncoder().encode(xml));
  if (!document.ok) throw new Error('a published model cannot be read');
  const processes = compileModel(document.value, false);
  const main = Array.isArray(processes) ? mainProcessOf({ processes, warnings: [] }) : undefined;
  const element = main && document.value.elements[main.id];
  const work = element && readWork(element);
  if (element === undefined || main?.net === undefined || work?.ok !== true)
    throw new Error('a published model cannot be executed');
  const { net } = main;
  return { net, work: work.value, names: namesOf(element), lists: listsIn(net, work.value) };
}
