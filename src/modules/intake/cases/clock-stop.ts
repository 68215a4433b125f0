import type { CivilDate } from '../../../kernel/civil-date.ts';
import { isPending, type Run } from '../../process/index.ts';
import type { Procedure } from '../procedures/model.ts';
import { KINDS } from '../procedures/contract/kinds.ts';
import type { ClockStop } from './contract.ts';
import { evolve } from './evolve.ts';
import { initial, type Event } from './model.ts';

type Stopping = { suspendedOn: CivilDate | null; run: Run; events: readonly Event[]; today: CivilDate };

/**
 * 行政许可法 art. 45: since when the clock stands still, at which steps or for which special procedures, and by which provisions; null while
 * it runs.
 */
export function stopOf({ suspendedOn, run, events, today }: Stopping): ClockStop | null {
  if (suspendedOn === null) return null;
  const stopping = [...stoppingTasks(run), ...stoppingProcedures(proceduresIn(events))];
  const once = (texts: readonly string[]) => [...new Set(texts)];
  const days = stopping.map(({ dueOn }) => dueOn);
  const until = days.includes(null) ? null : latestOf(days);
  return {
    on: suspendedOn,
    steps: once(stopping.map(({ name }) => name)),
    bases: once(stopping.map(({ basis }) => basis)),
    until,
    late: until !== null && until < today,
  };
}

type Holder = { name: string; basis: string; dueOn: CivilDate | null };

const latestOf = (days: readonly (CivilDate | null)[]): CivilDate | null =>
  days.reduce((latest, day) => (latest !== null && day !== null && day > latest ? day : latest), days[0] ?? null);

const stoppingTasks = (run: Run): Holder[] =>
  (run.status === 'unbegun' ? [] : run.tasks.filter(isPending)).flatMap(({ name, suspendedBy, dueOn }) =>
    suspendedBy === null ? [] : [{ name, basis: suspendedBy, dueOn }],
  );

const stoppingProcedures = (procedures: readonly Procedure[]): Holder[] =>
  procedures.flatMap((one) =>
    one.state === 'approved' && one.law !== null
      ? [{ name: KINDS[one.kind].zh, basis: one.law, dueOn: one.dueOn }]
      : [],
  );

function proceduresIn(events: readonly Event[]): readonly Procedure[] {
  const state = events.reduce(evolve, initial);
  return state.state === 'accepted' ? (state.procedures ?? []) : [];
}
