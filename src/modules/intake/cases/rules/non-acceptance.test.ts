import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../../kernel/calendar-notice.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { loadNotices } from '../../../../platform/calendar/index.ts';
import type { Ground } from '../contract/non-acceptance.ts';
import { atOnceBy, groundFault, groundsFor, isToldLate, type OrganSaid } from './non-acceptance.ts';

const calendar = calendarOf(await loadNotices());
const ours = { department: 'approval', known: true };
const theirs = { department: 'health', known: true };
const words = (said: string) => ({ named: { said } });

describe('the ground on which an application is not taken', () => {
  test.each<[string, Ground | undefined, OrganSaid | null, boolean, string | undefined]>([
    ['none', undefined, null, false, 'groundMissing'],
    ['no licence is needed', 'notNeeded', null, false, undefined],
    ['no licence is needed, and another organ', 'notNeeded', theirs, false, 'organUncalledFor'],
    ['another organ, a department of the county', 'notThisOrgan', theirs, false, undefined],
    ['another organ, in words', 'notThisOrgan', words('任城区行政审批服务局'), false, undefined],
    ['another organ that is not named', 'notThisOrgan', null, false, 'organMissing'],
    ['another organ named by a blank', 'notThisOrgan', words(' \n'), false, 'organMissing'],
    ['another organ that is this one', 'notThisOrgan', ours, false, 'organIsOurs'],
    ['a department that nobody knows', 'notThisOrgan', { department: 'x', known: false }, false, 'organUnknown'],
    ['incomplete, though nobody asked', 'stillIncomplete', null, false, 'correctionNotAsked'],
    ['incomplete after it was corrected', 'stillIncomplete', null, true, undefined],
    ['another provision', 'otherProvision', null, false, undefined],
    ['a correction that nobody waits for', 'notCorrected', null, false, 'correctionNotAwaited'],
  ])('%s', (_name, ground, organ, corrected, code) => {
    expect(groundFault({ ground, organ }, { corrected, awaited: false, department: 'approval' })?.code).toBe(code);
  });

  test('is offered as the case admits it', () => {
    const fresh = { corrected: false, awaited: false };
    expect(groundsFor(fresh)).toEqual(['notNeeded', 'notThisOrgan', 'otherProvision']);
    expect(groundsFor({ ...fresh, corrected: true })).toContain('stillIncomplete');
    expect(groundsFor({ ...fresh, awaited: true })).toEqual(['notCorrected']);
  });
});

describe('at once', () => {
  test.each([
    ['on a working day', '2026-03-04', '2026-03-04'],
    ['on a Saturday', '2026-03-07', '2026-03-09'],
    ['on a Sunday that is worked', '2026-09-20', '2026-09-20'],
    ['in a holiday', '2026-10-01', '2026-10-08'],
    ['in Spring Festival 2020, which was extended', '2020-01-25', '2020-02-03'],
  ])('of what comes %s', (_name, receivedOn, by) => {
    expect(atOnceBy(civilDate(receivedOn), calendar)).toBe(by);
  });

  test.each<[Ground, string, boolean]>([
    ['notNeeded', '2026-03-04', false],
    ['notNeeded', '2026-03-05', true],
    ['notThisOrgan', '2026-03-05', true],
    ['stillIncomplete', '2026-03-05', false],
    ['otherProvision', '2026-03-05', false],
  ])('%s told on %s is late: %s', (ground, on, late) => {
    expect(isToldLate(ground, { on: civilDate(on), by: civilDate('2026-03-04') })).toBe(late);
  });
});
