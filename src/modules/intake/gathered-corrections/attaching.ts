import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { FileId, Received } from '../../../platform/files/index.ts';
import { holderOf, MOST_FILES } from '../drafts/attach.ts';
import { heldByDraft, type DraftDeps } from '../drafts/deps.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import { materialsOf, type OpenDraft } from '../drafts/opening.ts';
import { deleteFile, insertFiles } from '../drafts/store/contents.ts';
import type { AskedPart } from './asked-parts.ts';
import { newFiles } from './mended.ts';
import type { Entry } from './rules/entries.ts';

type Attaching = {
  entry: Entry;
  files: readonly Received[];
  /** What was handed in before is handed in again beside it. */
  keeps: boolean;
  parts: readonly AskedPart[];
  later: readonly OpenDraft[];
};

/** Each item has a file of its own of the same content, and hands in its own; so has every one that uses the paper and is not handed in. */
export async function attachTo(
  tx: Tx,
  deps: DraftDeps,
  { entry: { id: material, asks }, files, keeps, parts, later }: Attaching,
): Promise<Result<undefined, DraftRefusal>> {
  const uses = (draft: OpenDraft) => draft.attached.some((one) => one.material === material);
  const asked = parts.filter(({ item, draft }) => draft && (asks.some((ask) => ask.item === item.key) || uses(draft)));
  const all = [
    ...asked.flatMap((part) => (part.draft ? [{ draft: part.draft, fresh: newFiles(part, material) }] : [])),
    ...(await whereWanted(tx, deps, { later, material })).map((draft) => ({ draft, fresh: [] as string[] })),
  ];
  for (const { draft, fresh } of all) {
    const own = draft.attached.filter((one) => one.material === material).map(({ file_id }) => file_id);
    const gone = keeps ? [] : own.filter((file) => !fresh.includes(file));
    if (own.length - gone.length + files.length > MOST_FILES) return no({ code: 'tooManyFiles', most: MOST_FILES });
    for (const file of gone) {
      await deleteFile(tx, draft.record.id, { material, file });
      // What a case holds stays with the case.
      await deps.files.remove(tx, file);
    }
    for (const received of files) {
      const file = await deps.files.record(tx, received, holderOf(draft));
      await insertFiles(tx, draft.record.id, { files: [{ material, file }], at: deps.now() });
    }
  }
  return ok(undefined);
}

/** Drafts that use the paper, or lack it since a wrong one was taken off. */
async function whereWanted(
  tx: Tx,
  deps: DraftDeps,
  { later, material }: { later: readonly OpenDraft[]; material: string },
): Promise<OpenDraft[]> {
  const wanting: OpenDraft[] = [];
  for (const draft of later) {
    const wanted = (await materialsOf(tx, deps, draft)).find(({ id }) => id === material);
    const isMissing = wanted?.need === 'required' && wanted.way === null;
    if (wanted && (isMissing || wanted.files.length > 0)) wanting.push(draft);
  }
  return wanting;
}

type Dropping = { drops: readonly string[] } & Pick<Attaching, 'parts' | 'later'>;

/**
 * Takes off what was attached for this correction by mistake, wherever the same file was put with it. What was handed in before is not
 * taken off so; a file that is gone already is no fault.
 */
export async function dropFiles(tx: Tx, deps: DraftDeps, { drops, parts, later }: Dropping): Promise<void> {
  if (drops.length === 0) return;
  const placed: Placed[] = [];
  for (const part of parts)
    if (part.draft)
      placed.push(
        ...(await copiesIn(tx, deps, part.draft)).filter(({ material, file }) =>
          newFiles(part, material).includes(file),
        ),
      );
  for (const draft of later) placed.push(...(await copiesIn(tx, deps, draft)));
  const dropped = new Set(placed.filter(({ file }) => drops.includes(file)).map(({ copy }) => copy));
  for (const { draft, material, file } of placed.filter(({ copy }) => dropped.has(copy))) {
    await deleteFile(tx, draft, { material, file });
    await deps.files.remove(tx, file);
  }
}

/** `copy`: what the files have in common that were put everywhere at once. */
type Placed = { draft: string; material: string; file: FileId; copy: string };

async function copiesIn(tx: Tx, { files }: DraftDeps, { record: { id }, attached }: OpenDraft): Promise<Placed[]> {
  const stored = new Map((await files.findHeldBy(tx, heldByDraft(id))).map((one) => [one.id, one.hash]));
  return attached.flatMap(({ material, file_id: file }) => {
    const hash = stored.get(file);
    return hash === undefined ? [] : [{ draft: id, material, file, copy: `${material} ${hash}` }];
  });
}
