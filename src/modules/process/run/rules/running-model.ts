import type { Net } from '../../core/net.ts';
import type { ModelWork, Work } from '../../definition/work/facts.ts';

/** Lists of departments by variable, each with the elements that are done once for each of them. */
export type DepartmentLists = ReadonlyMap<string, readonly string[]>;

/** A model as runs use it: compiled, with what each task says of its work, what people call it, and for which lists of departments it does something. */
export type RunningModel = { net: Net; work: ModelWork; names: ReadonlyMap<string, string>; lists: DepartmentLists };

/** What a task that says nothing of the house is: examined by the department in charge. */
export const workAt = ({ work }: RunningModel, node: string, department: string): Work =>
  work.tasks.get(node) ?? { act: 'review', role: 'reviewer', department, jointWith: [], asks: [] };
