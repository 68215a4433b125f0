import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Item } from '../../catalogue/index.ts';
import { ItemMaterial } from './contract.ts';
import type { Asking } from './model.ts';

/** What an entry asks for. Throws where its materials have not the shape that the catalogue promises. */
export function askingOf({ key, materials, situations = [] }: Pick<Item, 'key' | 'materials' | 'situations'>): Asking {
  if (!Value.Check(Type.Array(ItemMaterial), materials)) throw new Error(`${key}: materials that cannot be joined`);
  const texts = new Map(situations.map(({ id, text }) => [id, text]));
  return { item: key, materials, situations: [...texts.keys()], texts };
}
