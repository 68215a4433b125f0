import type { Atom } from './atoms.ts';

/** One input of a table: its parts, and by rule which of them pass (`surely`) and which may (`possibly`). */
export type Column = {
  label: string;
  atoms: readonly Atom[];
  surely: readonly (readonly boolean[])[];
  possibly: readonly (readonly boolean[])[];
};

/** Parts of each input that together make a part of the table. */
export type Box = readonly ReadonlySet<Atom>[];

/** Work that a search may still do: what is longer is not answered. */
export type Budget = { left: number };

type Search = {
  columns: readonly Column[];
  by: 'surely' | 'possibly';
  budget: Budget;
  /** Only these parts, where they are named. */
  within?: Box;
  most: number;
};

const partOf = ({ columns, within }: Search, at: number): readonly Atom[] => {
  const { atoms = [] } = columns[at] ?? {};
  const only = within?.[at];
  return only === undefined ? atoms : atoms.filter((atom) => only.has(atom));
};

/** Parts of the table for which none of these rules holds; not the `whole` of them where the search took too long, or found too many. */
export function findUncovered(rules: readonly number[], search: Search): { found: readonly Box[]; whole: boolean } {
  const found: Box[] = [];
  const whole = descend(rules, { ...search, found, before: [] });
  return { found, whole };
}

type Descent = Search & { found: Box[]; before: Box };

/** Goes through the inputs one by one, with the rules that still hold; parts that leave the same rules are one. */
function descend(rules: readonly number[], descent: Descent): boolean {
  const { columns, found, before, most } = descent;
  const at = before.length;
  if (rules.length === 0) {
    const rest = columns.slice(at).map((_column, further) => new Set(partOf(descent, at + further)));
    if (rest.some((part) => part.size === 0)) return true;
    if (found.length === most) return false;
    found.push([...before, ...rest]);
    return true;
  }
  if (at === columns.length) return true;
  if (rules.some((rule) => holdsForAll(rule, descent, at))) return true;
  const groups = groupsOf(rules, descent, at);
  return groups?.every(({ left, atoms }) => descend(left, { ...descent, before: [...before, atoms] })) ?? false;
}

const holdsForAll = (rule: number, { columns, by }: Descent, at: number) =>
  columns.slice(at).every((column) => column[by][rule]?.every(Boolean) === true);

function groupsOf(rules: readonly number[], descent: Descent, at: number) {
  const { columns, by, budget } = descent;
  const column = columns[at];
  const groups = new Map<string, { left: number[]; atoms: Set<Atom> }>();
  for (const [place, atom] of (column?.atoms ?? []).entries()) {
    if (descent.within?.[at]?.has(atom) === false) continue;
    budget.left -= rules.length + 1;
    if (budget.left < 0) return undefined;
    const left = rules.filter((rule) => column?.[by][rule]?.[place] === true);
    const key = left.join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { left, atoms: new Set([atom]) });
    else group.atoms.add(atom);
  }
  return [...groups.values()];
}

/** Where a rule holds. */
export const boxOf = (rule: number, columns: readonly Column[], by: 'surely' | 'possibly'): Box =>
  columns.map((column) => new Set(column.atoms.filter((_atom, place) => column[by][rule]?.[place] === true)));

/** Where two rules hold at once; undefined where they never do. */
export function shared(one: Box, other: Box): Box | undefined {
  const both: ReadonlySet<Atom>[] = [];
  for (const [at, part] of one.entries()) {
    const common = new Set([...part].filter((atom) => other[at]?.has(atom) === true));
    if (common.size === 0) return undefined;
    both.push(common);
  }
  return both;
}

/** The same parts as fewer: two that differ in one input are one. */
export function joined(boxes: readonly Box[]): Box[] {
  const left: Box[] = [];
  for (const box of boxes) {
    let whole = box;
    for (let at = 0; at < left.length; at += 1) {
      const union = unionOf(left[at] ?? [], whole);
      if (union === undefined) continue;
      left.splice(at, 1);
      [whole, at] = [union, -1];
    }
    left.push(whole);
  }
  return left;
}

function unionOf(one: Box, other: Box): Box | undefined {
  const differing = one.flatMap((part, at) => (isSame(part, other[at] ?? new Set()) ? [] : [at]));
  const [only] = differing;
  if (only === undefined || differing.length > 1) return undefined;
  return one.map((part, at) => (at === only ? new Set([...part, ...(other[at] ?? [])]) : part));
}

const isSame = (one: ReadonlySet<Atom>, other: ReadonlySet<Atom>) =>
  one.size === other.size && [...one].every((atom) => other.has(atom));
