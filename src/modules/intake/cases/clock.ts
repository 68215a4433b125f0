import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { isPending, type Run } from '../../process/index.ts';
import type { CaseDeps } from './deps.ts';
import type { Case, Command } from './model.ts';
import { resumption, type Limits } from './rules/limits.ts';

type Standing = { current: Case; run: Run; on: CivilDate };

/**
 * 行政许可法 art. 45: the clock of a case stands still while its run is at a task that the law does not count, and goes on, with new
 * dates, when the last such task is over. Undefined when it is as it should be.
 */
export async function clockAfter(tx: Tx, deps: CaseDeps, { current, run, on }: Standing): Promise<Command | undefined> {
  if (current.state !== 'accepted' || run.status === 'unbegun') return undefined;
  const basis = run.tasks.filter(isPending).find(({ suspendedBy }) => suspendedBy !== null)?.suspendedBy ?? undefined;
  if (basis !== undefined && !current.stopped) return { type: 'stopClock', on, basis };
  if (basis !== undefined || !current.stopped) return undefined;
  const limits = await limitsOf(tx, current.facts.item);
  return resumption({ ...current, stopped: current.stopped }, on, { limits, conventions: deps.conventions() });
}

/** The promise and the law, as the item's version names them. */
export async function limitsOf(tx: Tx, { key, version }: { key: string; version: number }): Promise<Limits> {
  const { item } = await getItemVersion(tx, key, version);
  return { promised: item.promisedLimit, statutory: item.statutoryLimit.value > 0 ? item.statutoryLimit : null };
}
