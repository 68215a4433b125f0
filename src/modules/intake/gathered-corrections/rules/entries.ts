/** What one item asks for, as its notice names it. */
export type ItemAsks = {
  item: string;
  named: readonly { key: string; what: string }[];
  questions: ReadonlySet<string>;
  materials: ReadonlySet<string>;
};

export type EntryKind = 'answer' | 'material' | 'elsewhere';

/** One thing to mend, for every item that asks for it, each with its own reason. `elsewhere`: it is mended on the page of its item. */
export type Entry = { id: string; kind: EntryKind; asks: readonly { item: string; key: string; what: string }[] };

/**
 * Everything that is asked for, each thing once: a material by its standard id, an answer by the question of the theme, which is one for
 * each datum of each person (`questionOf`; undefined where the one form does not ask it). Nothing is lost and nothing repeated.
 */
export function entriesOf(
  asks: readonly ItemAsks[],
  questionOf: (item: string, element: string) => string | undefined,
): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { item, named, questions, materials } of asks)
    for (const { key, what } of named) {
      const question = questions.has(key) ? questionOf(item, key) : undefined;
      const [kind, id] = materials.has(key)
        ? (['material', key] as const)
        : question === undefined
          ? (['elsewhere', `${item} ${key}`] as const)
          : (['answer', question] as const);
      const place = `${kind} ${id}`;
      const known = entries.get(place) ?? { id, kind, asks: [] };
      if (known.asks.some((one) => one.item === item && one.key === key && one.what === what)) continue;
      entries.set(place, { ...known, asks: [...known.asks, { item, key, what }] });
    }
  return [...entries.values()];
}

/** Items of which everything that was asked is mended. */
export const mendedItems = (entries: readonly Entry[], isMended: (entry: Entry, item: string) => boolean): string[] => {
  const items = new Set(entries.flatMap(({ asks }) => asks.map(({ item }) => item)));
  return [...items].filter((item) =>
    entries.every((entry) => !entry.asks.some((ask) => ask.item === item) || isMended(entry, item)),
  );
};
