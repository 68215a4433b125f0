import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../../../kernel/civil-date.ts';
import type { OfficerId } from '../../../../kernel/id.ts';
import { no } from '../../../../kernel/result.ts';
import { decideHearing, hearingBar } from './decide.ts';
import { evolveHearing } from './evolve.ts';
import type { Hearing, HearingCommand } from './model.ts';

const monday = civilDate('2026-03-02');
const day = (after: number) => addDays(monday, after);
const officer = { id: '0190a000-0000-7000-8000-00000000000a' as OfficerId, related: [] };
const other = '0190a000-0000-7000-8000-00000000000b' as OfficerId;
const words = (said: string) => ({ said, sealed: `sealed:${said}` });
const fit = { id: other, serves: true, examined: false, keepsAway: false };

const offer = {
  type: 'offerHearing',
  officer,
  on: monday,
  matter: words('共用出入口'),
  interested: null,
  requestBy: day(7),
  calendar: '2026',
} as const satisfies HearingCommand;
const request = {
  type: 'requestHearing',
  on: day(1),
  officer: null,
  acting: null,
  reason: null,
  words: { reason: words('r'), content: words('c') },
  organiseBy: day(29),
  procedure: 'p',
  isLicence: true,
  calendar: '2026',
} as const satisfies HearingCommand;
const schedule = {
  type: 'scheduleHearing',
  officer,
  on: day(2),
  heldOn: day(11),
  time: '09:30',
  place: '听证室',
  presider: fit,
  earliest: day(11),
  presiderName: '演示李',
} as const satisfies HearingCommand;
const object = { type: 'objectToPresider', on: day(3), acting: null, reason: words('是邻居的亲戚') } as const;
const answer = { type: 'answerObjection', officer, on: day(4), presider: fit, reason: words('没有亲属关系') } as const;
const record = {
  type: 'recordHearing',
  officer,
  on: day(11),
  record: words('双方意见'),
  present: words('双方'),
  isSigned: true,
  result: words('已举行'),
} as const satisfies HearingCommand;

function given(...past: HearingCommand[]) {
  const state = past.reduce<Hearing | undefined>((hearing, command) => {
    const decision = decideHearing(command, hearing);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.error.code}`);
    return decision.value.reduce<Hearing | undefined>(
      (before, event) => (event.type.startsWith('procedure') ? before : evolveHearing(before, event as never)),
      hearing,
    );
  }, undefined);
  return { state, when: (command: HearingCommand) => decideHearing(command, state) };
}
const codeOf = (decision: ReturnType<typeof decideHearing>) => (decision.ok ? undefined : decision.error.code);

describe('asking for a hearing (art. 47)', () => {
  test.each([
    ['on the day itself', 0, undefined],
    ['on the last day', 7, undefined],
    ['on the day after', 8, 'hearingTooLate'],
  ])('%s', (_name, after, code) => {
    expect(codeOf(given(offer).when({ ...request, on: day(after) }))).toBe(code);
  });
  test('its time is a special procedure that needs no approval and ends with the twentieth working day', () => {
    expect(given(offer).when(request)).toMatchObject({
      value: [
        { type: 'hearingRequested', channel: 'portal', organiseBy: day(29) },
        { type: 'procedureRequested', kind: 'hearing', officer: null },
        {
          type: 'procedureApproved',
          kind: 'hearing',
          officer: null,
          dueOn: day(29),
          law: expect.stringContaining('四十五'),
        },
      ],
    });
  });
  test('is refused where the organ did not say so, and a second time', () => {
    expect(given().when(request)).toEqual(no({ code: 'noHearingOffered' }));
    expect(given(offer, request).when(request)).toEqual(no({ code: 'hearingRequestedAlready' }));
    expect(given(offer).when(offer)).toEqual(no({ code: 'hearingOfferedAlready' }));
    expect(given().when({ ...offer, matter: words(' ') })).toEqual(no({ code: 'matterMissing' }));
  });
});

describe('arranging it (art. 48)', () => {
  test.each([
    ['told one day too late', 10, 'hearingDay'],
    ['told seven working days before', 11, undefined],
    ['on the twentieth working day', 29, undefined],
    ['on the day after that', 30, 'hearingDay'],
  ])('%s', (_name, after, code) => {
    expect(codeOf(given(offer, request).when({ ...schedule, heldOn: day(after) }))).toBe(code);
  });
  test('where twenty days cannot be kept any more, as soon as it can be', () => {
    const late = { ...schedule, earliest: day(33) };
    expect(codeOf(given(offer, request).when({ ...late, heldOn: day(33) }))).toBeUndefined();
    expect(codeOf(given(offer, request).when({ ...late, heldOn: day(34) }))).toBe('hearingDay');
  });
  test.each([
    [{ serves: false }, 'presiderUnknown'],
    [{ examined: true }, 'presiderExamined'],
    [{ keepsAway: true }, 'presiderKeepsAway'],
  ])('not by somebody who %j', (fault, code) => {
    const presider = { ...fit, ...fault };
    expect(codeOf(given(offer, request).when({ ...schedule, presider }))).toBe(code);
    expect(codeOf(given(offer, request, schedule, object).when({ ...answer, presider }))).toBe(code);
  });
  test('only what was asked for, and somewhere', () => {
    expect(given(offer).when(schedule)).toEqual(no({ code: 'noHearingRequested' }));
    expect(given(offer, request).when({ ...schedule, place: ' ' })).toEqual(no({ code: 'placeMissing' }));
  });
});

describe('another presider', () => {
  test('is asked for once, with a reason, when somebody is named', () => {
    expect(given(offer, request).when(object)).toEqual(no({ code: 'noPresiderYet' }));
    expect(given(offer, request, schedule).when({ ...object, reason: words('') })).toEqual(
      no({ code: 'reasonMissing' }),
    );
    expect(given(offer, request, schedule, object).when(object)).toEqual(no({ code: 'objectedAlready' }));
    expect(given(offer, request, schedule, object, answer, schedule).when(object)).toEqual(
      no({ code: 'objectedAlready' }),
    );
  });
  test('until it is answered there is no hearing', () => {
    expect(given(offer, request, schedule, object).when(record)).toEqual(no({ code: 'objectionOpen' }));
    expect(given(offer, request, schedule, object, answer).when(record).ok).toBe(true);
    expect(given(offer, request, schedule).when(answer)).toEqual(no({ code: 'noObjection' }));
  });
});

describe('its record', () => {
  test('ends the special procedure with the day of the hearing', () => {
    expect(given(offer, request, schedule).when({ ...record, on: day(14) })).toMatchObject({
      value: [
        { type: 'hearingHeld', heldOn: day(11) },
        { type: 'procedureEnded', id: 'p', endedOn: day(11) },
      ],
    });
  });
  test.each([
    ['the day before', { on: day(10) }, 'hearingNotYet'],
    ['without words', { record: words(' ') }, 'recordMissing'],
    ['without who took part', { present: words('') }, 'recordMissing'],
    ['unsigned', { isSigned: false }, 'recordUnsigned'],
  ])('is refused %s', (_name, change, code) => {
    expect(codeOf(given(offer, request, schedule).when({ ...record, ...change }))).toBe(code);
  });
});

describe('the decision', () => {
  test('waits until nobody can ask any more', () => {
    const { state } = given(offer);
    expect(hearingBar(state, { on: day(7), said: ['理由'] })).toEqual({ code: 'hearingPending', until: day(7) });
    expect(hearingBar(state, { on: day(8), said: ['理由'] })).toBeUndefined();
  });
  test('after a hearing says what it brought', () => {
    const { state } = given(offer, request, schedule, record);
    expect(hearingBar(state, { on: day(12), said: ['符合条件'] })).toEqual({ code: 'hearingUnconsidered' });
    expect(hearingBar(state, { on: day(12), said: ['根据听证笔录，符合条件'] })).toBeUndefined();
    expect(hearingBar(undefined, { on: day(12), said: [] })).toBeUndefined();
  });
});
