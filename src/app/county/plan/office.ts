import type { Truth } from '../truth.ts';
import type { Agenda } from './agenda.ts';
import type { Fate } from './fates.ts';
import type { Place, SoughtItem } from './model.ts';
import type { OfficeTime } from './office-time.ts';
import type { Staff } from './staff.ts';

/** Where errands take place. `slow`: minutes of work at the place that has too few people. */
export type Office = {
  seed: number;
  until: number;
  time: OfficeTime;
  agenda: Agenda;
  staff: Staff;
  truth: Truth;
  slow: { isAt: (place: Place) => boolean; minutes: number };
};

export type Coming = { number: number; at: number; item: SoughtItem; fate: Fate };
