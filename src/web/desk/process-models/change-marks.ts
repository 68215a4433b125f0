import type { ModelChange } from '../../../modules/process/library/contract.ts';
import type { Mark } from './drawing.ts';

/** Marks for both drawings: what went stands in the old one, what came in the new one, what changed in both. */
export function changeMarks(
  changes: readonly ModelChange[],
  words: Readonly<Record<ModelChange['how'], string>>,
): { before: Mark[]; after: Mark[] } {
  const marksOf = (hows: readonly ModelChange['how'][]) =>
    changes
      .filter(({ how }) => hows.includes(how))
      .map(({ id, how }): Mark => ({ element: id, look: `change-${how}`, text: words[how] }));
  return { before: marksOf(['removed', 'changed']), after: marksOf(['added', 'changed']) };
}
