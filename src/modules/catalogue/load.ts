import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import { contentOf, sha256Of } from './content.ts';
import type { Item } from './contract/item.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Change, type Editions } from './model.ts';
import { faultsOf } from './rules/item-checks.ts';
import { indexItems } from './search/commands.ts';
import { readStarter, type CatalogueFiles, type Starter } from './starter.ts';
import { recordChanges, type ChangeRow, type Stamped } from './store/changes.ts';
import { loadEditions, writeDecided, type Decided } from './store/items.ts';
import type { LeftOut } from './wording/shape.ts';
import {
  writeCertificateTypes,
  writeDepartments,
  writeDivisions,
  writeElements,
  type Hashed,
  type Written,
} from './store/reference.ts';

export type LoadReport = {
  /** Entries of every kind: items, departments, divisions, data elements, certificate types. */
  created: number;
  changed: number;
  unchanged: number;
  /** Items that were left out, each with every reason. The rest was loaded. */
  refused: { key: string; reason: LeftOut; detail: string }[];
};

/** `on` is the day from which what is new or changed counts. */
export type LoadStamp = Stamped & { on: CivilDate };

/**
 * Brings the catalogue to what the files say: new and changed items are published as their next version, everything else stays as it
 * is. The same files again change nothing. Items that the files no longer name are not retired: that is a decision of its own.
 */
export async function loadCatalogue(tx: Tx, files: CatalogueFiles, stamp: LoadStamp): Promise<LoadReport> {
  const starter = readStarter(files);
  const reference = await loadReference(tx, starter, stamp);
  const items = await loadItems(tx, starter, stamp);
  const misshapen = starter.misshapen.map(({ key, detail }) => ({ key, reason: 'misshapen' as const, detail }));
  return {
    created: reference.created + items.created,
    changed: reference.changed + items.changed,
    unchanged: reference.unchanged + items.unchanged,
    refused: [...misshapen, ...items.refused],
  };
}

type Tally = Pick<LoadReport, 'created' | 'changed' | 'unchanged'>;

const hashed = <Entry>(entries: Iterable<Entry>): Hashed<Entry>[] =>
  Array.from(entries, (entry) => ({ entry, sha256: sha256Of(entry) }));

async function loadReference(tx: Tx, starter: Starter, stamp: LoadStamp): Promise<Tally> {
  const written = {
    department: await writeDepartments(tx, hashed(starter.departments)),
    division: await writeDivisions(tx, hashed(starter.divisions)),
    element: await writeElements(tx, hashed(starter.elements.values())),
    certificateType: await writeCertificateTypes(tx, hashed(starter.certificateTypes)),
  };
  const rows = [
    ...written.department.map(changeRow('department')),
    ...written.division.map(changeRow('division')),
    ...written.element.map(changeRow('element')),
    ...written.certificateType.map(changeRow('certificateType')),
  ];
  await recordChanges(tx, rows, stamp);
  const created = rows.filter(({ kind }) => kind === 'created').length;
  const { departments, divisions, elements, certificateTypes } = starter;
  const all = departments.length + divisions.length + elements.size + certificateTypes.length;
  return { created, changed: rows.length - created, unchanged: all - rows.length };
}

const changeRow =
  (subject: ChangeRow['subject']) =>
  ({ key, sha256, created }: Written): ChangeRow => ({ subject, key, sha256, kind: created ? 'created' : 'changed' });

async function loadItems(tx: Tx, starter: Starter, stamp: LoadStamp): Promise<Tally & Pick<LoadReport, 'refused'>> {
  const editions = await loadEditions(tx);
  const refused = starter.items.flatMap((item) => refusalsOf(item, starter, editions.get(item.key)));
  const left = new Set(refused.map(({ key }) => key));
  const sound = starter.items.filter(({ key }) => !left.has(key));
  const decided = sound
    .map((item) => ({ key: item.key, content: contentOf(item, starter) }))
    .map((entry): Decided => ({ ...entry, changes: publishing(entry.content, editions.get(entry.key), stamp.on) }))
    .filter(({ changes }) => changes.length > 0);

  await writeDecided(tx, decided);
  await recordChanges(tx, decided.flatMap(itemChangeRows), stamp);
  const keys = sound.map(({ key }) => key);
  await indexItems(tx, { keys, on: stamp.on, phrases: starter.phrases, vocabulary: starter.vocabulary });
  const created = decided.filter(({ key }) => !editions.has(key)).length;
  return { created, changed: decided.length - created, unchanged: sound.length - decided.length, refused };
}

/** A draft that somebody is working on is not overwritten by a file. */
function refusalsOf(
  item: Item,
  { departments, elements }: Starter,
  current: Editions | undefined,
): LoadReport['refused'] {
  const faults = faultsOf(item, { departments: new Set(departments.map(({ key }) => key)), elements });
  return [
    ...faults.map(({ code, detail }) => ({ key: item.key, reason: code, detail })),
    ...(current?.draft
      ? [{ key: item.key, reason: 'draftInProgress' as const, detail: `version ${current.draft.version}` }]
      : []),
  ];
}

/** Saving a draft and publishing it at once, each decided by the rules; nothing when the content already counts. */
function publishing(content: Decided['content'], current: Editions = initial, on: CivilDate): Change[] {
  const drafted = decide({ type: 'saveDraft', sha256: sha256Of(content) }, current);
  if (!drafted.ok) return [];
  const effectiveOn = current.published && current.published.effectiveOn > on ? current.published.effectiveOn : on;
  const published = decide({ type: 'publish', effectiveOn, today: on }, drafted.value.reduce(evolve, current));
  return published.ok ? [...drafted.value, ...published.value] : [];
}

/** The change record of what was decided for one item. */
export function itemChangeRows({ key, changes }: Pick<Decided, 'key' | 'changes'>): ChangeRow[] {
  const KIND = { draftSaved: 'draftSaved', itemPublished: 'published', itemRetired: 'retired' } as const;
  return changes.map((change) => ({
    subject: 'item',
    key,
    version: change.version,
    kind: KIND[change.type],
    sha256: change.sha256,
    ...(change.type === 'itemPublished' && { effective_on: change.effectiveOn }),
    ...(change.type === 'itemRetired' && { effective_on: change.on }),
  }));
}
