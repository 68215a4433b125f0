import { canonicalJson } from '../../../../kernel/canonical-json.ts';
import { civilDateOf, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { PartOutcome, ToldCause } from '../contract/kinds.ts';
import type { Event } from '../model.ts';

type DateMoved = Extract<Event, { type: 'dateMoved' }>;
type Changed = {
  on: CivilDate;
  from: string | null;
  to: string | null;
  causes: { item: string; cause: ToldCause }[];
};

/**
 * The days that were said one after the other and why each became another; what moved by minutes only says nothing to anybody. Day after
 * day later for one and the same reason is one change, from the first of them to the last.
 */
export function changesIn(events: readonly Event[]): Changed[] {
  const ended = new Map<string, PartOutcome>();
  const changes: Changed[] = [];
  for (const event of events) {
    if (event.type === 'partEnded') ended.set(event.item, event.outcome);
    if (event.type !== 'dateMoved' || event.from?.on === event.to?.on) continue;
    const next = changed(event, ended);
    const last = changes.at(-1);
    if (last && isMore(last, next)) changes[changes.length - 1] = { ...next, from: last.from };
    else changes.push(next);
  }
  return changes;
}

/** Later again, and for the same reason. */
const isMore = (last: Changed, next: Changed): boolean =>
  isLaterDay(last) && isLaterDay(next) && canonicalJson(last.causes) === canonicalJson(next.causes);

const isLaterDay = ({ from, to }: Pick<Changed, 'from' | 'to'>): boolean => from !== null && to !== null && to > from;

/**
 * What the applicant is told of by a message: that the last thing that happened made the day a later one, or took it away, and not what he
 * was told already, that it is later still for the same reason.
 */
export function changeTold(events: readonly Event[]): Changed | undefined {
  const last = events.at(-1);
  if (last?.type !== 'dateMoved' || last.from?.on === last.to?.on) return undefined;
  const changes = changesIn(events);
  const change = changes.at(-1);
  const isKnown = changesIn(events.slice(0, -1)).length === changes.length;
  return change && !isKnown && change.from !== null && (change.to === null || isLaterDay(change)) ? change : undefined;
}

const changed = ({ at, from, to, causes }: DateMoved, ended: ReadonlyMap<string, PartOutcome>): Changed => ({
  ...{ on: civilDateOf(new Date(at)), from: from?.on ?? null, to: to?.on ?? null },
  causes: causes.map(({ item, cause }) => ({ item, cause: toldCause(cause, ended.get(item)) })),
});

/** Nobody is told that what was refused or taken back was done early. */
const toldCause = (cause: DateMoved['causes'][number]['cause'], outcome: PartOutcome | undefined): ToldCause =>
  outcome !== undefined && outcome !== 'granted' && (cause === 'finishedEarly' || cause === 'finishedLate')
    ? 'over'
    : cause;
