import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Received } from '../../../platform/files/index.ts';
import { holderOf, MOST_FILES } from '../drafts/attach.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import type { OpenDraft } from '../drafts/opening.ts';
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
    ...later.filter(uses).map((draft) => ({ draft, fresh: [] as string[] })),
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
