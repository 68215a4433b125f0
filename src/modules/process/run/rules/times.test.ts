import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../../kernel/calendar-notice.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { loadNotices } from '../../../../platform/calendar/index.ts';
import type { Event } from '../events.ts';
import { holdingsOf } from './holdings.ts';
import { timeTaken, type Finished } from './section-times.ts';

const hours = [
  { from: 540, until: 720 },
  { from: 810, until: 1050 },
];
const office = { calendar: calendarOf(await loadNotices()), hours };
const at = (text: string) => new Date(`${text}:00+08:00`);
const [one, two] = ['0190a000-0000-7000-8000-0000000000f1', '0190a000-0000-7000-8000-0000000000f2'];

const finished = (openedAt: string, doneAt: string, dueOn: string | null = null): Finished => ({
  ...{ department: 'health', section: null, doneBy: one },
  openedAt: at(openedAt),
  doneAt: at(doneAt),
  dueOn: dueOn === null ? null : civilDate(dueOn),
});

describe('how long a section took', () => {
  test('in hours for which the hall was open: no night, no weekend, but a make-up day', () => {
    expect(timeTaken([finished('2026-03-06T17:00', '2026-03-09T09:30')], office)).toMatchObject({ medianHours: 1 });
    expect(timeTaken([finished('2026-05-08T17:00', '2026-05-09T09:30')], office)).toMatchObject({ medianHours: 1 });
  });
  test('the middle of an odd number, half-way between the middle two of an even one; nothing of none', () => {
    const hour = finished('2026-03-02T09:00', '2026-03-02T10:00');
    const long = finished('2026-03-02T09:00', '2026-03-02T11:00');
    const seven = finished('2026-03-02T09:00', '2026-03-02T17:30');
    expect(timeTaken([seven, hour, long], office)).toEqual({ done: 3, late: 0, medianHours: 2, longestHours: 7 });
    expect(timeTaken([long, hour], office).medianHours).toBe(1.5);
    expect(timeTaken([], office)).toEqual({ done: 0, late: 0, medianHours: 0, longestHours: 0 });
  });
  test('late is after the day it had, and not on it', () => {
    const onTheDay = finished('2026-03-02T09:00', '2026-03-04T23:00', '2026-03-04');
    const after = finished('2026-03-02T09:00', '2026-03-05T00:30', '2026-03-04');
    expect(timeTaken([onTheDay, after], office).late).toBe(1);
  });
});

const facts = {
  model: { item: 'public-health', version: 1 },
  task: 't1',
  node: 'review',
  token: 1,
  from: [0],
  act: 'review',
  role: 'reviewer',
  department: 'health',
  section: null,
} satisfies Partial<Event>;
const began: Event = { type: 'runBegan', model: facts.model, file: 'f'.repeat(64), department: 'approval' };
const opened: Event = {
  ...{ type: 'taskOpened', ...facts, name: '审查', jointWith: [], at: at('2026-03-02T09:00').toISOString() },
  ...{ dueOn: '2026-03-05', returnedFrom: null, suspendedBy: null },
};
const happened = (...events: [event: Event, at: string][]) =>
  holdingsOf(events.map(([event, moment]) => ({ event, at: at(moment) }))).map(({ holder, from, until }) => [
    holder,
    from.toISOString(),
    until?.toISOString() ?? null,
  ]);
const iso = (text: string) => at(text).toISOString();

describe('who had a task, and when', () => {
  test('first nobody, then who took it, then who got it; while it waits nobody', () => {
    expect(
      happened(
        [began, '2026-03-02T09:00'],
        [opened, '2026-03-02T09:00'],
        [{ type: 'taskClaimed', ...facts, officer: one }, '2026-03-02T10:00'],
        [{ type: 'taskStarted', ...facts, officer: one, at: iso('2026-03-02T10:30') }, '2026-03-02T10:30'],
        [{ type: 'taskSuspended', ...facts, why: 'correction' }, '2026-03-02T11:00'],
        [{ type: 'taskResumed', ...facts, at: iso('2026-03-03T09:00') }, '2026-03-03T09:00'],
        [{ type: 'taskAssigned', ...facts, officer: one, to: two, how: 'handOver', reason: '{r}' }, '2026-03-03T10:00'],
        [{ type: 'taskCancelled', ...facts }, '2026-03-03T11:00'],
      ),
    ).toEqual([
      [null, iso('2026-03-02T09:00'), iso('2026-03-02T10:00')],
      [one, iso('2026-03-02T10:00'), iso('2026-03-02T11:00')],
      [one, iso('2026-03-03T09:00'), iso('2026-03-03T10:00')],
      [two, iso('2026-03-03T10:00'), iso('2026-03-03T11:00')],
    ]);
  });

  test('what is open still lasts; a run that ended leaves nothing open', () => {
    expect(happened([began, '2026-03-02T09:00'], [opened, '2026-03-02T09:00'])).toEqual([
      [null, iso('2026-03-02T09:00'), null],
    ]);
    expect(
      happened(
        [began, '2026-03-02T09:00'],
        [opened, '2026-03-02T09:00'],
        [{ type: 'runEnded', end: 'ended', why: 'withdrawn' }, '2026-03-02T12:00'],
      ),
    ).toEqual([[null, iso('2026-03-02T09:00'), iso('2026-03-02T12:00')]]);
  });

  test('a clock that was set back makes no stretch shorter than nothing', () => {
    expect(
      happened(
        [began, '2026-03-02T09:00'],
        [opened, '2026-03-02T09:00'],
        [{ type: 'taskClaimed', ...facts, officer: one }, '2026-03-02T08:00'],
      ),
    ).toEqual([
      [one, iso('2026-03-02T08:00'), null],
      [null, iso('2026-03-02T09:00'), iso('2026-03-02T09:00')],
    ]);
  });
});
