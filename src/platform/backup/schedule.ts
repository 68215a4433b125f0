import type { Area } from '../../kernel/id.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** 02:00 in China: after the evening's work and before the morning's. */
const NIGHT_HOUR_UTC = 18;

/** One scheduled backup by the names of its two archives, which carry the county and the instant (to the second). */
export type Kept = { at: Date; rows: string; keys: string };

const ENDINGS = { rows: '.owb', keys: '.keys' } as const;

export const partialOf = (name: string) => `${name}.partial`;

/** The names that a backup begun at `at` gets in its two folders: `onewindow-370828000000-20260302T180000Z.owb` and `….keys`. */
export function namesAt(area: Area, at: Date): Kept {
  const second = new Date(Math.floor(at.valueOf() / 1_000) * 1_000);
  const stem = `onewindow-${area}-${second.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
  return { at: second, rows: stem + ENDINGS.rows, keys: stem + ENDINGS.keys };
}

/** The instant in a name of ours, whole or partial, of whichever ending; undefined for a file of somebody else or of another county. */
export function findInstant(name: string, area: Area): Date | undefined {
  const match = /^onewindow-(\d{12})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.(?:owb|keys)(?:\.partial)?$/.exec(name);
  if (!match || match[1] !== area) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(2);
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.valueOf()) ? undefined : at;
}

/** The last time a night's backup fell due: the newest 02:00 in China that is not after `now`. */
export function lastNight(now: Date): Date {
  const shifted = now.valueOf() - NIGHT_HOUR_UTC * HOUR_MS;
  return new Date(Math.floor(shifted / DAY_MS) * DAY_MS + NIGHT_HOUR_UTC * HOUR_MS);
}

/** Whether a backup has to be made: none has been begun since the night began. */
export const isDue = (newest: Date | undefined, now: Date): boolean =>
  newest === undefined || newest.valueOf() < lastNight(now).valueOf();

export type Retention = { now: Date; keepDays: number; newestWhole: Date | undefined };

/**
 * Whether what was begun at `at` goes: older than the days it is kept for. The newest whole backup stays however old it is, and nothing
 * goes while there is none.
 */
export function isOutlived(at: Date, { now, keepDays, newestWhole }: Retention): boolean {
  if (newestWhole === undefined || at.valueOf() === newestWhole.valueOf()) return false;
  return now.valueOf() - at.valueOf() > keepDays * DAY_MS;
}

/** Whether a partial file is of a writing that was killed: none takes a day. */
export const isAbandoned = (at: Date, now: Date): boolean => now.valueOf() - at.valueOf() > DAY_MS;
