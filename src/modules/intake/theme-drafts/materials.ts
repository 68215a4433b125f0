import type { Tx } from '../../../platform/database/index.ts';
import { askingOf, materialSet, type Asked, type Waived } from '../../themes/index.ts';
import type { DraftMaterial } from '../drafts/contract/drafts.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { materialsOf, type OpenDraft } from '../drafts/opening.ts';
import { findFilesOf } from './give-files.ts';
import type { OpenTheme } from './opening.ts';

/** A material as the theme asks for it once: as strictly as any of its items wants it. */
export type ThemeMaterial = DraftMaterial & { form: Asked['form']; mayFollow: boolean; uses: Asked['uses'] };
export type ThemeMaterials = { asked: ThemeMaterial[]; waived: readonly Waived[] };

/** One set of materials for all parts: each that is asked for once, with what is there, and each that is not with why. */
export async function themeMaterials(
  tx: Tx,
  deps: DraftDeps,
  { filled, parts }: Pick<OpenTheme, 'filled' | 'parts'>,
): Promise<ThemeMaterials> {
  const set = materialSet(filled.theme, parts.map(askingIn), {
    held: new Set(),
    shared: new Map(),
    committed: new Set(parts.filter(({ commitment }) => commitment?.signature).map(({ item }) => item.key)),
  });
  const own = new Map<string, Owned>();
  for (const part of parts) own.set(part.item.key, await ownedBy(tx, deps, part));
  const all = set.asked.map((asked) => joined(asked, own));
  const made = all.filter(({ need }) => need === 'madeFromForm');
  return {
    asked: all.filter(({ need }) => need !== 'madeFromForm'),
    waived: [...set.waived, ...made.flatMap(waivedAsMade)],
  };
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

function joined(asked: Asked, own: ReadonlyMap<string, Owned>): ThemeMaterial {
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
