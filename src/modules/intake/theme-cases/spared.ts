import { caseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { openApplications } from '../cases/application.ts';
import type { MaterialSource } from '../sources/contract/sources.ts';
import type { ThemeCaseDeps } from './deps.ts';
import { laterIn } from './later.ts';
import type { Opened } from './model.ts';

/** A paper that was not asked for: what stood in for it, or the item that makes it. */
export type Spared = { name: string; by: { source: MaterialSource } | { item: string } };

/** By item; what stood in for papers of a part that waits is known once it is handed in. */
export async function sparedIn(
  tx: Tx,
  { vault }: Pick<ThemeCaseDeps, 'vault'>,
  opened: Opened,
): Promise<ReadonlyMap<string, Spared[]>> {
  const cases = opened.parts.flatMap(({ standing }) => ('case' in standing ? [caseId(standing.case)] : []));
  const applications = await openApplications(tx, vault, cases);
  const spared = new Map<string, Spared[]>();
  for (const { item, version, standing } of opened.parts) {
    const { materials } = (await getItemVersion(tx, item, version)).item;
    const nameOf = (id: string) => materials.find((material) => material.id === id)?.name ?? id;
    const handedIn = 'case' in standing ? applications.get(caseId(standing.case)) : undefined;
    const later = await laterIn(tx, opened, item);
    spared.set(item, [
      ...later.materials.map(({ material, by }) => ({ name: nameOf(material), by: { item: by } })),
      ...(handedIn?.materials ?? []).flatMap(({ id, source }) =>
        source ? [{ name: nameOf(id), by: { source } }] : [],
      ),
    ]);
  }
  return spared;
}
