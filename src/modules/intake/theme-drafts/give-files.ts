import type { Tx } from '../../../platform/database/index.ts';
import { fileId, type StoredFile } from '../../../platform/files/index.ts';
import { holderOf } from '../drafts/attach.ts';
import { heldByDraft, type DraftDeps } from '../drafts/deps.ts';
import type { OpenDraft } from '../drafts/opening.ts';
import { insertFiles, upsertWay } from '../drafts/store/contents.ts';
import type { OpenTheme } from './opening.ts';

/** Whatever was handed in for a material goes to every part that asks for it and has nothing for it yet, as does what was said of it. */
export async function giveFiles(tx: Tx, deps: DraftDeps, { parts }: OpenTheme): Promise<void> {
  for (const part of parts) {
    for (const { id } of part.item.item.materials) {
      if (part.attached.some(({ material }) => material === id)) continue;
      const giver = parts.find((one) => one !== part && one.attached.some(({ material }) => material === id));
      if (giver) await copyAll(tx, deps, { from: giver, to: part, material: id });
      else await sayTheSame(tx, deps, { parts, to: part, material: id });
    }
  }
}

type Copying = { from: OpenDraft; to: OpenDraft; material: string };

async function copyAll(tx: Tx, deps: DraftDeps, { from, to, material }: Copying): Promise<void> {
  const files: { material: string; file: StoredFile['id'] }[] = [];
  for (const { file_id } of from.attached.filter((one) => one.material === material)) {
    const copied = await deps.files.copy(tx, fileId(file_id), holderOf(to));
    if (copied.ok) files.push({ material, file: copied.value });
  }
  await insertFiles(tx, to.record.id, { files, at: deps.now() });
}

type Saying = { parts: readonly OpenDraft[]; to: OpenDraft; material: string };

/** Whoever brings a paper to the window brings it for all. A promise to hand it in later, or a commitment, is made for each item by itself. */
async function sayTheSame(tx: Tx, { now }: DraftDeps, { parts, to, material }: Saying): Promise<void> {
  const isBrought = parts.some(({ ways }) => ways.get(material) === 'atWindow');
  if (isBrought && !to.ways.has(material)) await upsertWay(tx, to.record.id, { material, way: 'atWindow', at: now() });
}

/** The files of a part, each with what its content is known by. */
export const findFilesOf = ({ files }: DraftDeps, tx: Tx, { record }: OpenDraft): Promise<StoredFile[]> =>
  files.findHeldBy(tx, heldByDraft(record.id));
