import { expect, test } from 'vitest';
import { consultationFilterOf } from './filter.ts';
import { opinionIn, questionIn } from './question.ts';

function form(...typed: [name: string, value: string][]): FormData {
  const data = new FormData();
  for (const [name, value] of typed) data.append(name, value);
  return data;
}

test('an address asks for a side and a state that there are', () => {
  expect(consultationFilterOf({ side: 'byUs', state: 'all', other: 1 })).toEqual({ side: 'byUs', state: 'all' });
  expect(consultationFilterOf({ side: 'theirs', state: 3 })).toEqual({});
});

test('what is left as proposed is what stands first', () => {
  const typed = form(['departments', 'market'], ['departments', 'fire'], ['question', ' 能否设在这里 '], ['days', '3']);
  expect(questionIn(typed)).toEqual({
    ...{ departments: ['market', 'fire'], question: '能否设在这里', days: 3, materials: [] },
    ...{ readers: 'department', silence: 'noOpinion', holds: false },
  });
  typed.set('readers', 'asker');
  typed.set('silence', 'agreed');
  typed.set('holds', 'on');
  expect(questionIn(typed)).toMatchObject({ readers: 'asker', silence: 'agreed', holds: true });
});

test.each(['', 'three', '0', '61', '1.5'])('"%s" is no number of days', (days) => {
  expect(questionIn(form(['days', days]))).toBeUndefined();
});

test('an opinion is chosen', () => {
  expect(opinionIn(form(['words', '可以']), 'market')).toBeUndefined();
  expect(opinionIn(form(['stand', 'agreeIf'], ['words', ' 先整改 ']), 'market')).toEqual({
    ...{ department: 'market', stand: 'agreeIf', words: '先整改' },
  });
});
