import type { Truth } from '../truth.ts';
import type { Agenda } from './agenda.ts';
import type { Fate } from './fates.ts';
import type { Act, Place, SoughtItem } from './model.ts';
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

/** `hall`: the key of the one at whose counter it is handed in; null on the portal. */
export type Coming = { number: number; at: number; item: SoughtItem; fate: Fate; hall: string | null };

/** Where the course of a case is noted: what somebody does at an instant, and what comes at a later minute of office time. */
export type Course = {
  note: (at: number, act: Act) => void;
  later: (minute: number, happen: (minute: number) => void) => void;
};
