import { civilDateOf } from '../../../kernel/civil-date.ts';
import { caseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { FILE_KINDS, type StoredFile } from '../../../platform/files/index.ts';
import { findPublishedItem, findTowns, getItemVersion, type ItemVersion } from '../../catalogue/index.ts';
import { fieldsOf, formOf, type Answers, type Form } from '../../forms/index.ts';
import { textView } from '../commitment/publish.ts';
import { replacedIn } from '../commitment/rules/replacing.ts';
import { findStandingCommitment, signerIn, type StandingCommitment } from '../commitment/standing.ts';
import { isAmendmentAwaited } from '../cases/amending.ts';
import { heldByCase } from '../cases/deps.ts';
import { findCaseRow } from '../cases/queries/case-rows.ts';
import type { Asking } from '../cases/deps.ts';
import type { Applicant } from '../cases/model.ts';
import { findAmendable, findAsked, findOwed } from './correction.ts';
import type { AnswerSource, Draft, DraftMaterial, DraftRow } from './contract/drafts.ts';
import { heldByDraft, isOwnMatter, type DraftDeps } from './deps.ts';
import type { Unlocked } from './model.ts';
import { findContents, findDraftRecord, type DraftRecord, type FileRecord } from './queries/drafts.ts';
import { counterWaysOf, needOf, waysOf, type Listed, type Need, type Way } from './rules/materials.ts';
import { changeBetween, type Asked } from './rules/version-changes.ts';
import { unlockedBy } from './rules/unlocking.ts';

/** A draft with its questions, and everything that was typed and attached so far. */
export type OpenDraft = {
  record: DraftRecord;
  item: ItemVersion;
  form: Form;
  /** As typed. */
  answers: Answers;
  versions: Readonly<Record<string, number>>;
  /** Where an answer came from that nobody typed. */
  sources: ReadonlyMap<string, string>;
  attached: readonly FileRecord[];
  /** Materials that will be handed in otherwise than by uploading them. */
  ways: ReadonlyMap<string, Way>;
  unlocked: readonly Unlocked[] | null;
  /** It brings what an accepted case still waits for (容缺): materials alone. */
  supplies: boolean;
  /** What may be signed for it and what was (告知承诺); undefined where there is no text, and in a correction. */
  commitment: StandingCommitment | undefined;
  /** It sets small errors right on the spot (当场更正): the answers that the clerk named. */
  amends: boolean;
};

/** `mayBePart`: also where it is a part of a theme, which is otherwise changed through the theme alone. */
export type Wanted = { asking: Asking; draft: string; mayBePart?: boolean };

/** Opens a draft of whoever applies in this session: a person's own is not there while he acts for an organisation. */
export async function openDraft(
  tx: Tx,
  deps: DraftDeps,
  { asking, draft: id }: Wanted,
): Promise<OpenDraft | undefined> {
  const record = await findDraftRecord(tx, id);
  return record && openOwn(tx, deps, { asking, record });
}

/** The same, of a draft whose row was read already. */
export const openOwn = async (
  tx: Tx,
  deps: DraftDeps,
  { asking, record }: { asking: Asking; record: DraftRecord },
): Promise<OpenDraft | undefined> => (isOwnMatter(asking, record) ? openRecord(tx, deps, record) : undefined);

/** The same, of whoever's scope the transaction has. */
export async function openDraftOf(tx: Tx, deps: DraftDeps, id: string): Promise<OpenDraft | undefined> {
  const record = await findDraftRecord(tx, id);
  return record && openRecord(tx, deps, record);
}

async function openRecord(tx: Tx, deps: DraftDeps, record: DraftRecord): Promise<OpenDraft> {
  const item = await getItemVersion(tx, record.item_key, record.item_version);
  const form = await getForm(tx, item);
  const { answers: saved, files, ways } = await findContents(tx, record.id);
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
    sources: new Map(saved.flatMap(({ element, source }) => (source === null ? [] : [[element, source]]))),
    attached: files,
    ways: new Map(ways.map(({ material, way }) => [material, way])),
    ...(await findChangeable(tx, deps, { record, item, form })),
    commitment: record.corrects === null ? await findStandingCommitment(tx, deps, record) : undefined,
  };
}

/** The form of a version that drafts were begun under: it was ready then, and a version does not change. */
async function getForm(tx: Tx, item: ItemVersion): Promise<Form> {
  const form = formOf(item, await findTowns(tx));
  if (!form.ok)
    throw new Error(`a draft of ${item.key} ${item.version}, which has no form: ${JSON.stringify(form.error)}`);
  return form.value;
}

/** What may be changed of a case that was handed in already. */
async function findChangeable(
  tx: Tx,
  deps: DraftDeps,
  { record, item, form }: Pick<OpenDraft, 'record' | 'item' | 'form'>,
): Promise<Pick<OpenDraft, 'unlocked' | 'supplies' | 'amends'>> {
  if (record.corrects === null) return { unlocked: null, supplies: false, amends: false };
  const owed = await findOwed(tx, record.corrects);
  if (owed) return { unlocked: owed.map((key) => ({ key, what: '' })), supplies: true, amends: false };
  const amends = await isAmendmentAwaited(tx, record.corrects);
  const named = await (amends ? findAmendable : findAsked)(tx, deps, record.corrects);
  const questions = fieldsOf(form).map(({ id }) => id);
  const materials = item.item.materials.map(({ id }) => id);
  return {
    unlocked: unlockedBy(named, { questions, materials }),
    supplies: false,
    amends,
  };
}

/** Both names, where somebody began it for somebody else. */
export const actingIn = async (tx: Tx, deps: DraftDeps, applicant: Applicant): Promise<DraftRow['acting']> =>
  (await deps.acting.namesOfMatter(tx, { applicant, scope: tx.scope })) ?? null;

export const rowOf = (record: DraftRecord, name: Draft['item']['name']): Omit<DraftRow, 'acting'> => ({
  id: record.id,
  item: { key: record.item_key, version: record.item_version, name },
  corrects: record.corrects,
  savedAt: record.saved_at.toISOString(),
  endsOn: record.ends_on,
});

/** The draft as its owner sees it. */
export async function draftOf(tx: Tx, deps: DraftDeps, open: OpenDraft): Promise<Draft> {
  return {
    ...rowOf(open.record, open.item.name),
    acting: await actingIn(tx, deps, open.record),
    answers: { ...open.answers },
    versions: { ...open.versions },
    sources: await sourcesOf(tx, open),
    materials: await materialsOf(tx, deps, open),
    change: await findChange(tx, deps, open),
    unlocked: open.unlocked && [...open.unlocked],
    supplies: open.supplies,
    amends: open.amends,
    commitment: await offeredIn(tx, deps, open),
  };
}

/** What may be signed, in full, and whether it was; null where there is nothing to sign. */
export async function offeredIn(
  tx: Tx,
  deps: DraftDeps,
  { commitment, record, item }: OpenDraft,
): Promise<Draft['commitment']> {
  if (!commitment) return null;
  const { text, signature, barred } = commitment;
  const replaced = replacedIn(item.item.materials);
  return {
    ...{ text: textView(text), signed: signature?.version ?? null, barred },
    signer: await signerIn(tx, deps, record),
    replaces: item.item.materials.filter(({ id }) => replaced.includes(id)).map(({ name }) => name),
  };
}

/** What the item asks for, in its order, and what was attached for each. */
export async function materialsOf(tx: Tx, deps: DraftDeps, open: OpenDraft): Promise<DraftMaterial[]> {
  const { item, attached, ways } = open;
  const stored = new Map((await findStored(tx, deps, open)).map((file) => [String(file.id), file]));
  return item.item.materials.map((material) => ({
    id: material.id,
    name: material.name,
    need: needIn(open, material),
    necessity: material.necessity,
    ways: waysOf(material, reliefOf(open)),
    way: ways.get(material.id) ?? null,
    files: attached
      .filter((one) => one.material === material.id)
      .flatMap(({ file_id }) => stored.get(file_id) ?? [])
      .map(shownFile),
  }));
}

const reliefOf = ({ item, commitment }: Pick<OpenDraft, 'item' | 'commitment'>) => ({
  tolerates: item.item.toleranceAcceptance === true,
  commits: commitment !== undefined,
});

const needIn = ({ item, answers }: OpenDraft, material: Listed): Need =>
  needOf(material, { known: item.item.situations?.map(({ id }) => id) ?? [], chosen: answers['situation.kind'] });

/** The ways that stand open for a material to whoever asks: a clerk at the counter has others than an applicant. */
export function findOpenWays(open: OpenDraft, { counter }: Asking, material: string): Way[] {
  const listed = open.item.item.materials.find(({ id }) => id === material);
  if (!listed) return [];
  return counter ? counterWaysOf(listed, needIn(open, listed), reliefOf(open)) : waysOf(listed, reliefOf(open));
}

/** A correction shows what was handed in before beside what is new. */
async function findStored(
  tx: Tx,
  { files }: DraftDeps,
  { record: { id, corrects }, attached }: OpenDraft,
): Promise<StoredFile[]> {
  if (attached.length === 0) return [];
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

/** What is asked differently under the version that is in force today; null while the draft's own is. */
export async function findChange(tx: Tx, deps: DraftDeps, { record, item, form }: OpenDraft): Promise<Draft['change']> {
  if (record.corrects !== null) return null;
  const next = await findPublishedItem(tx, item.key, civilDateOf(deps.now()));
  if (!next || next.version === item.version) return null;
  const nextForm = formOf(next, await findTowns(tx));
  return changeBetween(askedUnder(item, form), askedUnder(next, nextForm.ok ? nextForm.value : form));
}

const askedUnder = ({ version, item }: ItemVersion, form: Form): Asked<Draft['item']['name']> => ({
  version,
  questions: fieldsOf(form).map(({ id, label }) => ({ id, name: label })),
  materials: item.materials.map(({ id, name }) => ({ id, name: { zh: name } })),
});

/** The sources in words that a person recognises: which application it was, and when. */
export async function sourcesOf(
  tx: Tx,
  { sources }: Pick<OpenDraft, 'sources'>,
): Promise<Record<string, AnswerSource>> {
  const named = new Map<string, AnswerSource | undefined>();
  for (const source of new Set(sources.values())) named.set(source, await sourceOf(tx, source));
  return Object.fromEntries(
    [...sources].flatMap(([element, source]) => {
      const known = named.get(source);
      return known === undefined ? [] : [[element, known]];
    }),
  );
}

const KNOWN = ['account', 'organisation', 'session', 'principal', 'ward'] as const;

async function sourceOf(tx: Tx, source: string): Promise<AnswerSource | undefined> {
  const from = KNOWN.find((known) => known === source);
  if (from) return { from };
  if (!source.startsWith('case/')) return undefined;
  const row = await findCaseRow(tx, caseId(source.replace(/^case\//, '')));
  if (!row) return undefined;
  const { name } = await getItemVersion(tx, row.item_key, row.item_version);
  return { from: 'case', item: name, on: row.received_on };
}
