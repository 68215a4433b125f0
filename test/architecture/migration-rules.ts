/** What a migration must keep to, so that a release can be rolled out while the one before still serves. */
export type Migration = { name: string; text: string };

const withoutComments = (text: string) => text.replaceAll(/--.*$/gm, '');
const tablesMade = (text: string) =>
  [...text.matchAll(/create table (?:if not exists )?([\w.]+)/gi)].map(([, table]) => table);
const DESTRUCTIVE =
  /\bdrop\s+(table|column|schema)\b|\brename\s+(to|column)\b|\balter\s+column\s+\w+\s+(set\s+data\s+)?type\b/i;

/** Findings as sentences; none when all is well. */
export function faultsOf(migrations: readonly Migration[]): string[] {
  const before = new Set<string | undefined>();
  return migrations.flatMap(({ name, text }, index) => {
    const plain = withoutComments(text);
    const made = tablesMade(plain);
    const faults = [
      ...numbering(name, index),
      ...(DESTRUCTIVE.test(plain) && !/^-- contracts: \S/m.test(text)
        ? [`${name} takes something away without saying "-- contracts: …" and since when nothing uses it`]
        : []),
      ...lateIndexes(plain, before).map((table) => `${name} indexes ${table}, which is in use, not concurrently`),
      ...(/grant[^;]*\b(update|delete|truncate|all)\b[^;]*\bon\b[^;]*\blog\.event\b/i.test(plain)
        ? [`${name} lets somebody change the event log`]
        : []),
    ];
    for (const table of made) before.add(table);
    return faults;
  });
}

function numbering(name: string, index: number): string[] {
  const expected = String(index + 1).padStart(4, '0');
  return name.startsWith(`${expected}-`) ? [] : [`${name} is not number ${expected}`];
}

const lateIndexes = (text: string, before: ReadonlySet<string | undefined>) =>
  [...text.matchAll(/create (?:unique )?index (?!concurrently)(?:\w+ )?on ([\w.]+)/gi)]
    .map(([, table]) => table)
    .filter((table) => before.has(table));
