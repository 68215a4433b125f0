import { addDays, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { dayKindOf } from '../../../kernel/working-days.ts';
import { chanceFor, drawn } from './chance.ts';
import type { Terms } from './model.ts';
import { instantAt } from './office-time.ts';

/** Mondays are busy; on days off people apply from home. From Sunday to Saturday. */
const WORKING_WEIGHT = [1, 1.25, 1.1, 1, 0.95, 0.8, 0.9] as const;
const WEEKEND_WEIGHT = 0.15;
const HOLIDAY_WEIGHT = 0.06;

/** Minutes of the day between which people apply; two draws make the middle likelier. */
const [EARLIEST, LATEST] = [8 * 60, 21 * 60];

type When = Pick<Terms, 'seed' | 'from' | 'until' | 'cases' | 'calendar'>;

/** When somebody begins an application: instants in order, all before the end. */
export function arrivalsOf({ seed, from, until, cases, calendar }: When): number[] {
  const random = chanceFor(seed, 'arrivals');
  const days: { day: CivilDate; weight: number }[] = [];
  const last = civilDateOf(new Date(until));
  for (let day = from; day <= last; day = addDays(day, 1)) days.push({ day, weight: weightOf(day, calendar) });
  const instants: number[] = [];
  while (instants.length < cases) {
    const { day } = drawn(random, days, ({ weight }) => weight);
    const minute = EARLIEST + ((random() + random()) / 2) * (LATEST - EARLIEST);
    const instant = instantAt(day, Math.floor(minute));
    if (instant < until) instants.push(instant);
  }
  return instants.toSorted((one, other) => one - other);
}

function weightOf(day: CivilDate, calendar: Terms['calendar']): number {
  const kind = dayKindOf(day, calendar);
  if (kind === 'holiday') return HOLIDAY_WEIGHT;
  if (kind === 'weekend') return WEEKEND_WEIGHT;
  return WORKING_WEIGHT[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 1;
}
