import { expect, test } from 'vitest';
import { meetingFilterOf } from './filter.ts';
import { ownName, ownTyped } from './own-names.ts';
import { answerIn, callIn, daysIn, minutesIn, movingIn } from './typed.ts';

function form(typed: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(typed)) for (const one of [value].flat()) data.append(name, one);
  return data;
}
const hour = { 'heldOn.year': '2026', 'heldOn.month': '3', 'heldOn.day': '4', from: '9:00', until: '11：30' };

test('an address asks for a side and a state that there are', () => {
  expect(meetingFilterOf({ side: 'byUs', state: 'over', other: 1 })).toEqual({ side: 'byUs', state: 'over' });
  expect(meetingFilterOf({ side: 'theirs', state: 3 })).toEqual({});
});

test('a call is read with what was left as proposed', () => {
  const typed = form({
    ...hour,
    departments: ['market', 'fire'],
    'officer-market': 'wang',
    subject: ' 议题 ',
    place: '三楼',
  });
  expect(callIn(typed)).toEqual({
    invited: [
      { department: 'market', officer: 'wang' },
      { department: 'fire', officer: null },
    ],
    ...{ heldOn: '2026-03-04', from: '09:00', until: '11:30', subject: '议题', place: '三楼', materials: [] },
    ...{ readers: 'department', holds: false, told: false },
  });
  typed.set('holds', 'on');
  typed.set('told', 'on');
  typed.set('readers', 'everybody');
  expect(callIn(typed)).toMatchObject({ holds: true, told: true, readers: 'everybody' });
});

test.each([
  ['heldOn.day', '32', 'day'],
  ['from', '9', 'time'],
  ['until', '24:00', 'time'],
  ['from', '10:60', 'time'],
])('an hour whose %s is %s is none', (name, value, fault) => {
  expect(callIn(form({ ...hour, [name]: value }))).toBe(fault);
  expect(movingIn(form({ ...hour, [name]: value }))).toBe(fault);
});

test('an answer is chosen, and somebody is sent only by who sends', () => {
  expect(answerIn(form({ reason: '有事' }), 'market')).toBeUndefined();
  expect(answerIn(form({ answer: 'attends', whom: 'wang' }), 'market')).toMatchObject({ whom: null });
  expect(answerIn(form({ answer: 'sends', whom: 'wang' }), 'market')).toMatchObject({ whom: 'wang' });
});

test('who has no stand in the minutes was not there', () => {
  const typed = form({
    present: '甲',
    conclusion: '同意',
    'stand-fire': 'agreeIf',
    'words-fire': '加宽',
    'words-market': 'x',
  });
  expect(minutesIn(typed, ['market', 'fire'])).toMatchObject({
    opinions: [{ department: 'fire', stand: 'agreeIf', words: '加宽' }],
    corrects: null,
  });
});

test.each(['', 'three', '0', '61', '1.5'])('"%s" is no number of days', (days) => {
  expect(daysIn(form({ days }))).toBeUndefined();
});

test('a form reads its own fields, whatever stands beside it', () => {
  expect(ownName('heldOn.day', 'm1')).toBe('heldOn-m1.day');
  const typed = form({ 'days-m1': '3', 'days-m2': '4', days: '5' });
  expect(daysIn(ownTyped(typed, 'm2'))).toBe(4);
});
