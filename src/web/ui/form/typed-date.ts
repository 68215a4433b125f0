export const DATE_PARTS = ['year', 'month', 'day'] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/** The three parts of a day as they were typed, right or wrong. */
export type TypedDate = Readonly<Record<DatePart, string>>;

/** Typed parts as one answer: `2026-03-02` where they make one, what there is of it else, nothing when nothing was typed. */
export function dateText(typed: TypedDate): string {
  const parts = [typed.year.trim(), twoDigits(typed.month.trim()), twoDigits(typed.day.trim())];
  return parts.every((part) => part === '') ? '' : parts.join('-');
}

/** An answer as the parts it was typed in. */
export function datePartsOf(text: string): TypedDate {
  const parts = text.split('-');
  return { year: parts[0] ?? '', month: parts[1] ?? '', day: parts[2] ?? '' };
}

const twoDigits = (part: string) => (/^\d$/.test(part) ? `0${part}` : part);
