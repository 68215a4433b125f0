import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fileId, type StoredFile } from '../../../platform/files/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { heldByCase, type Asking } from '../cases/deps.ts';
import { holderOf, holdPlace, shown, type Attached } from './attach.ts';
import type { EarlierFile } from './contract/drafts.ts';
import { heldByDraft, type DraftDeps } from './deps.ts';
import { openEarlierCases } from './earlier.ts';
import type { DraftRefusal } from './model.ts';
import { openDraft, type OpenDraft } from './opening.ts';
import { insertFiles } from './store/contents.ts';

type Place = { draft: string; material: string };

/** What the same applicant handed in before for this very material: it need not be found and photographed again. */
export const findEarlierFiles = (
  deps: DraftDeps,
  asking: Asking,
  { draft, material }: Place,
): Promise<Result<EarlierFile[], DraftRefusal>> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Result<EarlierFile[], DraftRefusal>> => {
    const open = await openDraft(tx, deps, { asking, draft });
    return open
      ? ok((await earlierFor(tx, deps, { open, material })).map(({ shown: file }) => file))
      : no({ code: 'draftNotFound' });
  });

/** Attaches a copy of an earlier file; the case that holds the first keeps it. */
export const reuseFile = (
  deps: DraftDeps,
  asking: Asking,
  { draft, material, file }: Place & { file: string },
): Promise<Attached> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Attached> => {
    const open = await holdPlace(tx, deps, { asking, draft, material });
    if (!open.ok) return open;
    const earlier = await earlierFor(tx, deps, { open: open.value, material });
    if (!earlier.some(({ stored }) => stored.id === file)) return no({ code: 'fileNotAttached' });
    const copied = await deps.files.copy(tx, fileId(file), holderOf(open.value));
    if (!copied.ok) return no({ code: 'fileNotAttached' });
    await insertFiles(tx, draft, { files: [{ material, file: copied.value }], at: deps.now() });
    return shown(tx, deps, { open: open.value, material });
  });

type Found = { stored: StoredFile; shown: EarlierFile };

/** Newest first; what a scanner found infected is not offered, and neither is what is attached already under the same name and size. */
export async function earlierFor(
  tx: Tx,
  deps: DraftDeps,
  { open, material }: { open: OpenDraft; material: string },
): Promise<Found[]> {
  const found: Found[] = [];
  for (const { id, item, on, document } of await openEarlierCases(tx, deps, open.record)) {
    const handedIn = document.materials.find((one) => one.id === material)?.files ?? [];
    if (handedIn.length === 0) continue;
    const { name } = await getItemVersion(tx, item.key, item.version);
    const stored = (await deps.files.findHeldBy(tx, heldByCase(id))).filter((file) => handedIn.includes(file.id));
    for (const file of stored.filter(isOffered))
      found.push({ stored: file, shown: { id: file.id, name: file.name ?? '', size: file.size, item: name, on } });
  }
  const attached = open.attached.filter((one) => one.material === material).map(({ file_id }) => file_id);
  const here = (await deps.files.findHeldBy(tx, heldByDraft(open.record.id))).filter(({ id }) => attached.includes(id));
  const known = new Set(here.map(markOf));
  return withoutRepeats(found.filter(({ stored }) => !known.has(markOf(stored))));
}

/** Two files of one name and size are the same to whoever sent them. */
const markOf = ({ name, size }: StoredFile) => `${name} ${size}`;

const isOffered = ({ scanState, name }: StoredFile) => scanState !== 'infected' && name !== undefined;

/** A file that was reused before is the same file. */
const withoutRepeats = (found: readonly Found[]): Found[] =>
  [...new Map(found.toReversed().map((one) => [markOf(one.stored), one])).values()].toReversed();
