import { expect, test } from 'vitest';
import type { PostCheckAct, PostCheckFile } from '../../../modules/intake/post-checks/contract.ts';
import { bodyIn, lacksIn } from './body-in.ts';

const file = { row: { version: 3 } } as PostCheckFile;
const formOf = (act: PostCheckAct, typed: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.set(`${act}-${name}`, value);
  return form;
};

test.each<[PostCheckAct, string[]]>([
  ['assign', ['officer']],
  ['check', ['method', 'outcome']],
  ['orderRectification', ['until']],
  ['recheck', ['outcome']],
  ['propose', ['ground']],
  ['decide', ['outcome']],
])('an empty form of %s names what is missing and sends nothing', (act, lacks) => {
  expect(lacksIn(act, formOf(act, {}))).toEqual(lacks);
  expect(bodyIn(act, formOf(act, {}), file)).toBeUndefined();
});

test('what was chosen is no longer missing; who was there stands in lines', () => {
  const half = formOf('check', { method: 'siteVisit' });
  expect(lacksIn('check', half)).toEqual(['outcome']);
  const whole = formOf('check', { method: 'siteVisit', outcome: 'notMet', words: '没有', staff: '甲\n\n 乙 ' });
  expect(lacksIn('check', whole)).toEqual([]);
  expect(bodyIn('check', whole, file)).toEqual({
    act: 'check',
    body: { version: 3, method: 'siteVisit', outcome: 'notMet', words: '没有', staff: ['甲', '乙'], files: [] },
  });
});

test('a day is typed in its parts, and one that does not exist is missing', () => {
  const day = (month: string, on: string) =>
    formOf('orderRectification', { 'until.year': '2026', 'until.month': month, 'until.day': on, words: '拆除' });
  expect(bodyIn('orderRectification', day('3', '20'), file)?.body).toEqual({
    ...{ version: 3, until: '2026-03-20', words: '拆除' },
  });
  expect(lacksIn('orderRectification', day('2', '30'))).toEqual(['until']);
});

test('files that wait go with what was found; who keeps one to the office says so', () => {
  const typed = formOf('recheck', { outcome: 'corrected', words: '好了' });
  typed.append('files', 'a');
  typed.append('files', 'b');
  typed.set('withheld.b', 'yes');
  expect(bodyIn('recheck', typed, file)?.body).toMatchObject({
    files: [
      { id: 'a', shown: true },
      { id: 'b', shown: false },
    ],
  });
});
