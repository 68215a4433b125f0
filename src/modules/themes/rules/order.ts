import type { Part, Theme } from '../model.ts';

/** The needed parts of a theme, in its order. What is not needed counts as done: nobody waits for it. */
export function neededParts({ parts }: Pick<Theme, 'parts'>, items: ReadonlySet<string>): Part[] {
  const only = (before: readonly string[]) => before.filter((item) => items.has(item));
  return parts
    .filter(({ item }) => items.has(item))
    .map((part) => ({ ...part, after: only(part.after), afterOptional: only(part.afterOptional) }));
}

/** For each item everything that has certainly ended when it begins. What it may overtake is not among it. */
export function endedBefore(parts: readonly Part[]): Map<string, ReadonlySet<string>> {
  const direct = new Map(parts.map(({ item, after }) => [item, after]));
  const ended = new Map<string, ReadonlySet<string>>();
  const find = (item: string): ReadonlySet<string> => {
    const known = ended.get(item);
    if (known) return known;
    const before = direct.get(item) ?? [];
    const all = new Set(before.flatMap((one) => [one, ...find(one)]));
    ended.set(item, all);
    return all;
  };
  for (const { item } of parts) find(item);
  return ended;
}
