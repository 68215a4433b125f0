import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import type { Calendar, MovedDay } from '../../../../kernel/working-days.ts';
import { decideProposal, decideTurnDown, isLeftUnanswered, toldOfProposal } from './proposing.ts';

const ok = { ok: true, value: null };
const refused = (error: object) => ({ ok: false, error });

describe('a proposal to publish', () => {
  test('is made of the text that is saved', () => {
    expect(decideProposal({ revision: 3, words: '提速' }, { revision: 3 }, null)).toEqual(ok);
  });
  test.each([
    ['of nothing that was saved', { revision: 1, words: '提速' }, null, null, { code: 'draftMissing' }],
    [
      'of a text that a colleague changed',
      { revision: 3, words: '提速' },
      { revision: 4 },
      null,
      { code: 'draftChanged', expected: 3, actual: 4 },
    ],
    ['without a word why', { revision: 3, words: '  ' }, { revision: 3 }, null, { code: 'reasonMissing' }],
    ['twice', { revision: 3, words: '提速' }, { revision: 3 }, { revision: 3 }, { code: 'alreadyProposed' }],
  ])('%s is refused', (_what, wish, draft, open, refusal) => {
    expect(decideProposal(wish, draft, open)).toEqual(refused(refusal));
  });
});

describe('turning it down', () => {
  const drew = [{ officer: 'wang', ofDepartment: true }];
  const wish = { revision: 3, reason: '时限算错', officer: 'zhao' };
  test('is for somebody who had no hand in it', () => {
    expect(decideTurnDown(wish, { revision: 3 }, drew)).toEqual(ok);
    expect(decideTurnDown({ ...wish, officer: 'wang' }, { revision: 3 }, drew)).toEqual(
      refused({ code: 'drawerPublishes' }),
    );
  });
  test('needs one that is open, in the form that was read, and a reason', () => {
    expect(decideTurnDown(wish, null, drew)).toEqual(refused({ code: 'notProposed' }));
    expect(decideTurnDown(wish, { revision: 4 }, drew)).toEqual(
      refused({ code: 'draftChanged', expected: 3, actual: 4 }),
    );
    expect(decideTurnDown({ ...wish, reason: '' }, { revision: 3 }, drew)).toEqual(refused({ code: 'reasonMissing' }));
  });
});

test('whoever publishes is told once, and who drew is not', () => {
  const hands = [{ officer: 'wang', ofDepartment: true }];
  expect(toldOfProposal(['zhao', 'wang', 'zhao', 'li'], hands)).toEqual(['zhao', 'li']);
});

describe('a proposal that nobody answers', () => {
  // A make-up Saturday, then a holiday on the Thursday.
  const [saturday, thursday] = [civilDate('2026-03-07'), civilDate('2026-03-12')];
  const moved: MovedDay[] = [
    { date: saturday, kind: 'makeUpDay', name: '调休' },
    { date: thursday, kind: 'holiday', name: '假日' },
  ];
  const calendar: Calendar = {
    ...{ version: 'test', years: new Set([2026]), moved: new Map(moved.map((day) => [day.date, day])) },
  };
  test.each<[string, string, number, boolean]>([
    ['on its last day is in time', '2026-03-11', 4, false],
    ['over a holiday is still in time', '2026-03-12', 4, false],
    ['is left unanswered on the next working day', '2026-03-13', 4, true],
    ['counts a Saturday that is worked', '2026-03-09', 1, true],
    ['on the day itself never is', '2026-03-06', 1, false],
  ])('%s', (_what, on, days, expected) => {
    expect(isLeftUnanswered(civilDate('2026-03-06'), { on: civilDate(on), days, calendar })).toBe(expected);
  });
});
