import type { Tx } from '../../../platform/database/index.ts';
import { FILE_KINDS, type StoredFile } from '../../../platform/files/index.ts';
import { findTowns, getItemVersion, type ItemVersion } from '../../catalogue/index.ts';
import { fieldsOf, formOf, type Answers, type Form } from '../../forms/index.ts';
import { heldByCase } from '../cases/deps.ts';
import type { Asking } from '../cases/deps.ts';
import { findAsked } from './correction.ts';
import type { Draft, DraftMaterial, DraftRow } from './contract.ts';
import { heldByDraft, isApplicant, type DraftDeps } from './deps.ts';
import type { Unlocked } from './model.ts';
import { findAnswers, findDraftRecord, findFiles, type DraftRecord, type FileRecord } from './queries/drafts.ts';
import { needOf } from './rules/materials.ts';
import { unlockedBy } from './rules/unlocking.ts';

/** A draft with its questions, and everything that was typed and attached so far. */
export type OpenDraft = {
  record: DraftRecord;
  item: ItemVersion;
  form: Form;
  /** As typed. */
  answers: Answers;
  versions: Readonly<Record<string, number>>;
  attached: readonly FileRecord[];
  unlocked: readonly Unlocked[] | null;
};

export type Wanted = { asking: Asking; draft: string };

/** Opens a draft of whoever applies in this session: a person's own is not there while he acts for an organisation. */
export async function openDraft(
  tx: Tx,
  deps: DraftDeps,
  { asking, draft: id }: Wanted,
): Promise<OpenDraft | undefined> {
  const record = await findDraftRecord(tx, id);
  if (!record || !isApplicant(asking, record)) return undefined;
  const item = await getItemVersion(tx, record.item_key, record.item_version);
  const form = await getForm(tx, item);
  const saved = await findAnswers(tx, id);
  const words = await deps.vault.openTexts(
    tx,
    saved.map(({ sealed }) => sealed),
  );
  return {
    record,
    item,
    form,
    answers: Object.fromEntries(saved.map(({ element }, index) => [element, words[index] ?? ''])),
    versions: Object.fromEntries(saved.map(({ element, version }) => [element, version])),
    attached: await findFiles(tx, id),
    unlocked: await findUnlocked(tx, deps, { record, item, form }),
  };
}

/** The form of a version that drafts were begun under: it was ready then, and a version does not change. */
async function getForm(tx: Tx, item: ItemVersion): Promise<Form> {
  const form = formOf(item, await findTowns(tx));
  if (!form.ok)
    throw new Error(`a draft of ${item.key} ${item.version}, which has no form: ${JSON.stringify(form.error)}`);
  return form.value;
}

async function findUnlocked(
  tx: Tx,
  deps: DraftDeps,
  { record, item, form }: Pick<OpenDraft, 'record' | 'item' | 'form'>,
): Promise<readonly Unlocked[] | null> {
  if (record.corrects === null) return null;
  const questions = fieldsOf(form).map(({ id }) => id);
  const materials = item.item.materials.map(({ id }) => id);
  return unlockedBy(await findAsked(tx, deps, record.corrects), { questions, materials });
}

export const rowOf = (record: DraftRecord, name: Draft['item']['name']): DraftRow => ({
  id: record.id,
  item: { key: record.item_key, version: record.item_version, name },
  corrects: record.corrects,
  savedAt: record.saved_at.toISOString(),
});

/** The draft as its owner sees it. */
export async function draftOf(tx: Tx, deps: DraftDeps, open: OpenDraft): Promise<Draft> {
  return {
    ...rowOf(open.record, open.item.name),
    answers: { ...open.answers },
    versions: { ...open.versions },
    materials: await materialsOf(tx, deps, open),
    unlocked: open.unlocked && [...open.unlocked],
  };
}

/** What the item asks for, in its order, and what was attached for each. */
export async function materialsOf(tx: Tx, deps: DraftDeps, open: OpenDraft): Promise<DraftMaterial[]> {
  const { record, item, attached, answers } = open;
  const stored = new Map((await findStored(tx, deps, record)).map((file) => [String(file.id), file]));
  const known = item.item.situations?.map(({ id }) => id) ?? [];
  return item.item.materials.map((material) => ({
    id: material.id,
    name: material.name,
    need: needOf(material, { known, chosen: answers['situation.kind'] }),
    necessity: material.necessity,
    files: attached
      .filter((one) => one.material === material.id)
      .flatMap(({ file_id }) => stored.get(file_id) ?? [])
      .map(shownFile),
  }));
}

/** A correction shows what was handed in before beside what is new. */
async function findStored(tx: Tx, { files }: DraftDeps, { id, corrects }: DraftRecord): Promise<StoredFile[]> {
  const own = await files.findHeldBy(tx, heldByDraft(id));
  return corrects === null ? own : [...own, ...(await files.findHeldBy(tx, heldByCase(corrects)))];
}

const shownFile = ({ id, name, kind, size, scanState }: StoredFile) => ({
  id: String(id),
  name: name ?? '',
  mediaType: FILE_KINDS[kind].mediaType,
  size,
  scanState,
});
