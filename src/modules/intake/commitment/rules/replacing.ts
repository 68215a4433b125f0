/** A material as an item lists it. */
type Listed = { id: string; name: string; necessity: string };

/**
 * Whether a commitment stands for this material: the entry says so of it (告知承诺可替代), or the material is the commitment itself, or is
 * called one that a commitment will do for.
 */
export const isReplaceable = ({ name, necessity }: Listed): boolean =>
  necessity === '告知承诺可替代' || name.includes('告知承诺');

/** What is not asked of whoever has signed, by key. */
export const replacedIn = (materials: readonly Listed[]): string[] =>
  materials.filter(isReplaceable).map(({ id }) => id);
