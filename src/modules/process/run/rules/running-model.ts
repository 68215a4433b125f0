import type { Net } from '../../core/net.ts';
import type { ModelWork, Work } from '../../definition/work/facts.ts';

/** A model as runs use it: compiled, with what each task says of its work, and what people call it. */
export type RunningModel = { net: Net; work: ModelWork; names: ReadonlyMap<string, string> };

/** What a task that says nothing of the house is: examined by the department in charge. */
export const workAt = ({ work }: RunningModel, node: string, department: string): Work =>
  work.tasks.get(node) ?? { act: 'review', role: 'reviewer', department, jointWith: [], asks: [] };
