import type { Reading } from './reading.ts';
import type { Comparison, Test, Tests } from './syntax.ts';

const COMPARISONS: readonly Comparison[] = ['=', '!=', '<=', '>=', '<', '>'];

export function readTests(reading: Reading): Tests {
  if (reading.sees('-') && reading.word(1).is === 'end') {
    reading.takes('-');
    return { is: 'any' };
  }
  const none = reading.attempt(() => {
    if (!reading.takes('not')) return undefined;
    reading.expects('(');
    const tests = readSeveral(reading);
    reading.expects(')');
    return reading.word().is === 'end' ? tests : undefined;
  });
  return none === undefined ? { is: 'some', tests: readSeveral(reading) } : { is: 'none', tests: none };
}

function readSeveral(reading: Reading): Test[] {
  const tests = [readTest(reading)];
  while (reading.takes(',')) tests.push(readTest(reading));
  return tests;
}

function readTest(reading: Reading): Test {
  const by = reading.takesOne(COMPARISONS);
  if (by !== undefined) return { is: 'compared', by, to: reading.comparand() };
  const outer = reading.asked;
  reading.asked = false;
  const of = reading.expression();
  const asks = reading.asked;
  reading.asked = outer;
  return { is: 'expression', of, asks };
}

/** What stands behind `in`: one test, or several in brackets. */
export function readInTests(reading: Reading): Test[] {
  const several = reading.attempt(() => {
    if (!reading.takes('(')) return undefined;
    const tests = readSeveral(reading);
    reading.expects(')');
    return reading.sees('..') ? undefined : tests;
  });
  if (several !== undefined) return several;
  const by = reading.takesOne(COMPARISONS);
  const outer = reading.asked;
  if (by !== undefined) return [{ is: 'compared', by, to: reading.comparand() }];
  const of = reading.comparand();
  reading.asked = outer;
  return [{ is: 'expression', of, asks: false }];
}
