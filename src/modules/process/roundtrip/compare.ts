import type { Tree } from './tree.ts';

/** One thing that is not there any more, or not as it was. `path` leads to it by names and ids. */
export type Difference = { path: string; was: string; is: string | null };

export type Comparison = { lost: Difference[]; changed: Difference[] };

/**
 * What became of a document: lost elements, attributes and texts, and changed or added ones. Siblings are the same when they have the
 * same id, or else stand at the same place among those of their name; the order among different names means nothing in BPMN.
 */
export function compareTrees(before: Tree, after: Tree): Comparison {
  const comparison: Comparison = { lost: [], changed: [] };
  if (before.name === after.name) compareInto(comparison, { before, after, path: labelOf(before) });
  else comparison.lost.push({ path: labelOf(before), was: labelOf(before), is: labelOf(after) });
  return comparison;
}

type Pair = { before: Tree; after: Tree; path: string };

function compareInto(comparison: Comparison, { before, after, path }: Pair): void {
  for (const [name, was] of before.attributes) {
    const is = after.attributes.get(name);
    if (is === undefined) comparison.lost.push({ path: `${path}/@${localOf(name)}`, was, is: null });
    else if (is !== was) comparison.changed.push({ path: `${path}/@${localOf(name)}`, was, is });
  }
  for (const [name, is] of after.attributes)
    if (!before.attributes.has(name)) comparison.changed.push({ path: `${path}/@${localOf(name)}`, was: '', is });
  compareTexts(comparison, { before, after, path });
  compareChildren(comparison, { before, after, path });
}

function compareTexts({ lost, changed }: Comparison, { before, after, path }: Pair): void {
  const [was, is] = [before.text.trim(), after.text.trim()];
  if (was === is) return;
  if (is === '') lost.push({ path: `${path}/text()`, was, is: null });
  else changed.push({ path: `${path}/text()`, was, is });
}

function compareChildren(comparison: Comparison, { before, after, path }: Pair): void {
  const [old, now] = [keyed(before.children), keyed(after.children)];
  for (const [key, child] of old) {
    const other = now.get(key);
    const place = `${path}/${labelOf(child)}`;
    if (other === undefined) comparison.lost.push({ path: place, was: labelOf(child), is: null });
    else compareInto(comparison, { before: child, after: other, path: place });
  }
  for (const [key, child] of now)
    if (!old.has(key)) comparison.changed.push({ path: `${path}/${labelOf(child)}`, was: '', is: labelOf(child) });
  const moved = findMoved([...old.keys()], [...now.keys()]);
  if (moved !== undefined) comparison.changed.push({ path, was: 'order', is: moved });
}

/** Children by name and id, or by name and place. Of several with one id, which is not allowed, each is told apart too. */
function keyed(children: readonly Tree[]): Map<string, Tree> {
  const counts = new Map<string, number>();
  return new Map(
    children.map((child) => {
      const id = child.attributes.get('id');
      const kind = id === undefined ? child.name : `${child.name} ${id}`;
      const place = counts.get(kind) ?? 0;
      counts.set(kind, place + 1);
      return [`${kind} ${place}`, child];
    }),
  );
}

/** The name among whose bearers the order is not what it was. */
function findMoved(before: readonly string[], after: readonly string[]): string | undefined {
  const nameIn = (key: string) => key.slice(0, key.indexOf(' '));
  const [old, now] = [new Set(before), new Set(after)];
  const kept = before.filter((key) => now.has(key));
  const left = after.filter((key) => old.has(key));
  const names = [...new Set(kept.map(nameIn))];
  const of = (keys: readonly string[], name: string) => keys.filter((key) => nameIn(key) === name).join('\n');
  const moved = names.find((name) => of(kept, name) !== of(left, name));
  return moved === undefined ? undefined : localOf(moved);
}

const localOf = (name: string) => name.replace(/^\{[^}]*\}/, '');

function labelOf({ name, attributes }: Tree): string {
  const id = attributes.get('id');
  return id === undefined ? localOf(name) : `${localOf(name)}[${id}]`;
}
