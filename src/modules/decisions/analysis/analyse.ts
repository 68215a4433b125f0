import { equals } from '../feel/compare.ts';
import { compile } from '../feel/compile.ts';
import { builtInScope } from '../feel/functions/built-in.ts';
import { parseExpression, parseTests } from '../feel/parse.ts';
import { Exhausted, type Run, type Value } from '../feel/value.ts';
import type { DecisionTable } from '../definition/model.ts';
import { jsonOf } from '../evaluation/json.ts';
import { cellOf } from './atoms.ts';
import type { Standing } from './cells.ts';
import { columnsOf } from './columns.ts';
import { constantOf } from './constants.ts';
import { boxOf, findUncovered, joined, shared, type Box, type Budget, type Column } from './cover.ts';
import type { CellMark, Idle, Mark, Overlap, Place, TableAnalysis } from './model.ts';
import { ranksOf } from './priority.ts';

/** Parts of a table that are named at most, of each sort. */
const MOST = 20;
const WORK = 5_000_000;

/** Tells where no rule of a table holds, where more than one does, and which never decide. */
export function analyseTable(decision: string, table: DecisionTable, standing: Omit<Standing, 'run'>): TableAnalysis {
  const run: Run = { left: WORK, depth: 0, now: 0, warnings: new Set(), hits: [] };
  const independent = areIndependent(table);
  try {
    return { decision, independent, ...lookAt(table, { ...standing, run }) };
  } catch (problem) {
    if (!(problem instanceof Exhausted)) throw problem;
    return { decision, independent, marks: [{ is: 'tableNotAnalysed', why: 'tooLarge' }], complete: false };
  }
}

/** One name each, none twice: what is computed, or a part of the same thing, may hang together. */
function areIndependent({ inputs }: DecisionTable): boolean {
  const plain = inputs.every(({ text }) => /^[\p{L}_][\p{L}\p{N}_ .]*$/u.test(text));
  return plain && new Set(inputs.map(({ text }) => text)).size === inputs.length;
}

type Looked = { table: DecisionTable; standing: Standing; columns: readonly Column[]; budget: Budget };

function lookAt(table: DecisionTable, standing: Standing): { marks: Mark[]; complete: boolean } {
  const { columns, unknown } = columnsOf(table, standing);
  const looked = { table, standing, columns, budget: { left: WORK } };
  const unreadable = findUnreadable(table, standing);
  const cells = unknown.flatMap(([rule, column]): Mark[] => {
    const text = table.rules[rule]?.tests[column] ?? '';
    const [rules, place] = [[rule + 1] as const, column + 1];
    const isRead = !unreadable.some((mark) => mark.rules[0] === rule + 1 && mark.column === place);
    return isRead ? [{ is: 'cellNotAnalysed', rules, column: place, text }] : [];
  });
  const gaps = findGaps(looked);
  const overlaps = findOverlaps(looked);
  const whole = gaps.whole && overlaps.length <= MOST;
  const marks = [...gaps.marks, ...overlaps.slice(0, MOST), ...findIdle(looked), ...unreadable, ...cells];
  return whole
    ? { marks, complete: unknown.length === 0 }
    : { marks: [...marks, { is: 'tableNotAnalysed', why: 'tooLarge' }], complete: false };
}

/** Cells that are no FEEL. */
function findUnreadable({ rules }: DecisionTable, { names }: Standing): CellMark[] {
  return rules.flatMap(({ tests, outputs }, rule) => {
    const cells = [
      ...tests.map((text) => ({ text, isRead: parseTests(text === '' ? '-' : text, names).ok })),
      ...outputs.map((text) => ({ text, isRead: text === '' || text === '-' || parseExpression(text, names).ok })),
    ];
    return cells.flatMap(({ text, isRead }, at): CellMark[] =>
      isRead ? [] : [{ is: 'cellUnreadable', rules: [rule + 1], column: at + 1, text }],
    );
  });
}

const placesOf = (box: Box, columns: readonly Column[]): Place[] =>
  columns.map(({ label, atoms }, at) => {
    const part = box[at] ?? new Set();
    const [first] = part;
    return { input: label, test: cellOf(part, atoms), example: jsonOf(first?.example ?? null) };
  });

/** Where something else stands for when no rule holds, nothing is missing. */
function findGaps({ table, columns, budget }: Looked): { marks: readonly Mark[]; whole: boolean } {
  const meant = table.policy === 'COLLECT' && table.aggregation === 'COUNT';
  if (meant || table.outputs.some(({ otherwise }) => otherwise !== undefined && otherwise !== ''))
    return { marks: [], whole: true };
  const rules = [...table.rules.keys()];
  const { found, whole } = findUncovered(rules, { columns, by: 'possibly', budget, most: 10 * MOST });
  const gaps = joined(found);
  const marks = gaps.slice(0, MOST).map((box): Mark => ({ is: 'gap', where: placesOf(box, columns) }));
  return { marks, whole: whole && gaps.length <= MOST };
}

/** Unique rules may not overlap at all, any of several only where they say the same. Elsewhere the hit policy says what is meant. */
function findOverlaps({ table, standing, columns }: Looked): Overlap[] {
  if (table.policy !== 'UNIQUE' && table.policy !== 'ANY') return [];
  const boxes = table.rules.map((_rule, at) => boxOf(at, columns, 'surely'));
  const found: Overlap[] = [];
  for (const [one, box] of boxes.entries())
    for (let other = one + 1; other < boxes.length && found.length <= MOST; other += 1) {
      const both = shared(box, boxes[other] ?? []);
      if (both === undefined) continue;
      const rules = [one + 1, other + 1] as const;
      if (table.policy === 'UNIQUE') found.push({ is: 'overlap', rules, where: placesOf(both, columns) });
      else if (sayDifferent(table, rules, standing))
        found.push({ is: 'contradiction', rules, where: placesOf(both, columns) });
    }
  return found;
}

/** Whether two rules say different things for certain: outputs that are computed may come out the same. */
function sayDifferent({ rules }: DecisionTable, [one, other]: readonly [number, number], standing: Standing): boolean {
  const [left, right] = [rules[one - 1]?.outputs ?? [], rules[other - 1]?.outputs ?? []];
  return left.some((text, at) => {
    const [mine, yours] = [outputOf(text, standing), outputOf(right[at] ?? '', standing)];
    return mine !== undefined && yours !== undefined && equals(mine, yours) !== true;
  });
}

function outputOf(text: string, { names, types, run }: Standing): Value | undefined {
  const read = parseExpression(text === '' || text === '-' ? 'null' : text, names);
  return read.ok ? constantOf(read.value, (syntax) => compile(syntax, types.named)(builtInScope, run)) : undefined;
}

/** Rules that no value comes to, and those before which another one always decides. */
function findIdle({ table, standing, columns, budget }: Looked): Idle[] {
  const ranks = table.policy === 'PRIORITY' ? ranksOf(table, (text) => outputOf(text, standing), standing) : [];
  return table.rules.flatMap((_rule, at): Idle[] => {
    const own = boxOf(at, columns, 'possibly');
    if (own.some((part) => part.size === 0)) return [{ is: 'neverHolds', rules: [at + 1] }];
    const before = table.policy === 'FIRST' ? [...table.rules.keys()].slice(0, at) : prior(ranks, at);
    if (before.length === 0) return [];
    const { found, whole } = findUncovered(before, { columns, by: 'surely', budget, within: own, most: 1 });
    return whole && found.length === 0 ? [{ is: 'masked', rules: [at + 1] }] : [];
  });
}

/** Rules of higher priority than one; those whose priority is not known are not among them. */
function prior(ranks: readonly (readonly number[] | undefined)[], rule: number): number[] {
  const own = ranks[rule];
  if (own === undefined) return [];
  return ranks.flatMap((rank, at) => {
    const place = rank?.findIndex((one, index) => one !== own[index]) ?? -1;
    return rank !== undefined && place >= 0 && (rank[place] ?? 0) < (own[place] ?? 0) ? [at] : [];
  });
}
