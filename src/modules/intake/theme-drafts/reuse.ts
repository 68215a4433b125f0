import { no, ok, type Result } from '../../../kernel/result.ts';
import { fileId } from '../../../platform/files/index.ts';
import type { Asking } from '../cases/deps.ts';
import { holderOf } from '../drafts/attach.ts';
import type { EarlierFile } from '../drafts/contract/drafts.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { earlierFor } from '../drafts/reuse.ts';
import { insertFiles } from '../drafts/store/contents.ts';
import { holdThemePlace, type ThemePlace } from './attach.ts';
import type { ThemeDraftRefusal } from './model.ts';

type Found = Result<EarlierFile[], ThemeDraftRefusal>;

/** What the same applicant handed in before for this very material. */
export const findEarlierThemeFiles = (deps: DraftDeps, asking: Asking, place: ThemePlace): Promise<Found> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Found> => {
    const held = await holdThemePlace(tx, deps, { asking, ...place });
    const [part] = held.ok ? held.value.uses : [];
    if (!part) return held.ok ? ok([]) : held;
    return ok((await earlierFor(tx, deps, { open: part, material: place.material })).map(({ shown }) => shown));
  });

type Reused = Result<{ done: true }, ThemeDraftRefusal>;

/** Attaches a copy of an earlier file to every part that asks for it; the case that holds the first keeps it. */
export const reuseThemeFile = (
  deps: DraftDeps,
  asking: Asking,
  { file, ...place }: ThemePlace & { file: string },
): Promise<Reused> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Reused> => {
    const held = await holdThemePlace(tx, deps, { asking, ...place });
    if (!held.ok) return held;
    const { material } = place;
    for (const part of held.value.uses) {
      const earlier = await earlierFor(tx, deps, { open: part, material });
      if (!earlier.some(({ stored }) => stored.id === file)) return no({ code: 'fileNotAttached' });
      const copied = await deps.files.copy(tx, fileId(file), holderOf(part));
      if (!copied.ok) return no({ code: 'fileNotAttached' });
      await insertFiles(tx, part.record.id, { files: [{ material, file: copied.value }], at: deps.now() });
    }
    return ok({ done: true });
  });
