import type { Tx } from '../../../platform/database/index.ts';
import { openApplication } from '../cases/application.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { OpenDraft } from '../drafts/opening.ts';
import type { MaterialSource } from './contract/sources.ts';

/** What stood in for materials when the case was handed in, which its correction need not bring; but for what the notice names. */
export async function carriedSources(
  tx: Tx,
  { vault }: Pick<DraftDeps, 'vault'>,
  { record, unlocked }: Pick<OpenDraft, 'record' | 'unlocked'>,
): Promise<ReadonlyMap<string, MaterialSource>> {
  if (record.corrects === null) return new Map();
  const before = await openApplication(tx, vault, record.corrects);
  if (before === 'erased') return new Map();
  const isNamed = (id: string) => unlocked?.some(({ key }) => key === id) === true;
  return new Map(before.materials.flatMap(({ id, source }) => (source && !isNamed(id) ? [[id, source]] : [])));
}
