import type { Limit } from '../../../kernel/limit.ts';
import type { Random, Work } from '../../../modules/process/index.ts';
import { between } from './chance.ts';

/** What a task without a limit of its own may take, in working days. */
const USUAL_DAYS = 1;
/** Share of tasks that somebody forgets for twice their limit. */
const FORGOTTEN = 0.06;
const LEAST_LIMIT_MINUTES = 60;

type Day = { perDay: number };

function minutesOf(limit: Limit | undefined, { perDay }: Day): number {
  const { value, unit } = limit ?? { value: USUAL_DAYS, unit: 'workingDay' };
  return unit === 'workingHour' ? value * 60 : value * perDay;
}

/** How long a task lies on a desk before somebody means to take it up: soon more often than late, by its own limit. */
export function lagOf({ act, limit }: Pick<Work, 'act' | 'limit'>, random: Random, day: Day): number {
  const most = Math.max(LEAST_LIMIT_MINUTES, minutesOf(limit, day));
  // Whoever sits at a window sees to what came in one after the other, in the course of the day.
  if (act === 'accept' || act === 'onTheSpot') return Math.floor(random() * 1.2 * Math.max(most, day.perDay / 2));
  const usual = Math.floor(random() ** 2 * 0.7 * most);
  return random() < FORGOTTEN ? usual + 2 * most : usual;
}

/** Minutes of work itself. */
export function effortOf({ act }: Pick<Work, 'act'>, random: Random): number {
  switch (act) {
    case 'visit':
      return between(random, 90, 180);
    case 'review':
      return between(random, 15, 50);
    default:
      return between(random, 5, 15);
  }
}

/** Something that takes its time, whoever looks at it: it is public, or an expert has it. A day more than it has to be, to be in order. */
export const timeOf = ({ limit, publicity }: Pick<Work, 'limit' | 'publicity'>, day: Day): number =>
  Math.max(minutesOf(limit, day), publicity ? minutesOf(publicity.minimum, day) : 0) + 1.1 * day.perDay;
