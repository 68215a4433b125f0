import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { isPending, type Run } from '../../process/index.ts';
import { holdingLaws, lastEnd } from '../procedures/rules/clock.ts';
import type { CaseDeps } from './deps.ts';
import type { Case, Command } from './model.ts';
import { dayOfGoingOn, resumption, type Limits } from './rules/limits.ts';

type Standing = { current: Case; run: Run; on: CivilDate };

/**
 * 行政许可法 art. 45: the clock of a case stands still while its run is at a task that the law does not count, or a special procedure goes
 * on that it does not, and goes on, with new dates, when the last of them is over. Undefined when it is as it should be.
 */
export async function clockAfter(tx: Tx, deps: CaseDeps, { current, run, on }: Standing): Promise<Command | undefined> {
  if (current.state !== 'accepted' || run.status === 'unbegun') return undefined;
  const procedures = current.procedures ?? [];
  const atTask = run.tasks.filter(isPending).find(({ suspendedBy }) => suspendedBy !== null)?.suspendedBy;
  const basis = atTask ?? holdingLaws(procedures, on)[0];
  if (basis !== undefined && !current.stopped) return { type: 'stopClock', on, basis };
  if (basis !== undefined || !current.stopped) return undefined;
  const limits = await limitsOf(tx, current.facts.item);
  const goesOnOn = dayOfGoingOn({ stoppedOn: current.stopped.on, on, ended: [lastEnd(procedures), lastTaskEnd(run)] });
  return resumption({ ...current, stopped: current.stopped }, goesOnOn, { limits, conventions: deps.conventions() });
}

/** The last day on which a task ended that had stopped the clock. */
const lastTaskEnd = (run: Run): CivilDate | undefined =>
  (run.status === 'unbegun' ? [] : run.tasks)
    .flatMap(({ suspendedBy, doneAt }) =>
      suspendedBy !== null && doneAt !== null ? [civilDateOf(new Date(doneAt))] : [],
    )
    .toSorted()
    .at(-1);

/** The promise and the law, as the item's version names them. */
export async function limitsOf(tx: Tx, { key, version }: { key: string; version: number }): Promise<Limits> {
  const { item } = await getItemVersion(tx, key, version);
  return { promised: item.promisedLimit, statutory: item.statutoryLimit.value > 0 ? item.statutoryLimit : null };
}
