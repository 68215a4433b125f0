import type { RunView } from '../../../modules/intake/cases/contract/tasks.ts';
import type { Mark } from '../process-models/drawing.ts';

/** How an element of the drawing stands in a run. */
export type RunMark = 'at' | 'been' | 'stuck';

/** Where it is stuck, where it waits, where it has been: one mark for each element, the weightiest. */
export function marksOf({ at, been, incidents }: RunView, words: Readonly<Record<RunMark, string>>): Mark[] {
  const stuck = new Set(incidents.map(({ element }) => element));
  const waits = new Set(at.filter((element) => !stuck.has(element)));
  const passed = new Set(been.filter((element) => !stuck.has(element) && !waits.has(element)));
  const marked = (elements: ReadonlySet<string>, mark: RunMark) =>
    [...elements].map((element) => ({ element, look: `run-${mark}`, text: words[mark] }));
  return [...marked(stuck, 'stuck'), ...marked(waits, 'at'), ...marked(passed, 'been')];
}
