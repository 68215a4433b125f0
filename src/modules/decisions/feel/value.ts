import type { Decimal } from '../../../kernel/decimal.ts';
import type { DateTime, Day, DaysDuration, MonthsDuration, TimeOfDay } from './temporal.ts';
import type { TypeName } from './type-name.ts';

/** What FEEL computes with (DMN 1.5 §10.3.2). */
export type Value = null | boolean | string | Decimal | Temporal | Range | FeelFunction | readonly Value[] | Context;
export type Temporal = Day | TimeOfDay | DateTime | DaysDuration | MonthsDuration;
export type Context = ReadonlyMap<string, Value>;

/** An end that is null is not bounded (`(< 10)`). */
export class Range {
  readonly from: Value;
  readonly to: Value;
  readonly openFrom: boolean;
  readonly openTo: boolean;

  constructor(ends: { from: Value; to: Value; openFrom: boolean; openTo: boolean }) {
    this.from = ends.from;
    this.to = ends.to;
    this.openFrom = ends.openFrom;
    this.openTo = ends.openTo;
  }
}

/** What one evaluation may still spend, what time it believes it is, and what went wrong on the way. */
export type Run = {
  left: number;
  depth: number;
  readonly now: number;
  readonly warnings: Set<string>;
  readonly hits: Hit[];
};

/** A rule of a table that held, and what its tests were held against. */
export type Hit = {
  table: string;
  rule: number;
  of: number;
  conditions: readonly { input: string; value: Value; test: string }[];
  notes: readonly string[];
};

export type Parameter = { name: string; type?: TypeName };

/** Several ways to be called are several lists of parameters; of a built-in function `list` parameters take one item for a list of it. */
export class FeelFunction {
  readonly parameters: readonly (readonly Parameter[])[];
  readonly variadic: boolean;
  readonly body: (values: readonly Value[], run: Run) => Value;

  constructor(made: {
    parameters: readonly (readonly Parameter[])[];
    variadic?: boolean;
    body: (values: readonly Value[], run: Run) => Value;
  }) {
    this.parameters = made.parameters;
    this.variadic = made.variadic ?? false;
    this.body = made.body;
  }
}

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
export const isContext = (value: Value): value is Context => value instanceof Map;
export const listOf = (value: Value): readonly Value[] => (isList(value) ? value : [value]);

/** Thrown where the budget ends, and caught by the door of the evaluation and nowhere else: nothing between can go on. */
export class Exhausted extends Error {}

/** Takes so many steps from what is left. */
export function spend(run: Run, steps: number): void {
  run.left -= steps;
  if (run.left < 0) throw new Exhausted();
}

/** Null, and why. */
export function fault(run: Run, why: string): null {
  if (run.warnings.size < 50) run.warnings.add(why);
  return null;
}
