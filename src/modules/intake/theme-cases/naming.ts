import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { getTheme } from '../../themes/index.ts';
import type { ThemeAround } from './contract/around.ts';

type Naming = Pick<ThemeAround['parts'][number], 'name' | 'department'>;
type Versioned = { item: string; version: number };

/** Theme and parts are called as they were when it was handed in. */
export const themeNamed = async (tx: Tx, theme: { key: string; version: number }): Promise<string> =>
  (await getTheme(tx, theme)).name;

/** What each part is called and which department has it. */
export async function namesOf(tx: Tx, parts: readonly Versioned[]): Promise<ReadonlyMap<string, Naming>> {
  const named = new Map<string, Naming>();
  for (const { item, version } of parts) {
    const { name, department } = await getItemVersion(tx, item, version);
    named.set(item, { name, department: department.name });
  }
  return named;
}

const unnamed = (item: string): Naming => ({ name: { zh: item }, department: { zh: '' } });

export const namingOf = (names: ReadonlyMap<string, Naming>, item: string): Naming => names.get(item) ?? unnamed(item);
