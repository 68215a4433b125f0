import type { DecisionTable, HitPolicy } from '../definition/model.ts';
import type { ColumnChange, FactChange, RuleChange, TableChange } from './contract.ts';
import { movedOf, pairs, type Pair } from './pairing.ts';
import { saidBy, saysTheSame } from './written.ts';

type Side = DecisionTable | undefined;

/** Hit policies by which the order of rules says something. */
const ORDERED: readonly HitPolicy[] = ['FIRST', 'RULE ORDER', 'COLLECT', 'PRIORITY', 'OUTPUT ORDER'];
/** What sums, counts and extremes are taken of has no order. */
const isOrdered = (table: Side) =>
  table !== undefined && ORDERED.includes(table.policy) && table.aggregation === undefined;

/** Two tables line by line; undefined where they say the same. One that is not there has neither columns nor rules. */
export function compareTables(place: readonly string[], before: Side, after: Side): TableChange | undefined {
  const columns = columnsOf(before, after);
  const rules = rulesOf(before, after, columns);
  const policy = { before: policyOf(before), after: policyOf(after) };
  const same = [...columns, ...rules].every(({ how }) => how === 'same');
  if (same && policy.before === policy.after) return undefined;
  return { place: [...place], policy, ordered: isOrdered(before) || isOrdered(after), columns, rules };
}

const policyOf = (table: Side) =>
  table === undefined ? null : [table.policy, table.aggregation ?? ''].join(' ').trim();

const numbered = (at: number | null) => (at === null ? null : at + 1);

type Clause = { name: string; facts: Readonly<Record<string, string | undefined>> };

const inputsOf = (table: Side): Clause[] =>
  (table?.inputs ?? []).map(({ label, text, type, allowed }) => ({
    name: label,
    facts: { text, label: label === text ? undefined : label, type, allowed },
  }));

const outputsOf = (table: Side): Clause[] =>
  (table?.outputs ?? []).map(({ name, type, values, otherwise }) => ({
    name,
    facts: { name, type, allowed: values, otherwise },
  }));

const notesOf = (table: Side): Clause[] =>
  Array.from({ length: Math.max(0, ...(table?.rules ?? []).map(({ notes }) => notes.length)) }, (_, at) => ({
    name: String(at + 1),
    facts: {},
  }));

function columnsOf(before: Side, after: Side): ColumnChange[] {
  return [
    ...clausesOf('input', inputsOf(before), inputsOf(after)),
    ...clausesOf('output', outputsOf(before), outputsOf(after)),
    ...clausesOf('note', notesOf(before), notesOf(after)),
  ];
}

/** Columns are the same by what they ask for or are called; what is left of both is one column called otherwise where it stands at the same place. */
function clausesOf(is: ColumnChange['is'], before: readonly Clause[], after: readonly Clause[]): ColumnChange[] {
  const keyOf = ({ facts, name }: Clause) => saidBy(facts['text'] ?? name);
  const places = new Map([...before, ...after].map((clause) => [clause, 0]));
  for (const side of [before, after]) for (const [at, clause] of side.entries()) places.set(clause, at);
  const all = pairs({ before, after }, keyOf, (one, other) => (places.get(one) === places.get(other) ? 1 : 0));
  const moved = movedOf(all);
  return all.map((pair) => {
    const [old, now] = [at(before, pair.before), at(after, pair.after)];
    const facts = old === undefined || now === undefined ? [] : clauseChanges(old, now);
    const how = howOf(pair, facts.length > 0, moved.has(pair));
    const name = (now ?? old)?.name ?? '';
    return { is, name, how, before: numbered(pair.before), after: numbered(pair.after), facts };
  });
}

const at = <Item>(items: readonly Item[], place: number | null) => (place === null ? undefined : items[place]);

function clauseChanges(before: Clause, after: Clause): FactChange[] {
  return Object.keys({ ...before.facts, ...after.facts }).flatMap((fact) => {
    const [old, now] = [before.facts[fact] ?? null, after.facts[fact] ?? null];
    return saysTheSame(old, now) ? [] : [{ place: [], fact, before: old, after: now }];
  });
}

function howOf({ before, after }: Pair, isChanged: boolean, isMoved: boolean): ColumnChange['how'] {
  if (before === null) return 'added';
  if (after === null) return 'removed';
  if (isChanged) return 'changed';
  return isMoved ? 'moved' : 'same';
}

type Line = readonly (string | null)[];

/** The cells of a rule in the order of these columns; null for a column that its table does not have. An empty test is `-`. */
function lineOf(
  rule: DecisionTable['rules'][number],
  columns: readonly ColumnChange[],
  side: 'before' | 'after',
): Line {
  const cells = { input: rule.tests, output: rule.outputs, note: rule.notes };
  return columns.map((column) => {
    const place = column[side];
    if (place === null) return null;
    const text = cells[column.is][place - 1] ?? '';
    return text === '' && column.is === 'input' ? '-' : text;
  });
}

function rulesOf(before: Side, after: Side, columns: readonly ColumnChange[]): RuleChange[] {
  const [olds, news] = [
    (before?.rules ?? []).map((rule) => lineOf(rule, columns, 'before')),
    (after?.rules ?? []).map((rule) => lineOf(rule, columns, 'after')),
  ];
  const both = columns.flatMap((column, place) => (column.before === null || column.after === null ? [] : [place]));
  const keyOf = (line: Line) => JSON.stringify(both.map((place) => saidIn(columns[place], line[place] ?? null)));
  const all = pairs({ before: olds, after: news }, keyOf, (one, other) => likeness(one, other, both));
  const moved = movedOf(all);
  return all.map((pair) => {
    const [old, now] = [at(olds, pair.before), at(news, pair.after)];
    const cells = columns.map((column, place) => cellOf(column, old?.[place] ?? null, now?.[place] ?? null));
    const how = howOf(
      pair,
      old !== undefined && now !== undefined && cells.some(({ changed }) => changed),
      moved.has(pair),
    );
    return { how, moved: moved.has(pair), before: numbered(pair.before), after: numbered(pair.after), cells };
  });
}

/** What is written to be read by people is told by every letter. */
const saidIn = (column: ColumnChange | undefined, text: string | null) =>
  text === null || column?.is === 'note' ? text : saidBy(text);

const cellOf = (column: ColumnChange, before: string | null, after: string | null) => ({
  before,
  after,
  changed: saidIn(column, before) !== saidIn(column, after),
});

/** Two rules are one that was changed where at least half of their cells say the same. */
function likeness(one: Line, other: Line, both: readonly number[]): number {
  const same = both.filter((place) => saysTheSame(one[place] ?? null, other[place] ?? null)).length;
  return same * 2 >= both.length ? same : 0;
}
