import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { FileId, Holder, Received } from '../../../platform/files/index.ts';
import type { Asking } from '../cases/deps.ts';
import { holderOf, MOST_FILES } from '../drafts/attach.ts';
import { heldByDraft, type DraftDeps } from '../drafts/deps.ts';
import { findOpenWays, type OpenDraft } from '../drafts/opening.ts';
import { deleteFile, deleteWay, insertFiles, upsertWay } from '../drafts/store/contents.ts';
import type { Way } from '../drafts/rules/materials.ts';
import { findFilesOf } from './give-files.ts';
import { themeMaterials, type ThemeMaterial } from './materials.ts';
import type { ThemeDraftRefusal } from './model.ts';
import { holdTheme, type OpenTheme } from './opening.ts';

export type ThemePlace = { themeDraft: string; material: string };
type Done = Result<{ done: true }, ThemeDraftRefusal>;

/** Whose a file will be while it travels: it has the address of the theme draft, and becomes a file of each part when it has come. */
export const findThemeFilePlace = (
  deps: DraftDeps,
  asking: Asking,
  place: ThemePlace,
): Promise<Result<Holder, ThemeDraftRefusal>> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Result<Holder, ThemeDraftRefusal>> => {
    const held = await holdThemePlace(tx, deps, { asking, ...place });
    const [first] = held.ok ? held.value.uses : [];
    if (!held.ok) return held;
    return first === undefined
      ? no({ code: 'materialNotAsked', material: place.material })
      : ok({ ...holderOf(first), heldBy: heldByDraft(place.themeDraft) });
  });

type Attaching = ThemePlace & { received: Received; forget?: (tx: Tx) => Promise<unknown> };

/** Attaches one upload to every part that asks for the material: each has a file of its own of the same content, and hands in its own. */
export const attachThemeFile = (
  deps: DraftDeps,
  asking: Asking,
  { received, forget, ...place }: Attaching,
): Promise<Done> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Done> => {
    const held = await holdThemePlace(tx, deps, { asking, ...place });
    if (!held.ok) return held;
    const { uses } = held.value;
    if (uses.some((part) => countIn(part, place.material) >= MOST_FILES))
      return no({ code: 'tooManyFiles', most: MOST_FILES });
    for (const part of uses) {
      const file = await deps.files.record(tx, received, holderOf(part));
      await insertFiles(tx, part.record.id, { files: [{ material: place.material, file }], at: deps.now() });
    }
    await forget?.(tx);
    return ok({ done: true });
  });

/** Takes an upload off every part that has it, whichever of its files is named. */
export const removeThemeFile = (
  deps: DraftDeps,
  asking: Asking,
  { file, ...place }: ThemePlace & { file: string },
): Promise<Done> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Done> => {
    const held = await holdThemePlace(tx, deps, { asking, ...place });
    if (!held.ok) return held;
    const { uses } = held.value;
    const stored = (await Promise.all(uses.map((part) => findFilesOf(deps, tx, part)))).flat();
    const meant = stored.find(({ id }) => String(id) === file);
    if (!meant) return no({ code: 'fileNotAttached' });
    const copies = new Set<FileId>(stored.filter(({ hash }) => hash === meant.hash).map(({ id }) => id));
    const taken = await Promise.all(uses.map((part) => takeOff(tx, deps, { part, copies, material: place.material })));
    return taken.some(Boolean) ? ok({ done: true }) : no({ code: 'fileNotAttached' });
  });

type TakingOff = { part: OpenDraft; copies: ReadonlySet<FileId>; material: string };

async function takeOff(tx: Tx, deps: DraftDeps, { part, copies, material }: TakingOff): Promise<boolean> {
  const own = part.attached.filter((one) => one.material === material && copies.has(one.file_id));
  for (const { file_id: file } of own) {
    await deleteFile(tx, part.record.id, { material, file });
    await deps.files.remove(tx, file);
  }
  return own.length > 0;
}

type Choice = ThemePlace & { way: Way | null };

/** The ways that every item leaves open for a material to whoever asks; a commitment is signed for one item, not for a theme. */
export const openWaysIn = (uses: readonly OpenDraft[], asking: Asking, material: string): Way[] => {
  const [first = [], ...others] = uses.map((part) => findOpenWays(part, asking, material));
  return first.filter((way) => way !== 'commitment' && others.every((ways) => ways.includes(way)));
};

/** Says for every item at once how a material will be handed in instead; open is what all of them leave open. */
export const chooseThemeWay = (deps: DraftDeps, asking: Asking, { way, ...place }: Choice): Promise<Done> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Done> => {
    const held = await holdThemePlace(tx, deps, { asking, ...place });
    if (!held.ok) return held;
    const { uses, material } = held.value;
    if (way !== null && !openWaysIn(uses, asking, material.id).includes(way)) return no({ code: 'wayNotOpen', way });
    for (const { record } of uses) {
      if (way === null) await deleteWay(tx, record.id, material.id);
      else await upsertWay(tx, record.id, { material: material.id, way, at: deps.now() });
    }
    return ok({ done: true });
  });

type HeldPlace = { open: OpenTheme; material: ThemeMaterial; uses: OpenDraft[] };

/** A material that the theme asks for, with the parts that it is for. */
export async function holdThemePlace(
  tx: Tx,
  deps: DraftDeps,
  { asking, themeDraft, material: id }: ThemePlace & { asking: Asking },
): Promise<Result<HeldPlace, ThemeDraftRefusal>> {
  const open = await holdTheme(tx, deps, { asking, themeDraft });
  if (!open.ok) return open;
  const { asked } = await themeMaterials(tx, deps, open.value);
  const material = asked.find((one) => one.id === id);
  if (!material) return no({ code: 'materialNotAsked', material: id });
  const items = new Set(material.uses.map(({ item }) => item));
  return ok({ open: open.value, material, uses: open.value.parts.filter(({ item }) => items.has(item.key)) });
}

const countIn = ({ attached }: OpenDraft, id: string): number =>
  attached.filter(({ material }) => material === id).length;
