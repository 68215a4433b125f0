import type { Tx } from '../../../platform/database/index.ts';
import { findTowns, getItemVersion } from '../../catalogue/index.ts';
import { formOf } from '../../forms/index.ts';
import { getTheme, type Later } from '../../themes/index.ts';
import type { Opened } from './model.ts';
import { orderOf } from './passing.ts';

/** What other parts give to this one, by the versions with which the theme case was opened. */
export async function laterIn(tx: Tx, { facts, parts }: Opened, item: string): Promise<Later> {
  const theme = await getTheme(tx, facts.theme);
  const towns = await findTowns(tx);
  const drafts = [];
  for (const part of parts) {
    const version = await getItemVersion(tx, part.item, part.version);
    const form = formOf(version, towns);
    if (!form.ok) throw new Error(`${part.item} ${part.version} was handed in and has no form`);
    drafts.push({ item: version, form: form.value });
  }
  return orderOf(theme, drafts).laterOf(item);
}
