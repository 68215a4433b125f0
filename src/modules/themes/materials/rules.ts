import { grouped } from '../../../kernel/grouped.ts';
import type { Theme } from '../model.ts';
import { endedBefore, neededParts } from '../rules/order.ts';
import type { ItemMaterial } from './contract.ts';
import {
  placeOf,
  type Asked,
  type Asking,
  type MaterialSet,
  type Reach,
  type Reason,
  type Use,
  type Waived,
} from './model.ts';

/** One set of materials for the items that are needed: each material once, with whom it is for, and each that is not asked for with why. */
export function materialSet(theme: Theme, asking: readonly Asking[], reach: Reach): MaterialSet {
  const ended = endedBefore(neededParts(theme, new Set(asking.map(({ item }) => item))));
  const judged = asking.flatMap((one) => judge(one, ended.get(one.item) ?? new Set(), reach));
  return {
    asked: [
      ...grouped(
        judged.flatMap((one) => ('use' in one ? [one] : [])),
        ({ material }) => material.id,
      ).values(),
    ].map((uses) => askedOnce(uses)),
    waived: judged.flatMap((one) => ('reason' in one ? [one] : [])),
  };
}

/** What lies beside the flow: a product of one needed item that another asks for without waiting for it. Worth an arrow, or a word. */
export function unusedProducts(
  theme: Theme,
  asking: readonly Asking[],
): { item: string; material: string; by: string }[] {
  const parts = neededParts(theme, new Set(asking.map(({ item }) => item)));
  const ended = endedBefore(parts);
  const mayOvertake = (item: string, by: string) =>
    parts.some((part) => part.item === item && part.afterOptional.includes(by));
  const isBefore = (one: string, other: string) => ended.get(other)?.has(one) ?? false;
  return asking.flatMap(({ item, materials }) =>
    materials
      .filter((material) => !producersOf(material).some((by) => isBefore(by, item)))
      .flatMap((material) =>
        producersOf(material)
          .filter((by) => by !== item && ended.has(by) && !isBefore(item, by) && !mayOvertake(item, by))
          .map((by) => ({ item, material: material.id, by })),
      ),
  );
}

type Judged = Waived | { material: ItemMaterial; use: Use };

function judge(asking: Asking, ended: ReadonlySet<string>, reach: Reach): Judged[] {
  const { item, materials } = asking;
  const reasons = new Map(materials.map((material) => [material.id, reasonOf(material, asking, { ended, reach })]));
  const settled = new Map<string, Reason | undefined>();
  for (const material of materials)
    settled.set(material.id, reasons.get(material.id) ?? instead(material, materials, { reasons, settled }));
  return materials.map((material): Judged => {
    const reason = settled.get(material.id);
    if (reason) return { item, material: material.id, name: material.name, reason };
    const when = whenOf(material, asking);
    return {
      material,
      use: { item, name: material.name, necessity: material.necessity, ...(when !== undefined && { when }) },
    };
  });
}

type Standing = { ended: ReadonlySet<string>; reach: Reach };

function reasonOf(
  material: ItemMaterial,
  { item, situations, situation }: Asking,
  { ended, reach }: Standing,
): Reason | undefined {
  const { id, applicableWhen: only, necessity, shareable } = material;
  if (only !== undefined && situations.includes(only) && situation !== undefined && situation !== only)
    return { kind: 'otherSituation', situation: only };
  if (id === `${item}.form` && shareable) return { kind: 'madeFromForm' };
  const by = producersOf(material).find((one) => ended.has(one));
  if (by !== undefined) return { kind: 'produced', by };
  if (reach.held.has(placeOf(item, id))) return { kind: 'held' };
  const department = reach.shared.get(placeOf(item, id));
  if (department !== undefined) return { kind: 'shared', department };
  return necessity === '告知承诺可替代' && reach.committed.has(item) ? { kind: 'committed' } : undefined;
}

type Settled = { reasons: ReadonlyMap<string, Reason | undefined>; settled: ReadonlyMap<string, Reason | undefined> };

/** Of materials any of which will do none is asked for once one is there, else only the first. */
function instead(
  { id, alternatives = [] }: ItemMaterial,
  materials: readonly ItemMaterial[],
  { reasons, settled }: Settled,
): Reason | undefined {
  const isThere = (one: string) => {
    const kind = reasons.get(one)?.kind;
    return kind === 'produced' || kind === 'held' || kind === 'shared';
  };
  const isAskedFirst = (one: string) => settled.has(one) && settled.get(one) === undefined;
  const others = alternatives.filter((one) => one !== id && materials.some((material) => material.id === one));
  const other = others.find(isThere) ?? others.find(isAskedFirst);
  return other === undefined ? undefined : { kind: 'anotherWillDo', material: other };
}

const producersOf = ({ producedByItem, producedByAny = [] }: ItemMaterial): string[] => [
  ...new Set([...producedByAny, ...(producedByItem === undefined ? [] : [producedByItem])]),
];

/** The case in which alone it is wanted, in the words of the entry or of its situation. */
function whenOf({ applicableWhen: only, necessity }: ItemMaterial, { situation, texts }: Asking): string | undefined {
  if (only !== undefined) return only === situation ? undefined : (texts?.get(only) ?? only);
  return necessity === '非必要(情形提供)' ? necessity : undefined;
}

const STRICTNESS = ['electronic', 'copy', 'original'] as const;

function askedOnce(all: readonly [Wanted, ...Wanted[]]): Asked {
  const [{ material }] = all;
  const strictest = Math.max(...all.map((one) => STRICTNESS.indexOf(one.material.form)));
  return {
    material: material.id,
    form: STRICTNESS[strictest] ?? material.form,
    mayFollow: all.every(({ use }) => use.necessity === '容缺可后补'),
    instead: [...new Set(all.flatMap((one) => one.material.alternatives ?? []))],
    uses: all.map(({ use }) => use),
  };
}

type Wanted = Extract<Judged, { use: Use }>;
