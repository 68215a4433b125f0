import type { ItemMaterial } from './contract.ts';

/** An item that is needed, with what it asks for. `situation`: which of its `situations` it is applied for in, where that is known; `texts`: each in words. */
export type Asking = {
  item: string;
  materials: readonly ItemMaterial[];
  situations: readonly string[];
  situation?: string;
  texts?: ReadonlyMap<string, string>;
};

/** Where an item asks for a material. */
export const placeOf = (item: string, material: string): string => `${item} ${material}`;

/**
 * What need not be handed in again: what we hold, what another department gives us, each by place, since the same paper may be of one person
 * in one item and of another in the next; and for which items proof is replaced by a signed commitment.
 */
export type Reach = {
  held: ReadonlySet<string>;
  shared: ReadonlyMap<string, string>;
  committed: ReadonlySet<string>;
};

/** Why an item asks nobody for a material. */
export type Reason =
  | { kind: 'madeFromForm' }
  | { kind: 'otherSituation'; situation: string }
  | { kind: 'produced'; by: string }
  | { kind: 'held' }
  | { kind: 'shared'; department: string }
  | { kind: 'committed' }
  | { kind: 'anotherWillDo'; material: string };

export type Waived = { item: string; material: string; name: string; reason: Reason };

/** For what an item wants a material: its own name for it, whether it may follow, and in which case only. */
export type Use = { item: string; name: string; necessity: ItemMaterial['necessity']; when?: string };

/** What is handed in once, in the strictest form that any item wants, and goes to all of them. */
export type Asked = {
  material: string;
  form: ItemMaterial['form'];
  /** 容缺: it may follow, since every item lets it follow. */
  mayFollow: boolean;
  instead: readonly string[];
  uses: readonly Use[];
};

export type MaterialSet = { asked: readonly Asked[]; waived: readonly Waived[] };
