import type { Syntax, Test, Tests } from '../feel/syntax.ts';
import type { Value } from '../feel/value.ts';

/** Functions whose answer to constants is one, whatever else is known. */
const MAKING = new Set(['date', 'date and time', 'time', 'duration']);

/** Whether an expression is the same wherever it stands. */
function isConstant(syntax: Syntax): boolean {
  switch (syntax.is) {
    case 'literal':
      return true;
    case 'negative':
      return isConstant(syntax.of);
    case 'list':
      return syntax.items.every(isConstant);
    case 'range':
      return [syntax.from, syntax.to].every((end) => end === undefined || isConstant(end));
    case 'call':
      return syntax.of.is === 'name' && MAKING.has(syntax.of.name) && syntax.values.every(isConstant);
    default:
      return false;
  }
}

/** What a cell holds a value against; undefined where that depends on more than the value. */
export function constantsOf(tests: Tests, valueOf: (syntax: Syntax) => Value): Value[] | undefined {
  if (tests.is === 'any') return [];
  const compared = tests.tests.map(comparandOf);
  const constants = compared.filter((syntax) => syntax !== undefined);
  return constants.length === compared.length ? constants.map(valueOf) : undefined;
}

function comparandOf(test: Test): Syntax | undefined {
  if (test.is === 'expression' && test.asks) return undefined;
  const syntax = test.is === 'compared' ? test.to : test.of;
  return isConstant(syntax) ? syntax : undefined;
}

/** The value of an expression that may stand anywhere; undefined where it does not. */
export const constantOf = (syntax: Syntax, valueOf: (syntax: Syntax) => Value): Value | undefined =>
  isConstant(syntax) ? valueOf(syntax) : undefined;
