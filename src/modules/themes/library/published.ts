import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findPublishedItem, findTowns, type ItemVersion } from '../../catalogue/index.ts';
import { formOf, type Form } from '../../forms/index.ts';

/** What is known of the items of a theme, by key: their published versions and forms. What has none is not in force. */
export type Published = { versions: ReadonlyMap<string, ItemVersion>; forms: ReadonlyMap<string, Form> };

/** The versions of items in force, and the forms of those that can be asked online. */
export async function publishedOf(tx: Tx, items: readonly string[], on: CivilDate): Promise<Published> {
  const towns = await findTowns(tx);
  const versions = new Map<string, ItemVersion>();
  const forms = new Map<string, Form>();
  for (const item of items) {
    const version = await findPublishedItem(tx, item, on);
    if (!version) continue;
    versions.set(item, version);
    const form = formOf(version, towns);
    if (form.ok) forms.set(item, form.value);
  }
  return { versions, forms };
}
