import { expect, test } from 'vitest';
import { wishIn } from './wish-in.ts';

const form = (typed: Record<string, string>) => ({ get: (name: string) => typed[name] ?? null });

test('what was typed is sent, what is empty is left out', () => {
  const typed = {
    reason: 'notThisOrgan',
    words: '归公安局办',
    asked: ' 办护照 ',
    contact: ' ',
    'path-otherOrgan': '县公安局',
  };
  expect(wishIn(form(typed), { item: undefined, meeting: 'm' })).toEqual({
    ...{ meeting: 'm', reason: 'notThisOrgan', words: '归公安局办', asked: '办护照' },
    path: [{ kind: 'otherOrgan', text: '县公安局' }],
  });
});

test('nothing is sent without a reason', () => {
  expect(wishIn(form({ words: '不行' }), { item: 'baths', meeting: undefined })).toBeUndefined();
});
