import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../../kernel/calendar-notice.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { loadNotices } from '../../../../platform/calendar/index.ts';
import { callFault, slotFault, type Situation, type Wish } from './calling.ts';
import { recordFault, type MinutesText } from './recording.ts';

const calendar = calendarOf(await loadNotices());
const hours = [
  { from: 540, until: 720 },
  { from: 810, until: 1_050 },
];
const now = { on: civilDate('2026-03-02'), time: '10:00' };
const dueOn = civilDate('2026-03-09');
const planned = { now, office: { calendar, hours }, dueOn };
const slot = (day: string, from = '09:00', until = '12:00') => ({ heldOn: civilDate(day), from, until });

describe('the hour of a meeting', () => {
  test.each([
    ['a whole morning', slot('2026-03-03')],
    ['a whole afternoon', slot('2026-03-03', '13:30', '17:30')],
    ['later today', slot('2026-03-02', '10:01', '10:02')],
    ['the last day of the case', slot('2026-03-09', '17:29', '17:30')],
  ])('can be %s', (_name, asked) => {
    expect(slotFault(asked, planned)).toBeUndefined();
  });

  test.each([
    ['the minute that it is', slot('2026-03-02', '10:00', '11:00'), { code: 'meetingPast' }],
    ['an earlier day', slot('2026-02-27'), { code: 'meetingPast' }],
    ['a Saturday', slot('2026-03-07'), { code: 'meetingOnDayOff' }],
    ['before the hall opens', slot('2026-03-03', '08:59', '10:00'), { code: 'meetingOutsideHours' }],
    ['after it closes', slot('2026-03-03', '17:00', '17:31'), { code: 'meetingOutsideHours' }],
    ['over noon', slot('2026-03-03', '11:30', '13:30'), { code: 'meetingOutsideHours' }],
    ['no time at all', slot('2026-03-03', '10:00', '10:00'), { code: 'meetingOutsideHours' }],
    ['the day after the case is due', slot('2026-03-10'), { code: 'meetingPastLimit', dueOn }],
  ])('cannot be %s', (_name, asked, fault) => {
    expect(slotFault(asked, planned)).toEqual(fault);
  });

  test('a Saturday that is worked is a day like others, a weekday that a notice made free is none', () => {
    const early = { ...planned, dueOn: null, now: { ...now, on: civilDate('2026-02-01') } };
    expect(slotFault(slot('2026-02-14'), early)).toBeUndefined();
    expect(slotFault(slot('2026-02-16'), early)).toEqual({ code: 'meetingOnDayOff' });
  });

  test('a hall without hours sets none, a case whose clock stands still no last day', () => {
    const free = { ...planned, office: { calendar, hours: [] }, dueOn: null };
    expect(slotFault(slot('2026-03-31', '06:00', '22:00'), free)).toBeUndefined();
  });
});

describe('a call', () => {
  const wish: Wish = {
    invited: [
      { department: 'market', officer: 'wang' },
      { department: 'fire', officer: null },
    ],
    ...{ subject: '能否设在这里', place: '三楼会议室', materials: ['plan'], holds: true },
  };
  const situation: Situation = {
    ...{ department: 'approval', known: new Set(['approval', 'market', 'fire']), materials: new Set(['plan']) },
    ...{ serving: new Map([['market', new Set(['wang'])]]), mayHold: true, pending: false },
  };

  test('with everything it needs is heard', () => {
    expect(callFault(wish, situation)).toBeUndefined();
    expect(callFault({ ...wish, holds: false }, { ...situation, mayHold: false })).toBeUndefined();
  });

  test.each<[string, Partial<Wish>, Partial<Situation>, object]>([
    ['beside another', {}, { pending: true }, { code: 'meetingPending' }],
    ['of nobody', { invited: [] }, {}, { code: 'meetingNobody' }],
    [
      'of oneself',
      { invited: [{ department: 'approval', officer: null }] },
      {},
      { code: 'meetingOwn', department: 'approval' },
    ],
    [
      'of a stranger',
      { invited: [{ department: 'moon', officer: null }] },
      {},
      { code: 'meetingUnknown', department: 'moon' },
    ],
    [
      'of who serves elsewhere',
      { invited: [{ department: 'fire', officer: 'wang' }] },
      {},
      { code: 'meetingNotServing', department: 'fire' },
    ],
    ['about nothing', { subject: ' ' }, {}, { code: 'meetingSubjectMissing' }],
    ['to nowhere', { place: ' ' }, {}, { code: 'meetingPlaceMissing' }],
    ['with what was not handed in', { materials: ['lease'] }, {}, { code: 'meetingMaterial', material: 'lease' }],
    ['holding nothing', {}, { mayHold: false }, { code: 'meetingNothingToHold' }],
  ])('%s is not', (_name, change, where, fault) => {
    expect(callFault({ ...wish, ...change }, { ...situation, ...where })).toEqual(fault);
  });
});

describe('minutes', () => {
  const text: MinutesText = {
    ...{ present: '张三、李四', absent: '', conclusion: '原则同意', tasks: '', corrects: null },
    opinions: [
      { department: 'market', stand: 'agree', words: '' },
      { department: 'fire', stand: 'agreeIf', words: '加宽通道' },
    ],
  };

  test('with presence, opinions and a conclusion are complete', () => {
    expect(recordFault(text)).toBeUndefined();
    expect(recordFault({ ...text, opinions: [] })).toBeUndefined();
  });

  test.each<[string, Partial<MinutesText>, object]>([
    ['nobody present', { present: ' ' }, { code: 'minutesPresentMissing' }],
    ['no conclusion', { conclusion: ' ' }, { code: 'minutesConclusionMissing' }],
    [
      'a no without words',
      { opinions: [{ department: 'fire', stand: 'disagree', words: ' ' }] },
      { code: 'minutesOpinionUnsaid', department: 'fire' },
    ],
    [
      'two opinions of one department',
      { opinions: [...text.opinions, { department: 'market', stand: 'disagree', words: '不行' }] },
      { code: 'minutesOpinionTwice', department: 'market' },
    ],
  ])('with %s are not', (_name, change, fault) => {
    expect(recordFault({ ...text, ...change })).toEqual(fault);
  });
});
