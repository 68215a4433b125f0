import type { Tx } from '../../../platform/database/index.ts';
import { findTowns, getItemVersion, type Bilingual } from '../../catalogue/index.ts';
import { fieldsOf, formOf } from '../../forms/index.ts';
import type { EarlyServiceRow } from './store/early-service.ts';

/** Everything of a draft that can be spoken of, by its name: the materials and the fields of its item. */
export async function partNames(
  tx: Tx,
  { item_key, item_version }: Pick<EarlyServiceRow, 'item_key' | 'item_version'>,
): Promise<ReadonlyMap<string, Bilingual>> {
  const item = await getItemVersion(tx, item_key, item_version);
  const form = formOf(item, await findTowns(tx));
  const fields = form.ok ? fieldsOf(form.value) : [];
  return new Map<string, Bilingual>([
    ...item.item.materials.map(({ id, name }): [string, Bilingual] => [id, { zh: name }]),
    ...fields.map(({ id, label }): [string, Bilingual] => [id, label]),
  ]);
}
