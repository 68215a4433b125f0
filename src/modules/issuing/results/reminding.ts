import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Scope, Tx } from '../../../platform/database/index.ts';
import type { IssuingDeps } from '../deps.ts';
import { decide } from './decide.ts';
import { casesIn } from '../joint/standing.ts';
import { holdOneToRemind, holdOnShelfWith } from './queries/reminders.ts';
import { REMINDING, workingDaysBefore } from './rules/delivery.ts';
import { record } from './store/append.ts';
import { resultStreams } from './store/results.ts';

export type Reminding = Pick<IssuingDeps, 'db' | 'now' | 'conventions' | 'themes'> & { scope: Scope };

const REMINDS = { kind: 'system', id: 'issuing:remind' } as const;

/**
 * Writes down of every result that nobody fetched for some working days that its holder is reminded, each in a transaction of its own; the
 * message follows from that. Any number of workers may do it at once. Answers how many.
 */
export async function remindCollections(deps: Reminding, signal?: AbortSignal): Promise<number> {
  let reminded = 0;
  for (;;) {
    if (signal?.aborted) return reminded;
    if (!(await deps.db.within(deps.scope, (tx) => remindOne(tx, deps)))) return reminded;
    reminded += 1;
  }
}

async function remindOne(tx: Tx, { now, conventions, themes }: Reminding): Promise<boolean> {
  const at = now();
  const on = civilDateOf(at);
  const { calendar } = conventions();
  const [first, again] = [
    workingDaysBefore(on, REMINDING.first, calendar),
    workingDaysBefore(on, REMINDING.again, calendar),
  ];
  const id = await holdOneToRemind(tx, { first, again, most: REMINDING.most });
  if (id === undefined) return false;
  const theme = await themes.ofCase(tx, id);
  const others = theme === undefined ? [] : await heldBeside(tx, themes, { theme, id, on });
  for (const one of [id, ...others]) {
    const after = await resultStreams.load(tx, one);
    const joint = theme === undefined || others.length === 0 ? {} : { joint: { theme, lead: one === id } };
    const decided = decide({ type: 'remind', on, ...joint }, after.value);
    if (!decided.ok) throw new Error(`a result on the shelf cannot be called for: ${decided.error.code}`);
    await record(tx, { id: one, after, events: decided.value, stamp: { actor: REMINDS, at } });
  }
  return true;
}

/** What else of its theme lies in the same hall: its holder is reminded of all of it once. */
async function heldBeside(
  tx: Tx,
  themes: Reminding['themes'],
  { theme, id, on }: { theme: string; id: CaseId; on: CivilDate },
): Promise<CaseId[]> {
  const opened = await themes.open(tx, theme);
  return opened ? holdOnShelfWith(tx, { id, cases: casesIn(opened), on }) : [];
}
