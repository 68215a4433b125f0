import { never } from '../../../../kernel/result.ts';
import type { Decimal } from '../../../../kernel/decimal.ts';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Operation = '+' | '-' | '*' | '/';

/** What an expression says, read. `from` and `to` of a range are included unless `open`. */
export type Syntax =
  | { is: 'literal'; value: null | boolean | number | string | Decimal }
  | { is: 'path'; names: readonly string[] }
  | { is: 'list'; items: readonly Syntax[] }
  | { is: 'negative'; of: Syntax }
  | { is: 'not'; of: Syntax }
  | { is: 'empty'; of: Syntax }
  | { is: 'and' | 'or'; left: Syntax; right: Syntax }
  | { is: 'comparison'; by: Comparison; left: Syntax; right: Syntax }
  | { is: 'operation'; by: Operation; left: Syntax; right: Syntax }
  | { is: 'in'; value: Syntax; tests: readonly Test[] };

/** What may stand behind `in`: a comparison with the value, a range, or a value or list that has to equal or hold it. */
export type Test =
  | { is: 'compared'; by: Comparison; to: Syntax }
  | { is: 'range'; from: Syntax; to: Syntax; openFrom: boolean; openTo: boolean }
  | { is: 'value'; of: Syntax };

/** Names that an expression reads, without what lies below them. */
export function namesIn(syntax: Syntax): Set<string> {
  const names = new Set<string>();
  collect(syntax, names);
  return names;
}

function collect(syntax: Syntax, names: Set<string>): void {
  switch (syntax.is) {
    case 'literal':
      return;
    case 'path':
      names.add(syntax.names[0] ?? '');
      return;
    case 'list':
      for (const item of syntax.items) collect(item, names);
      return;
    case 'negative':
    case 'not':
    case 'empty':
      collect(syntax.of, names);
      return;
    case 'in':
      collect(syntax.value, names);
      for (const part of syntax.tests.flatMap(partsOf)) collect(part, names);
      return;
    default:
      collect(syntax.left, names);
      collect(syntax.right, names);
  }
}

function partsOf(test: Test): Syntax[] {
  switch (test.is) {
    case 'compared':
      return [test.to];
    case 'range':
      return [test.from, test.to];
    case 'value':
      return [test.of];
    default:
      return never(test);
  }
}
