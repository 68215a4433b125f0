import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Item } from './contract/item.ts';
import type { Starter } from './starter.ts';
import type { Content } from './store/tables.ts';

/** The same content gives the same hash however it was written; a published version is held to it. */
export const sha256Of = (content: unknown): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

/** An entry together with the data elements that it asks for, in its order. */
export const contentOf = (item: Item, { elements }: Pick<Starter, 'elements'>): Content => ({
  item,
  elements: item.formFields.map(({ id }) => elements.get(id)).filter((element) => element !== undefined),
});
