import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';

/**
 * The messages of the capacity in which somebody is here: an organisation's, or his own. Row-level security would show no others, but
 * it is no way to find rows: this is what the indexes are made for.
 */
export function inCapacity({ scope: { organisations = [], person } }: Tx) {
  return organisations.length > 0
    ? sql<boolean>`organisation is not null and organisation = any(${[...organisations]}::text[])`
    : sql<boolean>`organisation is null and person = ${person ?? null}::uuid`;
}
