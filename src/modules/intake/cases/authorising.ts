import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findItemRows } from '../../catalogue/index.ts';
import type { CaseDeps } from './deps.ts';

/** 授权委托书: what an agent acts under, as both sides confirmed it; undefined where nobody acts under a mandate. */
export async function authorisationIn(
  tx: Tx,
  { acting }: Pick<CaseDeps, 'acting'>,
  { mandate, on }: { mandate: string | null; on: CivilDate },
) {
  const terms = mandate === null ? undefined : await acting.termsOf(tx, mandate);
  if (!terms) return undefined;
  const { items, ...said } = terms;
  return { ...said, kind: 'authorisation' as const, items: items === 'all' ? null : await namesOf(tx, items, on) };
}

/** What is no longer applied for is called by its key. */
async function namesOf(tx: Tx, keys: readonly string[], on: CivilDate): Promise<string[]> {
  const names = new Map((await findItemRows(tx, keys, on)).map(({ key, name }) => [key, name.zh]));
  return keys.map((key) => names.get(key) ?? key);
}
