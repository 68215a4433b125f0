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

/** The days that were said one after the other and why each became another; what moved by minutes only says nothing to anybody. */
export function changesIn(events: readonly Event[]): Changed[] {
  const ended = new Map<string, PartOutcome>();
  const changes: Changed[] = [];
  for (const event of events) {
    if (event.type === 'partEnded') ended.set(event.item, event.outcome);
    if (event.type === 'dateMoved' && event.from?.on !== event.to?.on) changes.push(changed(event, ended));
  }
  return changes;
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
