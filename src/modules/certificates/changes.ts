import { addDays, type CivilDate } from '../../kernel/civil-date.ts';
import { daysBetween } from '../../kernel/civil-span.ts';
import type { FaceText } from './face.ts';
import type { Renewal } from './model.ts';
import { termOf } from './rules/validity.ts';

/** What stands otherwise on a new version. An entry that the face does not have is no entry of it. */
export type FaceChange = {
  holder?: string | undefined;
  entries?: readonly { name: string; value: string }[] | undefined;
  /** The new last day; left out, it follows from the catalogue (延续) or stays. */
  until?: CivilDate | null | undefined;
};

export type Faced = { text: FaceText; from: CivilDate; until: CivilDate | null };

/**
 * The face of the next version. A renewed term begins on the day after the old one, or today where that one has run out
 * (行政许可法 art. 50); every other new version keeps the term unless the change names a last day.
 */
export function changedFace(
  face: Faced,
  { how, on, change }: { how: Renewal; on: CivilDate; change: FaceChange },
): Faced {
  const { holder = face.text.holder, entries = [], until } = change;
  const said = new Map(entries.map(({ name, value }) => [name, value]));
  const text = {
    ...face.text,
    holder,
    entries: face.text.entries.map((entry) => ({ ...entry, value: said.get(entry.name) ?? entry.value })),
  };
  if (how !== 'renewed') return { text, from: face.from, until: until === undefined ? face.until : until };
  const from = face.until === null || face.until < on ? on : addDays(face.until, 1);
  return { text, from, until: until === undefined ? termOf(text.validity, from).until : until };
}

/**
 * The face that the law alone gives (行政许可法 art. 50): nothing on it is otherwise, and the term follows the one before without a day
 * between, by the catalogue; as long as that one was where the catalogue says no length.
 */
export function faceByLaw({ text, from, until }: Faced & { until: CivilDate }): Faced {
  const next = addDays(until, 1);
  return { text, from: next, until: termOf(text.validity, next).until ?? addDays(next, daysBetween(from, until)) };
}

/** Whether a new version says anything that the old one did not. */
export const saysTheSame = (before: Faced, after: Faced): boolean =>
  before.text.holder === after.text.holder &&
  before.until === after.until &&
  before.text.entries.every(({ value }, place) => value === after.text.entries[place]?.value);
