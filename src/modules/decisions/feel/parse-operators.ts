import { readInTests } from './parse-tests.ts';
import { readPostfix } from './parse-primary.ts';
import { readType } from './parse-types.ts';
import type { Reading } from './reading.ts';
import type { Comparison, Operation, Syntax } from './syntax.ts';

export function readExpression(reading: Reading): Syntax {
  return reading.nested(() => {
    let left = readAnd(reading);
    while (reading.takes('or')) left = { is: 'or', left, right: readAnd(reading) };
    return left;
  });
}

function readAnd(reading: Reading): Syntax {
  let left = readComparison(reading);
  while (reading.takes('and')) left = { is: 'and', left, right: readComparison(reading) };
  return left;
}

const COMPARISONS: readonly Comparison[] = ['=', '!=', '<=', '>=', '<', '>'];

function readComparison(reading: Reading): Syntax {
  let left = readComparand(reading);
  for (;;) {
    const by = reading.takesOne(COMPARISONS);
    if (by !== undefined) left = { is: 'comparison', by, left, right: readComparand(reading) };
    else if (reading.takes('between')) left = readBetween(reading, left);
    else if (reading.takes('in')) left = { is: 'in', value: left, tests: readInTests(reading) };
    else return left;
  }
}

function readBetween(reading: Reading, value: Syntax): Syntax {
  const from = readComparand(reading);
  reading.expects('and');
  return { is: 'between', value, from, to: readComparand(reading) };
}

/** A sum, or what binds closer. */
export function readComparand(reading: Reading): Syntax {
  return readChain(reading, SUMS, (inner) => readChain(inner, PRODUCTS, readPower));
}

const SUMS: readonly Operation[] = ['+', '-'];
const PRODUCTS: readonly Operation[] = ['*', '/'];

function readChain(reading: Reading, by: readonly Operation[], operand: (reading: Reading) => Syntax): Syntax {
  let left = operand(reading);
  for (let one = reading.takesOne(by); one !== undefined; one = reading.takesOne(by))
    left = { is: 'operation', by: one, left, right: operand(reading) };
  return left;
}

const readPower = (reading: Reading): Syntax => readChain(reading, ['**'], readSign);

function readSign(reading: Reading): Syntax {
  if (reading.takes('-')) return { is: 'negative', of: reading.nested(() => readSign(reading)) };
  let of = readPostfix(reading);
  while (reading.takes('instance')) {
    reading.expects('of');
    of = { is: 'instance', of, type: readType(reading) };
  }
  return of;
}
