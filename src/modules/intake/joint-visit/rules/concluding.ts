import type { LeaveCause } from '../contract/kinds.ts';
import { evolve } from '../evolve.ts';
import type { Event, JointVisit, Moment, Opened } from '../model.ts';
import { activeOf, stageOf } from './standing.ts';

type Left = Extract<Event, { type: 'memberLeft' }>;

/** By itself; with nobody's name. */
export const left = (item: string, cause: LeaveCause, at: string): Left => ({
  ...{ type: 'memberLeft', at, item, cause, officer: null, reason: null },
});

/** One case alone needs no joint visit, before a time is agreed; when nothing is open the visit is over. */
export function afterwards(current: Opened, events: Event[], { now, at }: { now: Moment; at: string }): Event[] {
  const after = applied(current, events);
  const alone = aloneIn(after, now).map((item) => left(item, 'alone', at));
  const settled = applied(after, alone);
  const isOver = settled.state === 'open' && activeOf(settled).length === 0;
  return [...events, ...alone, ...(isOver ? [{ type: 'visitEnded', at } as const] : [])];
}

function aloneIn(current: Opened, now: Moment): string[] {
  const stage = stageOf(current, now);
  const active = activeOf(current);
  const isEarly = current.round === 1 && (stage === 'gathering' || stage === 'offered');
  return isEarly && active.length === 1 ? active.map(({ item }) => item) : [];
}

function applied(current: Opened, events: readonly Event[]): Opened {
  const after = events.reduce<JointVisit>(evolve, current);
  return after.state === 'unproposed' ? current : after;
}
