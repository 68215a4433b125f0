/** What an entry says of when a question is asked or answered by another one. */
export type Entry = {
  id: string;
  role: string;
  requiredWhen?: { element: string; equals: string } | { situation: string } | undefined;
  copyWhen?: { element: string; from: string } | undefined;
};

/**
 * The order in which questions are asked: what others copy from or hang on comes before them, else the order of the entry stands. Who
 * somebody is moves as a whole, a single deciding question alone.
 */
export function inAskingOrder<One extends Entry>(entries: readonly One[]): One[] {
  return decidingFirst(rolesFirst(entries));
}

function rolesFirst<One extends Entry>(entries: readonly One[]): One[] {
  const needed = new Set(entries.flatMap(({ copyWhen }) => (copyWhen ? [copyWhen.element, copyWhen.from] : [])));
  const roles = new Set(entries.filter(({ id }) => needed.has(id)).map(({ role }) => role));
  return [...entries.filter(({ role }) => roles.has(role)), ...entries.filter(({ role }) => !roles.has(role))];
}

function decidingFirst<One extends Entry>(entries: readonly One[]): One[] {
  const ordered: One[] = [];
  const seen = new Set<One>();
  const place = (entry: One) => {
    if (seen.has(entry)) return;
    seen.add(entry);
    const { requiredWhen } = entry;
    const deciding =
      requiredWhen && 'element' in requiredWhen ? entries.find(({ id }) => id === requiredWhen.element) : undefined;
    if (deciding !== undefined) place(deciding);
    ordered.push(entry);
  };
  for (const entry of entries) place(entry);
  return ordered;
}
