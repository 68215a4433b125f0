/** How often an item was applied for in a stretch of time. */
export type Use = { key: string; times: number };

/** The stretch of time that is looked at, so that what is common changes with the seasons. */
export const DAYS_COUNTED = 90;

/** Fewer applications than this are chance, and fewer items are no choice. */
const ENOUGH = { applications: 100, items: 8 } as const;

/** What most people apply for, the most frequent first; undefined when there are too few applications to tell. */
export function oftenApplied(uses: readonly Use[]): readonly string[] | undefined {
  const applications = uses.reduce((sum, { times }) => sum + times, 0);
  if (applications < ENOUGH.applications || uses.length < ENOUGH.items) return undefined;
  return uses.toSorted((one, other) => other.times - one.times || (one.key < other.key ? -1 : 1)).map(({ key }) => key);
}
