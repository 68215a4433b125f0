import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { PublicationDeps } from './deps.ts';
import type { Hand } from './rules/hands.ts';

/** What somebody may do with the model of one item, and as whom he would be noted. */
export type Standing = { mayDraw: boolean; mayPublish: boolean; hand: Hand };

type StandingDeps = Pick<PublicationDeps, 'departmentOf' | 'permits' | 'now'>;

/** By the department in charge of the item today: one that is in charge of nothing is drawn by who draws all. */
export async function findStanding(
  tx: Tx,
  { departmentOf, permits, now }: StandingDeps,
  { caller, item }: { caller: Caller; item: string },
): Promise<Standing> {
  const department = await departmentOf(tx, item, civilDateOf(now()));
  return {
    mayDraw: permits(caller, 'process:propose', department),
    mayPublish: permits(caller, 'process:publish', department),
    hand: { officer: caller.actor.id, ofDepartment: !permits(caller, 'process:propose', undefined) },
  };
}

/** Whether the caller may draw how an item goes, asked inside somebody's transaction. */
export const drawing =
  (deps: StandingDeps) =>
  async (tx: Tx, asking: { caller: Caller; item: string }): Promise<boolean> =>
    (await findStanding(tx, deps, asking)).mayDraw;
