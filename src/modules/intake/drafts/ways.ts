import { no } from '../../../kernel/result.ts';
import type { Asking } from '../cases/deps.ts';
import { holdMaterial, shown, type Attached } from './attach.ts';
import type { DraftDeps } from './deps.ts';
import { findOpenWays } from './opening.ts';
import type { Way } from './rules/materials.ts';
import { deleteWay, upsertWay } from './store/contents.ts';

type Choice = { draft: string; material: string; way: Way | null };

/** Says how a material will be handed in instead of being uploaded, or takes that back; an upload takes it back too. */
export const chooseWay = (deps: DraftDeps, asking: Asking, { draft, material, way }: Choice): Promise<Attached> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Attached> => {
    const open = await holdMaterial(tx, deps, { asking, draft, material });
    if (!open.ok) return open;
    if (way === null) await deleteWay(tx, draft, material);
    else if (!findOpenWays(open.value, asking, material).includes(way)) return no({ code: 'wayNotOpen', way });
    else await upsertWay(tx, draft, { material, way, at: deps.now() });
    return shown(tx, deps, { open: open.value, material });
  });
