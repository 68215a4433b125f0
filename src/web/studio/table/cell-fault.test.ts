import { expect, test } from 'vitest';
import { feelExpression, feelTests } from '../../../modules/decisions/index.ts';
import { cellFault, cellNames } from './cell-fault.ts';

const names = ['net-price', 'shop'];
const fault = (text: string, is: 'test' | 'output' = 'test') => cellFault(text, is, cellNames(names));

test.each([
  ['< 60', undefined],
  ['[60..100)', undefined],
  ['"food", "retail"', undefined],
  ['not("food")', undefined],
  ['-', undefined],
  ['', undefined],
  ['< ', 3],
  ['[60..', 6],
  ['"food', 1],
  ['60 ；', 4],
])('the test %j cannot be read from sign %s on', (text, at) => {
  expect(fault(text)).toBe(at);
});

test('an output is an expression; names of the file are known, with their signs', () => {
  expect(fault('net-price * 2', 'output')).toBeUndefined();
  expect(fault('< 60', 'output')).toBe(1);
  expect(fault('1 +', 'output')).toBe(4);
  expect(fault('-', 'output')).toBeUndefined();
});

test('it is what the server finds', () => {
  for (const text of [
    '< 60',
    '< ',
    '1 +',
    'date and time("x")',
    'a b c',
    '(((',
    '? > 1',
    'if a then b',
    '"a" "b"',
    '{a: 1}.a',
  ]) {
    expect(fault(text) === undefined, text).toBe(feelTests(text, names).ok);
    expect(fault(text, 'output') === undefined, text).toBe(feelExpression(text, names).ok);
  }
});
