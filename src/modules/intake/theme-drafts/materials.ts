import type { Tx } from '../../../platform/database/index.ts';
import { askingOf, materialSet, placeOf, type Asked, type Reach, type Waived } from '../../themes/index.ts';
import type { DraftMaterial } from '../drafts/contract/drafts.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { materialsOf, type OpenDraft } from '../drafts/opening.ts';
import type { MaterialSharing, MaterialSource } from '../sources/contract/sources.ts';
import { sourcesIn, type Sources } from '../sources/finding.ts';
import { sharingIn } from '../sources/offering.ts';
import { findFilesOf } from './give-files.ts';
import type { OpenTheme } from './opening.ts';

/**
 * A material as the theme asks for it once: as strictly as any of its items wants it. `sharing`: which register may be asked in its place,
 * or was and did not say so.
 */
export type ThemeMaterial = DraftMaterial & {
  form: Asked['form'];
  mayFollow: boolean;
  uses: Asked['uses'];
  sharing: MaterialSharing | null;
};
/** `source`: what stands in for it, where it is held or shared. */
export type ThemeWaived = Waived & { source?: MaterialSource };
export type ThemeMaterials = { asked: ThemeMaterial[]; waived: readonly ThemeWaived[] };

/** `fresh`: what registers said another day is asked again, under what was authorised. */
type Looking = Pick<OpenTheme, 'record' | 'filled' | 'parts'> & { fresh?: boolean };

/** One set of materials for all parts: each that is asked for once, with what is there, and each that is not with why. */
export async function themeMaterials(
  tx: Tx,
  deps: DraftDeps,
  { record, filled, parts, fresh = false }: Looking,
): Promise<ThemeMaterials> {
  const { applicant, matter } = { applicant: record, matter: record.id };
  const sources = await sourcesIn(tx, deps, { applicant, matter, parts, fresh });
  const set = materialSet(filled.theme, parts.map(askingIn), {
    ...reachOf(sources),
    committed: new Set(parts.filter(({ commitment }) => commitment?.signature).map(({ item }) => item.key)),
  });
  const own = new Map<string, Owned>();
  for (const part of parts) own.set(part.item.key, await ownedBy(tx, deps, part));
  const materials = set.asked.map(({ material }) => material);
  const sharing = await sharingIn(tx, deps, { applicant, matter, parts, materials });
  const all = set.asked.map((asked) => ({ ...joined(asked, own), sharing: sharing.get(asked.material) ?? null }));
  const made = all.filter(({ need }) => need === 'madeFromForm');
  return {
    asked: all.filter(({ need }) => need !== 'madeFromForm'),
    waived: [...set.waived.map((one) => withSource(one, sources)), ...made.flatMap(waivedAsMade)],
  };
}

/** What stands in for materials, as the theme reckons with it. */
function reachOf(sources: Sources): Pick<Reach, 'held' | 'shared'> {
  const each = [...sources].flatMap(([item, found]) =>
    [...found].map(([material, source]) => ({ place: placeOf(item, material), source })),
  );
  return {
    held: new Set(each.flatMap(({ place, source }) => (source.kind === 'held' ? [place] : []))),
    shared: new Map(
      each.flatMap(({ place, source }) => (source.kind === 'shared' ? [[place, source.department] as const] : [])),
    ),
  };
}

function withSource(waived: Waived, sources: Sources): ThemeWaived {
  const source = sources.get(waived.item)?.get(waived.material);
  return source?.kind === waived.reason.kind ? { ...waived, source } : waived;
}

/** Which situation of an item it is for, where that was answered. */
function askingIn({ item, answers }: OpenDraft) {
  const situation = answers['situation.kind'];
  const isKnown = (item.item.situations ?? []).some(({ id }) => id === situation);
  return { ...askingOf(item.item), ...(situation !== undefined && isKnown && { situation }) };
}

type Owned = { materials: readonly DraftMaterial[]; hashOf: ReadonlyMap<string, string> };

async function ownedBy(tx: Tx, deps: DraftDeps, part: OpenDraft): Promise<Owned> {
  const stored = await findFilesOf(deps, tx, part);
  return {
    materials: await materialsOf(tx, deps, part),
    hashOf: new Map(stored.map(({ id, hash }) => [String(id), hash])),
  };
}

const NEEDS = ['madeFromForm', 'optional', 'required'] as const;

function joined(asked: Asked, own: ReadonlyMap<string, Owned>): Omit<ThemeMaterial, 'sharing'> {
  const { material: id, form, mayFollow, uses } = asked;
  const each = uses.flatMap(({ item }) => own.get(item)?.materials.find((one) => one.id === id) ?? []);
  const need = NEEDS[Math.max(...each.map((one) => NEEDS.indexOf(one.need)))] ?? 'optional';
  const strictest = each.find((one) => one.need === need) ?? each[0];
  const [way = null] = each.map((one) => one.way);
  return {
    ...{ id, form, mayFollow, uses, need },
    name: strictest?.name ?? id,
    necessity: strictest?.necessity ?? '',
    ways: (each[0]?.ways ?? []).filter(
      (open) => open !== 'commitment' && each.every(({ ways }) => ways.includes(open)),
    ),
    way: each.every((one) => one.way === way) ? way : null,
    files: filesOnce(each, own),
  };
}

/** The copies that parts have of one upload are one file to whoever sent it. */
function filesOnce(each: readonly DraftMaterial[], own: ReadonlyMap<string, Owned>): DraftMaterial['files'] {
  const hashes = new Map([...own.values()].flatMap(({ hashOf }) => [...hashOf]));
  const files = each.flatMap((one) => one.files).toReversed();
  return [...new Map(files.map((file) => [hashes.get(file.id) ?? file.id, file])).values()].toReversed();
}

const waivedAsMade = ({ id, uses }: ThemeMaterial): Waived[] =>
  uses.map(({ item, name }) => ({ item, material: id, name, reason: { kind: 'madeFromForm' } }));
