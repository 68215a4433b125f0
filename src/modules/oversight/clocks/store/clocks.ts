import { sql } from 'kysely';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Clock } from '../subjects.ts';
import type { ClockRow } from './tables.ts';
import './tables.ts';

/** Puts the clocks of a case as they run now; what changed is looked at by the next round, what ended goes. */
export async function putClocks(tx: Tx, id: CaseId, clocks: readonly Clock[]): Promise<void> {
  const subjects = clocks.map(({ subject }) => subject);
  await sql`
    delete from oversight.clock
    where area = ${tx.scope.area} and case_id = ${id} and kind in ('case', 'task') and subject <> all(${subjects}::text[])`.execute(
    tx,
  );
  for (const clock of clocks) await putClock(tx, clock);
}

export async function putClock(tx: Tx, clock: Clock): Promise<void> {
  await sql`
    insert into oversight.clock as was
      (area, subject, kind, case_id, task, item, department, section, role, started_at, due_on, pauses, stopped, next_at)
    values (${tx.scope.area}, ${clock.subject}, ${clock.kind}, ${clock.case_id}, ${clock.task}, ${clock.item}, ${clock.department},
      ${clock.section}, ${clock.role}, ${clock.started_at}, ${clock.due_on}, ${JSON.stringify(clock.pauses)}::jsonb, ${clock.stopped}, '-infinity')
    on conflict (area, subject) do update
      set started_at = excluded.started_at, due_on = excluded.due_on, pauses = excluded.pauses, stopped = excluded.stopped, next_at = '-infinity'
      where (was.started_at, was.due_on, was.pauses, was.stopped)
        is distinct from (excluded.started_at, excluded.due_on, excluded.pauses, excluded.stopped)`.execute(tx);
}

export async function dropClock(tx: Tx, subject: string): Promise<void> {
  await tx.deleteFrom('oversight.clock').where('area', '=', tx.scope.area).where('subject', '=', subject).execute();
}

type Now = { now: Date; calendar: string };

const due = (tx: Tx, { now, calendar }: Now) =>
  tx
    .selectFrom('oversight.clock')
    .where('area', '=', tx.scope.area)
    .where('stopped', '=', false)
    // By another calendar it may be another instant.
    .where((is) =>
      is.or([is('next_at', '<=', now), is.and([is('next_at', 'is not', null), is('calendar', '<>', calendar)])]),
    );

/** What has something to say, the longest waiting first. */
export async function findDueClocks(tx: Tx, now: Now, most: number): Promise<string[]> {
  const rows = await due(tx, now).select('subject').orderBy('next_at').orderBy('subject').limit(most).execute();
  return rows.map(({ subject }) => subject);
}

/** One of them, held; undefined where another worker has it or had it. */
export const holdDueClock = (tx: Tx, now: Now, subject: string): Promise<ClockRow | undefined> =>
  due(tx, now).selectAll().where('subject', '=', subject).forUpdate().skipLocked().executeTakeFirst();

/** When to look again: null when all is said. */
export async function setNext(tx: Tx, subject: string, next: { at: Date | null; calendar: string }): Promise<void> {
  await tx
    .updateTable('oversight.clock')
    .set({ next_at: next.at, calendar: next.calendar })
    .where('area', '=', tx.scope.area)
    .where('subject', '=', subject)
    .execute();
}

export async function noteRound(tx: Tx, at: Date): Promise<void> {
  await tx
    .insertInto('oversight.round')
    .values({ area: tx.scope.area, at })
    .onConflict((conflict) => conflict.column('area').doUpdateSet({ at }))
    .execute();
}
