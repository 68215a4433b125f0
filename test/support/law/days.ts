import { readFileSync } from 'node:fs';

/**
 * The working days, read off the State Council's notices as they lie in `data`, and nothing of ours in between. A day is a number, so that
 * walking is adding one; what a notice says of it is known from the day on which the notice was issued.
 */
export type Day = number;

const DAY_MS = 86_400_000;
const SUNDAY = 3;

export const dayOf = (text: string): Day => Date.parse(`${text}T00:00:00Z`) / DAY_MS;
const texts = new Map<Day, string>();
export function textOf(day: Day): string {
  const text = texts.get(day) ?? new Date(day * DAY_MS).toISOString().slice(0, 10);
  texts.set(day, text);
  return text;
}

type Change = { date: string; before: string; after: string };
type Notice = {
  id: string;
  issuedOn: string;
  announces: number | null;
  from: string;
  until: string;
  changes: Change[];
};

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8'));
const yearbook: { days: { date: string; type: string }[] } = read('holidays.json');
const { notices }: { notices: Notice[] } = read('holiday-notices.json');

/** `worked`: people are at work. `spoken`: some notice has spoken of this day or its year; otherwise weekdays are a guess. */
type Kind = { worked: boolean; spoken: boolean };
export type Knowledge = { version: string; kindOf: (day: Day) => Kind };

const issued = notices.map(({ issuedOn }) => dayOf(issuedOn));
const issuedBy = (on: Day) => notices.slice(0, issued.filter((day) => day <= on).length);

function kindOnceKnown(day: Day, known: readonly Notice[]): Kind {
  const text = textOf(day);
  const onWeekday = (day - SUNDAY) % 7 !== 0 && (day - SUNDAY + 1) % 7 !== 0;
  const covering = notices.findLast(
    ({ announces, from, until }) => announces !== null && from <= text && text <= until,
  );
  const covered = covering !== undefined && known.includes(covering);
  const moved = known.some(({ changes }) => changes.some(({ date }) => date === text));
  const ofYear = known.some(({ announces }) => announces === Number(text.slice(0, 4)));
  if (!covered && !moved) return { worked: onWeekday, spoken: ofYear };
  // The earliest notice that nobody knew yet tells how the day stood before it; none of them: as the yearbook has it in the end.
  const later = notices.filter((notice) => !known.includes(notice)).flatMap(({ changes }) => changes);
  const own = notices.flatMap(({ changes }) => changes).findLast(({ date }) => date === text);
  const inTheEnd = yearbook.days.find(({ date }) => date === text)?.type ?? own?.after ?? '平日';
  const stood = later.find(({ date }) => date === text)?.before ?? inTheEnd;
  const isMoved = stood !== '平日';
  return { worked: isMoved ? stood === '调休上班' : onWeekday, spoken: ofYear || isMoved };
}

const remembered = new Map<number, Knowledge>();

/** What was known on a day: each day is looked up once. */
export function knownOn(day: Day): Knowledge {
  const known = issuedBy(day);
  const before = remembered.get(known.length);
  if (before) return before;
  const kinds = new Map<Day, Kind>();
  const newest = known.at(-1);
  const knowledge = {
    version: newest ? `${newest.issuedOn} ${newest.id}` : 'none',
    kindOf: (one: Day) => {
      const kind = kinds.get(one) ?? kindOnceKnown(one, known);
      kinds.set(one, kind);
      return kind;
    },
  };
  remembered.set(known.length, knowledge);
  return knowledge;
}

/** How many days of work lie behind `from` up to and with `until`, those left out that are not counted. */
export function workedBetween(from: Day, until: Day, { kindOf }: Knowledge, isLeftOut: (day: Day) => boolean): number {
  let count = 0;
  for (let day = from + 1; day <= until; day += 1) if (kindOf(day).worked && !isLeftOut(day)) count += 1;
  return count;
}
