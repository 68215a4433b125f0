import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import '../store/tables.ts';

/** Published versions with the department that handles them. */
export const published = (tx: Tx) =>
  tx
    .selectFrom('catalogue.item_version as version')
    .innerJoin('catalogue.department as department', (join) =>
      join.onRef('department.area', '=', 'version.area').onRef('department.key', '=', 'version.department'),
    )
    .where('version.area', '=', tx.scope.area)
    .where('version.state', '=', 'published');

/** In force on a day: it has begun and has not been retired. */
export const inForce = (tx: Tx, on: CivilDate) =>
  published(tx)
    .where('version.effective_on', '<=', on)
    .where((row) => row.or([row('version.retired_on', 'is', null), row('version.retired_on', '>', on)]));
