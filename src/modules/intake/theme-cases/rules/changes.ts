import { civilDateOf, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { Event } from '../model.ts';

type DateMoved = Extract<Event, { type: 'dateMoved' }>;
type Changed = {
  on: CivilDate;
  from: string | null;
  to: string | null;
  causes: DateMoved['causes'];
};

/** The days that were said one after the other and why each became another; what moved by minutes only says nothing to anybody. */
export const changesIn = (events: readonly Event[]): Changed[] =>
  events.flatMap((event) =>
    event.type === 'dateMoved' && event.from?.on !== event.to?.on
      ? [
          {
            on: civilDateOf(new Date(event.at)),
            from: event.from?.on ?? null,
            to: event.to?.on ?? null,
            causes: event.causes,
          },
        ]
      : [],
  );
