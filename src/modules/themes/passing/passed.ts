import type { Assigned } from '../../catalogue/index.ts';
import type { Form } from '../../forms/index.ts';
import type { Asking } from '../materials/model.ts';
import type { Theme } from '../model.ts';

/** An item that is needed, as it was published: what it asks, and what its organ gives with a grant. */
export type Selected = { form: Form; asking: Asking; assigns: readonly Assigned[] };

/** Which item gives a datum, by its own name of it. `always`: what it is whatever was given; a number of a citizen is that of a citizen's card. */
export type Gift = { item: string; element: string; always?: string };

/** A question of an item that is not asked: earlier items give the answer. `field`: its name in the theme. The last of `by` that gave counts. */
export type LaterElement = { element: string; field: string; by: readonly Gift[] };

/** A paper that an item need not be handed: an earlier item makes it. */
export type LaterMaterial = { material: string; by: string };

/** What of an item waits. `waitsFor`: what the theme lets it overtake, or does not order at all, and without whose numbers it cannot be handed in. */
export type Later = {
  item: string;
  waitsFor: readonly string[];
  elements: readonly LaterElement[];
  materials: readonly LaterMaterial[];
};

/** An item has to be told a number which nobody has before it: the item that gives it comes afterwards. To be mended in the data. */
export type Ungiven = { item: string; element: string; field: string; by: string };

/** `theme` is the theme with what `waitsFor` adds to its order; sets of materials and plans are made from it. */
export type FilledLater = { theme: Theme; later: readonly Later[]; ungiven: readonly Ungiven[] };

/** What an item gave, by its own names of the elements. */
export type Results = { item: string; values: Readonly<Record<string, string>> };
