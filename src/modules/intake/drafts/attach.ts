import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fileId, type FileId, type Holder, type Received } from '../../../platform/files/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { DraftMaterial } from './contract/drafts.ts';
import { heldByDraft, type DraftDeps } from './deps.ts';
import type { DraftRefusal } from './model.ts';
import { materialsOf, type OpenDraft, type Wanted } from './opening.ts';
import { findContents } from './queries/drafts.ts';
import { isLocked } from './rules/unlocking.ts';
import { holdDraft } from './save.ts';
import { deleteFile, insertFiles } from './store/contents.ts';

/** For one material; a thick contract photographed page by page still fits. */
export const MOST_FILES = 40;

export type Attached = Result<DraftMaterial, DraftRefusal>;

/** Whose a file for this material will be, before the first byte is sent; refused where it would be refused in the end. */
export const findFilePlace = (
  deps: DraftDeps,
  asking: Asking,
  { draft, material }: { draft: string; material: string },
): Promise<Result<Holder, DraftRefusal>> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Result<Holder, DraftRefusal>> => {
    const open = await holdPlace(tx, deps, { asking, draft, material });
    return open.ok ? ok(holderOf(open.value)) : open;
  });

/**
 * Attaches a file that the files room has received and judged: only now it belongs to somebody. `forget` drops the upload it was sent
 * by, in the same transaction.
 */
export const attachFile = (
  deps: DraftDeps,
  asking: Asking,
  { draft, material, received, forget }: Attaching,
): Promise<Result<FileId, DraftRefusal>> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Result<FileId, DraftRefusal>> => {
    const open = await holdPlace(tx, deps, { asking, draft, material });
    if (!open.ok) return open;
    const file = await deps.files.record(tx, received, holderOf(open.value));
    await insertFiles(tx, draft, { files: [{ material, file }], at: deps.now() });
    await forget?.(tx);
    return ok(file);
  });

type Attaching = {
  draft: string;
  material: string;
  received: Received;
  forget?: (tx: Tx) => Promise<unknown>;
};

export function holderOf({ record: { id, person, organisation, mandate } }: OpenDraft): Holder {
  return {
    heldBy: heldByDraft(id),
    subject: subjectOf({ person, organisation }),
    person,
    ...(organisation !== null && { organisation }),
    ...(mandate !== null && { mandate }),
  };
}

/** Takes a file off. What a case already holds stays with the case, and is only no longer handed in again. */
export const removeFile = (
  deps: DraftDeps,
  asking: Asking,
  { draft, material, file }: { draft: string; material: string; file: string },
): Promise<Attached> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Attached> => {
    const open = await holdMaterial(tx, deps, { asking, draft, material });
    if (!open.ok) return open;
    const removed = await deleteFile(tx, draft, { material, file: fileId(file) });
    if (!removed) return no({ code: 'fileNotAttached' });
    await deps.files.remove(tx, fileId(file));
    return shown(tx, deps, { open: open.value, material });
  });

type Place = Wanted & { material: string };

/** A material that may be changed and has room for one more file. */
export async function holdPlace(tx: Tx, deps: DraftDeps, place: Place): Promise<Result<OpenDraft, DraftRefusal>> {
  const open = await holdMaterial(tx, deps, place);
  const full =
    open.ok && open.value.attached.filter(({ material }) => material === place.material).length >= MOST_FILES;
  return full ? no({ code: 'tooManyFiles', most: MOST_FILES }) : open;
}

export async function holdMaterial(
  tx: Tx,
  deps: DraftDeps,
  { material, ...wanted }: Place,
): Promise<Result<OpenDraft, DraftRefusal>> {
  const open = await holdDraft(tx, deps, wanted);
  if (!open.ok) return open;
  const { item, unlocked, attached, supplies } = open.value;
  if (!item.item.materials.some(({ id }) => id === material)) return no({ code: 'materialNotAsked', material });
  // What is brought later is what was promised, and nothing else.
  const answered = supplies || attached.some((one) => one.material === material);
  return isLocked(material, { unlocked, answered }) ? no({ code: 'locked', key: material }) : open;
}

export async function shown(
  tx: Tx,
  deps: DraftDeps,
  { open, material }: { open: OpenDraft; material: string },
): Promise<Attached> {
  const { files: attached, ways: chosen } = await findContents(tx, open.record.id);
  const now = { ...open, attached, ways: new Map(chosen.map(({ material: of, way }) => [of, way])) };
  const found = (await materialsOf(tx, deps, now)).find(({ id }) => id === material);
  return found ? ok(found) : no({ code: 'materialNotAsked', material });
}
