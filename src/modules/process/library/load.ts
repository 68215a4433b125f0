import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { decideLoad } from './decide.ts';
import { hashOf } from './hash.ts';
import { faultsOfPlace, type PlaceFault } from './place-faults.ts';
import type { ExaminedModel, ModelFault } from './examine.ts';
import type { ModelFile } from './files.ts';
import type { Kept } from './model.ts';
import { insertModels, loadAlone, loadKept, type NewModel, type Stamped } from './store.ts';

/** Why a file was not loaded: it may not run, is of no item that there is, or names a department that there is not. */
export type LoadFault = ModelFault | PlaceFault | { code: 'itemUnknown'; detail: string };

export type ModelReport = {
  created: number;
  changed: number;
  unchanged: number;
  /** Files with every fault. When there is one, nothing at all was loaded: models that belong together change together. */
  refused: { name: string; fault: LoadFault }[];
};

/** What the models may speak of, and who brings them; `on` is the day from which what is new counts. */
export type ModelLoading = {
  items: ReadonlySet<string>;
  departments: ReadonlySet<string>;
  stamp: Stamped & { on: CivilDate };
};

/** Brings the models of the county to what the files say: a changed file is the next version, the same again changes nothing. */
export async function loadModels(tx: Tx, files: readonly ModelFile[], loading: ModelLoading): Promise<ModelReport> {
  const refused = files.flatMap(({ name, examined }) =>
    (examined.ok ? faultsOf(name, examined.value, loading) : examined.error).map((fault) => ({ name, fault })),
  );
  if (refused.length > 0) return { created: 0, changed: 0, unchanged: 0, refused };
  await loadAlone(tx);
  const kept = await loadKept(tx);
  const published = files.flatMap((file) => publishing(file, kept, loading.stamp.on));
  await insertModels(tx, published, loading.stamp);
  const created = published.filter(({ version }) => version === 1).length;
  return { created, changed: published.length - created, unchanged: files.length - published.length, refused };
}

function faultsOf(name: string, { work }: ExaminedModel, { items, departments }: ModelLoading): LoadFault[] {
  const unknown = items.has(work.item) ? [] : [{ code: 'itemUnknown' as const, detail: work.item }];
  return [...faultsOfPlace(work, { item: name, departments }), ...unknown];
}

const NOTHING_KEPT: Kept = { newest: null, byOfficer: false, before: new Set() };

function publishing({ name: item, examined }: ModelFile, kept: ReadonlyMap<string, Kept>, on: CivilDate): NewModel[] {
  if (!examined.ok) return [];
  const { text: xml, work } = examined.value;
  const sha256 = hashOf(xml);
  const decided = decideLoad({ sha256, on }, kept.get(item) ?? NOTHING_KEPT);
  return decided.ok ? [{ ...decided.value, item, origin: work.origin, xml }] : [];
}
