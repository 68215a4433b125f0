import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { eachAlone, type Failed, type Round } from '../cases/each-alone.ts';
import { isNewerCalendar } from '../cases/rules/limits.ts';
import { countAnew, type MoveDeps } from './moving.ts';
import { BATCH, findCount, findUncounted, noteCounted, type Count } from './store/recounts.ts';
import { holdThemeCase } from './store/theme-cases.ts';

const TIME = { kind: 'system', id: 'intake:recountThemes' } as const;
const FIRST = '00000000-0000-0000-0000-000000000000';

type RecountDeps = MoveDeps & { db: Db };
export type Recounted = { counted: number; failed: Failed<string> };

/**
 * Once a day, and when a later notice of holidays is in force, the date of every running theme follows what did not happen: nobody
 * accepted a part, a limit went by. Each theme in a transaction of its own, with what it was counted by, so that whoever comes second or
 * goes on after a break finds it done. What failed is named and left for the next round.
 */
export async function recountThemes(deps: RecountDeps, round: Round): Promise<Recounted> {
  const by: Count = { on: civilDateOf(deps.now()), calendar: deps.conventions().calendar.version };
  const failed: Failed<string>[number][] = [];
  let counted = 0;
  let after = FIRST;
  for (;;) {
    let batch: string[] = [];
    const find = async (tx: Tx) => (batch = await findUncounted(tx, by, after));
    const done = await eachAlone(deps, { ...round, find, work: (tx, id) => recountOne(tx, deps, { id, by }) });
    counted += done.done;
    failed.push(...done.failed);
    after = batch.at(-1) ?? after;
    if (batch.length < BATCH || round.signal?.aborted) return { counted, failed };
  }
}

/** False where somebody did it meanwhile, it is over, or it was counted by later notices than this program knows. */
async function recountOne(tx: Tx, deps: RecountDeps, { id, by }: { id: string; by: Count }): Promise<boolean> {
  const held = await holdThemeCase(tx, id);
  if (held.value.state !== 'running') return false;
  const last = await findCount(tx, id);
  if (last && !isOlder(last, by)) return false;
  await countAnew(tx, deps, { id, actor: TIME, held });
  await noteCounted(tx, id, by);
  return true;
}

const isOlder = (last: Count, by: Count): boolean =>
  isNewerCalendar(by.calendar, last.calendar) || (last.on < by.on && !isNewerCalendar(last.calendar, by.calendar));
