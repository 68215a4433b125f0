import type { Evaluate } from './evaluator.ts';
import type { TypeName } from './type-name.ts';
import type { Value } from './value.ts';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Operation = '+' | '-' | '*' | '/' | '**';

/** What an expression says, read. `compiled` is one that a model holds in a box of its own. */
export type Syntax =
  | { is: 'literal'; value: Value }
  | { is: 'compiled'; evaluate: Evaluate }
  | { is: 'name'; name: string }
  | { is: 'path'; of: Syntax; name: string }
  | { is: 'filter'; of: Syntax; by: Syntax }
  | { is: 'call'; of: Syntax; values: readonly Syntax[] }
  | { is: 'callNamed'; of: Syntax; values: readonly { name: string; value: Syntax }[] }
  | { is: 'if'; condition: Syntax; then: Syntax; else: Syntax }
  | { is: 'for'; loops: readonly Loop[]; body: Syntax }
  | { is: 'some' | 'every'; loops: readonly Loop[]; body: Syntax }
  | { is: 'function'; parameters: readonly { name: string; type?: TypeName }[]; body: Syntax; external: boolean }
  | { is: 'list'; items: readonly Syntax[] }
  | { is: 'context'; entries: readonly { name: string; value: Syntax }[] }
  | { is: 'range'; from: Syntax | undefined; to: Syntax | undefined; openFrom: boolean; openTo: boolean }
  | { is: 'and' | 'or'; left: Syntax; right: Syntax }
  | { is: 'comparison'; by: Comparison; left: Syntax; right: Syntax }
  | { is: 'operation'; by: Operation; left: Syntax; right: Syntax }
  | { is: 'negative'; of: Syntax }
  | { is: 'between'; value: Syntax; from: Syntax; to: Syntax }
  | { is: 'in'; value: Syntax; tests: readonly Test[] }
  | { is: 'instance'; of: Syntax; type: TypeName };

export type Loop = { name: string; over: Syntax; to?: Syntax };

/** What a value has to pass: a comparison, or an expression that equals it, holds it, or is true of `?`. */
export type Test = { is: 'compared'; by: Comparison; to: Syntax } | { is: 'expression'; of: Syntax; asks: boolean };

/** The tests of one cell: any of them, none of them, or whatever there is. */
export type Tests = { is: 'any' } | { is: 'some' | 'none'; tests: readonly Test[] };
