import { describe, expect, test } from 'vitest';
import { refuseToPublish, withHand, type Hand } from './hands.ts';

const wang: Hand = { officer: 'wang', ofDepartment: true };
const li: Hand = { officer: 'li', ofDepartment: false };

describe('what a department drew', () => {
  test('is not published by who drew it, nor by a cataloguer who helped', () => {
    expect(refuseToPublish([wang], 'wang')).toEqual({ ok: false, error: { code: 'drawerPublishes' } });
    expect(refuseToPublish([wang, li], 'li')).toEqual({ ok: false, error: { code: 'drawerPublishes' } });
  });
  test('is published by whoever had no hand in it', () => {
    expect(refuseToPublish([wang, li], 'zhao').ok).toBe(true);
    expect(refuseToPublish([wang], 'li').ok).toBe(true);
  });
});

test('what cataloguers alone drew they publish themselves', () => {
  expect(refuseToPublish([li], 'li').ok).toBe(true);
  expect(refuseToPublish([], 'li').ok).toBe(true);
});

test('everybody is named once, and who drew for his department stays one who did', () => {
  expect(withHand([wang], li)).toEqual([wang, li]);
  expect(withHand([wang, li], { officer: 'wang', ofDepartment: false })).toEqual([li, wang]);
  expect(withHand([li], { officer: 'li', ofDepartment: true })).toEqual([{ officer: 'li', ofDepartment: true }]);
});
