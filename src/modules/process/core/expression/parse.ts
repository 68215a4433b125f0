import { no, ok, type Result } from '../../../../kernel/result.ts';
import { Reading, type ExpressionRefusal } from './reading.ts';
import type { Comparison, Operation, Syntax, Test } from './syntax.ts';
import { wordsOf, type Dialect } from './words.ts';

/** Longer than any condition a person writes; keeps reading and evaluating bounded. */
const LONGEST = 4_000;

/**
 * Reads a condition or another expression. What is read means what FEEL (DMN 1.5 §10.3) says; of the other dialects only what has a
 * twin there. Everything else is refused with its place: functions, filters, dates, `if`, `for`.
 */
export function parse(text: string, dialect: Dialect): Result<Syntax, ExpressionRefusal> {
  if (text.length > LONGEST) return no({ code: 'tooLong', at: LONGEST });
  const words = wordsOf(text, dialect);
  if (!Array.isArray(words)) return no({ code: 'notReadable', at: words.stuckAt });
  const reading = new Reading(words, dialect, text.length);
  const syntax = readOr(reading);
  if (reading.refusal !== undefined) return no(reading.refusal);
  if (!reading.atEnd) return no({ code: 'notReadable', at: reading.place });
  return ok(syntax);
}

function readOr(reading: Reading): Syntax {
  return reading.nested(() => {
    let left = readAnd(reading);
    while (reading.takes('or')) left = { is: 'or', left, right: readAnd(reading) };
    return left;
  });
}

function readAnd(reading: Reading): Syntax {
  let left = readNegation(reading);
  while (reading.takes('and')) left = { is: 'and', left, right: readNegation(reading) };
  return left;
}

/** `not` without brackets is not FEEL, where it is a function: other tools write it, and it binds looser than a comparison. */
function readNegation(reading: Reading): Syntax {
  if (reading.dialect === 'feel' || !reading.takes('not')) return readComparison(reading);
  return { is: 'not', of: reading.nested(() => readNegation(reading)) };
}

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
const JAVA_COMPARISONS: Readonly<Record<string, Comparison>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
};

function readComparison(reading: Reading): Syntax {
  const left = readSum(reading);
  const by =
    reading.takesOne(COMPARISONS) ?? (reading.dialect === 'java' ? reading.takesOne(JAVA_COMPARISONS) : undefined);
  if (by !== undefined) return { is: 'comparison', by, left, right: readSum(reading) };
  if (reading.dialect === 'java') return left;
  if (reading.takes('in')) return { is: 'in', value: left, tests: readTests(reading) };
  if (!reading.takes('between')) return left;
  const from = readSum(reading);
  reading.expects('and');
  const to = readSum(reading);
  return { is: 'in', value: left, tests: [{ is: 'range', from, to, openFrom: false, openTo: false }] };
}

/** One test, or several in brackets of which one has to hold. */
function readTests(reading: Reading): Test[] {
  if (!reading.takes('(')) return [readTest(reading)];
  const first = readTest(reading);
  if (first.is === 'value' && reading.takes('..')) return [readRange(reading, first.of, true)];
  const tests = [first];
  while (reading.takes(',')) tests.push(readTest(reading));
  reading.expects(')');
  return tests;
}

function readTest(reading: Reading): Test {
  const by = reading.takesOne(COMPARISONS);
  if (by !== undefined) return { is: 'compared', by, to: readSum(reading) };
  if (reading.takes(']')) {
    const from = readSum(reading);
    reading.expects('..');
    return readRange(reading, from, true);
  }
  if (!reading.takes('[')) return { is: 'value', of: readSum(reading) };
  if (reading.takes(']')) return { is: 'value', of: { is: 'list', items: [] } };
  const first = readSum(reading);
  if (reading.takes('..')) return readRange(reading, first, false);
  const items = [first];
  while (reading.takes(',')) items.push(readSum(reading));
  reading.expects(']');
  return { is: 'value', of: { is: 'list', items } };
}

function readRange(reading: Reading, from: Syntax, openFrom: boolean): Test {
  const to = readSum(reading);
  const openTo = reading.takes(')') || reading.takes('[');
  if (!openTo) reading.expects(']');
  return { is: 'range', from, to, openFrom, openTo };
}

const SUMS: Readonly<Record<string, Operation>> = { '+': '+', '-': '-' };
const PRODUCTS: Readonly<Record<string, Operation>> = { '*': '*', '/': '/' };

function readSum(reading: Reading): Syntax {
  let left = readProduct(reading);
  for (let by = reading.takesOne(SUMS); by !== undefined; by = reading.takesOne(SUMS))
    left = { is: 'operation', by, left, right: readProduct(reading) };
  return left;
}

function readProduct(reading: Reading): Syntax {
  let left = readSign(reading);
  for (let by = reading.takesOne(PRODUCTS); by !== undefined; by = reading.takesOne(PRODUCTS))
    left = { is: 'operation', by, left, right: readSign(reading) };
  return left;
}

function readSign(reading: Reading): Syntax {
  if (reading.takes('-')) return { is: 'negative', of: reading.nested(() => readSign(reading)) };
  if (reading.dialect !== 'feel' && reading.takes('!'))
    return { is: 'not', of: reading.nested(() => readSign(reading)) };
  if (reading.dialect === 'java' && reading.takes('empty'))
    return { is: 'empty', of: reading.nested(() => readSign(reading)) };
  return readOperand(reading);
}

function readOperand(reading: Reading): Syntax {
  const literal = reading.takesLiteral();
  if (literal !== undefined) return { is: 'literal', value: literal };
  if (reading.takes('(')) {
    const inner = readOr(reading);
    reading.expects(')');
    return inner;
  }
  if (reading.takes('[')) return { is: 'list', items: readItems(reading) };
  if (reading.dialect === 'feel' && reading.takes('not')) {
    reading.expects('(');
    const inner = readOr(reading);
    reading.expects(')');
    return { is: 'not', of: inner };
  }
  return readPath(reading);
}

function readItems(reading: Reading): Syntax[] {
  const items: Syntax[] = [];
  if (reading.takes(']')) return items;
  do items.push(readOr(reading));
  while (reading.takes(','));
  reading.expects(']');
  return items;
}

function readPath(reading: Reading): Syntax {
  const names = [reading.expectsName()];
  while (reading.takes('.')) names.push(reading.expectsName());
  if (reading.sees('(')) reading.refuse({ code: 'function', at: reading.place, name: names.join('.') });
  return { is: 'path', names };
}
