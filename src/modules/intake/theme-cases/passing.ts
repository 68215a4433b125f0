import { filledLater, selectedOf, type Later, type Theme } from '../../themes/index.ts';
import type { FilledLater } from '../drafts/document.ts';
import type { OpenDraft } from '../drafts/opening.ts';
import type { PartFacts } from './model.ts';

type Opening = Pick<OpenDraft, 'item' | 'form'>;
type Order = Pick<PartFacts, 'item' | 'after' | 'afterOptional'>;

/** In which order the items of these drafts come, and what of each is filled by others. Nobody waits for what is not among them. */
export function orderOf(
  theme: Theme,
  drafts: readonly Opening[],
): { order: Order[]; laterOf: (item: string) => Later } {
  const { theme: waiting, later } = filledLater(
    theme,
    drafts.map(({ item, form }) => selectedOf(item, form)),
  );
  const items = new Set(drafts.map(({ item }) => item.key));
  const only = (before: readonly string[]) => before.filter((item) => items.has(item));
  return {
    order: waiting.parts
      .filter(({ item }) => items.has(item))
      .map(({ item, after, afterOptional }) => ({ item, after: only(after), afterOptional: only(afterOptional) })),
    laterOf: (item) => later.find((one) => one.item === item) ?? { item, waitsFor: [], elements: [], materials: [] },
  };
}

/** What need not be here yet: answers until they are told, and papers. */
export const missedBy = ({ elements, materials }: Later): FilledLater => ({
  elements: new Set(elements.map(({ element }) => element)),
  materials: new Set(materials.map(({ material }) => material)),
});
