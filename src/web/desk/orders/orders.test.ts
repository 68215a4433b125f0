import { expect, test } from 'vitest';
import { actOf } from './act-of.ts';
import { orderPlaceOf } from './address.ts';
import { placesOf, placeValue, sectionOf } from './place.ts';

test('a section that is chosen is read back as it was said, also with a slash in its name', () => {
  expect(sectionOf(placeValue('health', '审批/一科'))).toEqual({ department: 'health', section: '审批/一科' });
  expect(sectionOf(placeValue('health', null))).toEqual({ department: 'health', section: null });
  expect(sectionOf('')).toBeUndefined();
});

test('a department stands before its sections', () => {
  const name = { zh: '卫健局' };
  expect(placesOf([{ key: 'health', name, sections: ['一科', '二科'] }]).map(({ section }) => section)).toEqual([
    null,
    '一科',
    '二科',
  ]);
});

const ID = '0190a000-0000-7000-8000-0000000000f1';

test('an address names a case and a task, and nothing else', () => {
  expect(orderPlaceOf({ caseId: ID, task: 't1', other: 'x' })).toEqual({ caseId: ID, task: 't1' });
  expect(orderPlaceOf({ caseId: 7, task: 't1' })).toEqual({});
  expect(orderPlaceOf({ caseId: ID, task: 'x' })).toEqual({ caseId: ID });
});

test('what was typed is an act once everything is chosen', () => {
  const form = (entries: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(entries)) data.set(name, value);
    return data;
  };
  expect(actOf('check', form({ 'check-words': '好' }))).toBeUndefined();
  expect(actOf('check', form({ 'check-words': '好', verdict: 'settled' }))).toEqual({
    type: 'check',
    verdict: 'settled',
    words: '好',
  });
  expect(actOf('redraft', form({ 'redraft-words': '改', days: '' }))).toBeUndefined();
  expect(actOf('redraft', form({ 'redraft-words': '改', days: '5' }))).toEqual({
    type: 'redraft',
    words: '改',
    days: 5,
  });
  expect(actOf('receive', form({}))).toEqual({ type: 'receive' });
  expect(actOf('answer', form({ 'answer-words': '已办' }))).toEqual({ type: 'answer', words: '已办' });
});
