/** What belongs together, by its key, in the order in which each key came first. Every group has a first. */
export function grouped<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, [One, ...One[]]> {
  const groups = new Map<string, [One, ...One[]]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
