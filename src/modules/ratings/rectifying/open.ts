import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { RatingDeps } from '../deps.ts';
import type { Given } from '../giving/projections/ratings.ts';
import { workingDaysAfter } from '../rules/limits.ts';
import { decide } from './decide.ts';
import { initial } from './model.ts';
import { projectOpened } from './projections/rectifications.ts';
import { rectificationStreams } from './store/rectifications.ts';

const SYSTEM = { kind: 'system', id: 'ratings:rectification' } as const;

type Opening = { id: string; event: Given; on: CivilDate };

/** Opens what has to become of a bad rating, in the transaction that gives it; answers by when it is answered at the latest. */
export async function openRectification(tx: Tx, deps: RatingDeps, { id, event, on }: Opening): Promise<CivilDate> {
  const { department, item, step, grade, officer: served, named } = event;
  const conventions = deps.conventions();
  const verifyBy = workingDaysAfter(on, deps.limits.verify, conventions);
  const about = { department, item, step, grade, served, named: named !== null };
  const decided = decide({ type: 'open', on, about, verifyBy }, initial);
  const [opened] = decided.ok ? decided.value : [];
  if (opened?.type !== 'badRatingOpened') throw new Error(`the rating ${id} does not open its rectification`);
  const stamp = { actor: SYSTEM, at: deps.now() };
  await rectificationStreams.append(tx, { id, after: { value: initial, version: 0 }, events: [opened], stamp });
  await projectOpened(tx, id, opened);
  return workingDaysAfter(verifyBy, deps.limits.rectify, conventions);
}
