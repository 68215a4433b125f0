import type { CivilDate } from '../../../kernel/civil-date.ts';
import { statusOn, type Standing, type Status } from './status.ts';

type Version = Standing & { version: number };

/**
 * Which of a licence's versions, oldest first, holds on a day: the last that has begun. One that was renewed early goes on until the next
 * begins; the first where none has.
 */
export const holdingOn = <One extends Version>(versions: readonly One[], day: CivilDate): One | undefined =>
  versions.findLast(({ valid_from }) => valid_from <= day) ?? versions[0];

/** The status of one version among all: what becomes of a licence becomes of the version that still holds of it. */
export function statusAmong(versions: readonly Version[], one: Version, day: CivilDate): Status {
  const current = versions.at(-1) ?? one;
  if (one.version === current.version || holdingOn(versions, day)?.version !== one.version) return statusOn(one, day);
  const { state, renews } = current;
  return statusOn({ ...one, state, renews }, day);
}
