import type { Tx } from '../../../platform/database/index.ts';
import { sha256Of } from '../content.ts';
import '../store/tables.ts';

/** Published versions whose content no longer has the hash it was published with, as `key version`. Empty unless somebody tampered. */
export async function findTampered(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('catalogue.item_version')
    .select(['key', 'version', 'content', 'sha256'])
    .where('area', '=', tx.scope.area)
    .where('state', '=', 'published')
    .orderBy('key')
    .orderBy('version')
    .execute();
  return rows
    .filter(({ content, sha256 }) => sha256Of(content) !== sha256)
    .map(({ key, version }) => `${key} ${version}`);
}
