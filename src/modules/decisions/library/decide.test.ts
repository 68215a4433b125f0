import { expect, test } from 'vitest';
import { no, ok } from '../../../kernel/result.ts';
import { decideVersion } from './decide.ts';

const [march, april, may] = ['2026-03-02', '2026-04-01', '2026-05-06'].map((day) => new Date(`${day}T00:00:00Z`));
if (march === undefined || april === undefined || may === undefined) throw new Error('three days');
const wanted = { sha256: 'new', tests: '[]', at: april };
const newest = { version: 2, sha256: 'old', tests: '[]', effectiveAt: march };

test('the first version is the first, another file the next one', () => {
  expect(decideVersion(wanted, undefined)).toEqual(ok({ version: 1, effectiveAt: april }));
  expect(decideVersion(wanted, newest)).toEqual(ok({ version: 3, effectiveAt: april }));
});
test('it does not begin before an announced one that it follows', () => {
  expect(decideVersion(wanted, { ...newest, effectiveAt: may })).toEqual(ok({ version: 3, effectiveAt: may }));
});
test('the same file with the same test cases is nothing new; with others it is', () => {
  const same = { ...wanted, sha256: 'old' };
  expect(decideVersion(same, newest)).toEqual(no({ code: 'nothingChanged', version: 2 }));
  expect(decideVersion({ ...same, tests: '[1]' }, newest).ok).toBe(true);
});
