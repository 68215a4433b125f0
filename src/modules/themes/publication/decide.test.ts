import { describe, expect, test } from 'vitest';
import { no, ok } from '../../../kernel/result.ts';
import { decide, HOUSE, isOutByHouse, mayFollow, type LastAct } from './decide.ts';

const publish = { type: 'publish', seen: 2, inForce: 2, missing: 0, reason: '试办走到了头' } as const;
const withdraw = { type: 'withdraw', seen: 2, reason: '部门调整' } as const;
const first: LastAct = { version: 1, act: 'published' };
const second: LastAct = { version: 2, act: 'published' };
const out: LastAct = { version: 2, act: 'withdrawn' };

describe('publishing a theme', () => {
  test.each([undefined, first, out])('puts the version in force into service after %j', (last) => {
    expect(decide(publish, last)).toEqual(ok({ version: 2, act: 'published' }));
  });
  test('needs a reason', () => {
    expect(decide({ ...publish, reason: ' \n' }, undefined)).toEqual(no({ code: 'themeReasonMissing' }));
  });
  test('is refused for what cannot be carried out', () => {
    expect(decide({ ...publish, missing: 1 }, undefined)).toEqual(no({ code: 'themeNotExecutable', missing: 1 }));
  });
  test('is refused for a version that counts no more, and for one that is in service', () => {
    expect(decide({ ...publish, inForce: 3 }, undefined)).toEqual(no({ code: 'themeChanged' }));
    expect(decide(publish, second)).toEqual(no({ code: 'themeInService', version: 2 }));
  });
});

describe('withdrawing a theme', () => {
  test('takes out of service what is in service', () => {
    expect(decide(withdraw, second)).toEqual(ok({ version: 2, act: 'withdrawn' }));
  });
  test('needs a reason, and something in service that one has seen', () => {
    expect(decide({ ...withdraw, reason: '' }, second)).toEqual(no({ code: 'themeReasonMissing' }));
    for (const last of [undefined, out]) expect(decide(withdraw, last)).toEqual(no({ code: 'themeNotInService' }));
    expect(decide(withdraw, first)).toEqual(no({ code: 'themeChanged' }));
  });
});

test('a load follows a newer version, and never brings back what was taken out', () => {
  const by = (last: LastAct) => ({ ...last, actor: { id: 'officer' } });
  expect([mayFollow(2, undefined), mayFollow(2, by(first)), mayFollow(2, by(second))]).toEqual([true, true, false]);
  expect([mayFollow(2, by(out)), mayFollow(3, by(out))]).toEqual([false, false]);
});

test('what the house took out since it could not be carried out, a load brings back', () => {
  expect(mayFollow(2, { ...out, actor: HOUSE })).toBe(true);
  expect([isOutByHouse(undefined), isOutByHouse({ ...second, actor: HOUSE })]).toEqual([false, false]);
});
