declare const brand: unique symbol;

/** A calendar day in China Standard Time, `YYYY-MM-DD`. Never an instant. */
export type CivilDate = string & { readonly [brand]: 'CivilDate' };

const DAY_MS = 86_400_000;
/** China Standard Time is UTC+8 with no summer time since 1991. */
const CHINA_OFFSET_MS = 8 * 3_600_000;

const midnight = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayAt = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): text is CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const milliseconds = midnight(text);
  return !Number.isNaN(milliseconds) && dayAt(milliseconds) === text;
}

/** A text as a day. Throws when there is no such day; ask `isCivilDate` first where the text comes from a person. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
}

/** The day that the calendars on the wall show in China at an instant. */
export const civilDateOf = (instant: Date): CivilDate => civilDate(dayAt(instant.valueOf() + CHINA_OFFSET_MS));

/** The day so many days later, or earlier when negative. Throws outside the years 0000 to 9999. */
export const addDays = (day: CivilDate, days: number): CivilDate => civilDate(dayAt(midnight(day) + days * DAY_MS));
