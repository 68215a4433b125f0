import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { decide, decideLoad } from './decide.ts';

const [march, april] = [civilDate('2026-03-02'), civilDate('2026-04-01')];

describe('a model file that is brought', () => {
  test('is the first version where there was none', () => {
    expect(decide({ sha256: 'a', on: march }, null)).toEqual({
      ok: true,
      value: { version: 1, sha256: 'a', effectiveOn: march },
    });
  });
  test('is the next version when it was changed', () => {
    expect(decide({ sha256: 'b', on: april }, { version: 1, sha256: 'a', effectiveOn: march })).toEqual({
      ok: true,
      value: { version: 2, sha256: 'b', effectiveOn: april },
    });
  });
  test('changes nothing when it is the same', () => {
    expect(decide({ sha256: 'a', on: april }, { version: 3, sha256: 'a', effectiveOn: march })).toEqual({
      ok: false,
      error: { code: 'nothingChanged', version: 3 },
    });
  });
  test('does not begin before a version that is announced for later', () => {
    expect(decide({ sha256: 'b', on: march }, { version: 1, sha256: 'a', effectiveOn: april })).toMatchObject({
      value: { version: 2, effectiveOn: april },
    });
  });
});

describe('a folder that is brought again', () => {
  const newest = { version: 2, sha256: 'b', effectiveOn: march };
  const kept = { newest, byOfficer: false, before: new Set(['a', 'b']) };
  test('brings what changed, and nothing that was a version before', () => {
    expect(decideLoad({ sha256: 'c', on: april }, kept)).toMatchObject({ value: { version: 3 } });
    expect(decideLoad({ sha256: 'a', on: april }, kept)).toMatchObject({
      error: { code: 'nothingChanged', version: 2 },
    });
  });
  test('writes over nothing that an officer published', () => {
    expect(decideLoad({ sha256: 'c', on: april }, { ...kept, byOfficer: true })).toMatchObject({ ok: false });
  });
});
