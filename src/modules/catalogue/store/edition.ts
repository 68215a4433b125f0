import type { Tx } from '../../../platform/database/index.ts';

const CATALOGUE = 'catalogue';

/** What `read` answers of the county's items and organs, kept in memory until one of them changes. */
export const keptOf = <Value>(tx: Tx, what: string, read: () => Promise<Value>): Promise<Value> =>
  tx.reader.kept({ of: CATALOGUE, key: `${tx.scope.area} ${what}` }, read);

/** Whoever changes the catalogue sees from then on the rows as they stand in the own transaction. */
export const leaveEdition = (tx: Tx): void => tx.reader.leave(CATALOGUE);
