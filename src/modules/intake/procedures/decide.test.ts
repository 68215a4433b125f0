import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../../kernel/civil-date.ts';
import type { OfficerId } from '../../../kernel/id.ts';
import { no, ok } from '../../../kernel/result.ts';
import { decideProcedure } from './decide.ts';
import { evolveProcedures } from './evolve.ts';
import type { Procedure, ProcedureCommand } from './model.ts';
import { holdingLaws, lastEnd, openAmong, stoppingLaw } from './rules/clock.ts';
import { citesArticle } from './contract/citing.ts';
import { KINDS, procedureKinds } from './contract/kinds.ts';

const monday = civilDate('2026-03-02');
const day = (after: number) => addDays(monday, after);
const reviewer = { id: '0190a000-0000-7000-8000-00000000000a' as OfficerId, related: [] };
const head = { id: '0190a000-0000-7000-8000-00000000000b' as OfficerId, related: [] };
const words = (said: string) => ({ said, sealed: `sealed:${said}` });

const request = {
  type: 'requestProcedure',
  id: 'a',
  officer: reviewer,
  on: monday,
  kind: 'testing',
  reason: words('the water has to be tested'),
  content: words('by a laboratory'),
  basis: '',
  limit: { value: 5, unit: 'workingDay' },
  startsOn: monday,
} as const satisfies ProcedureCommand;
const approve = {
  type: 'approveProcedure',
  id: 'a',
  officer: head,
  on: monday,
  isLicence: true,
  reason: '',
  content: '',
  startsOn: monday,
  dueOn: day(7),
  calendar: '2026',
} as const satisfies ProcedureCommand;
const reject = {
  type: 'rejectProcedure',
  id: 'a',
  officer: head,
  on: monday,
  reason: words('tested last month'),
} as const;
const end = {
  type: 'endProcedure',
  id: 'a',
  officer: reviewer,
  on: day(7),
  endedOn: day(4),
  result: words('clean'),
  papers: words('检测报告 12 号'),
} as const satisfies ProcedureCommand;
const overrun = { type: 'overrunProcedure', id: 'a', on: day(8) } as const satisfies ProcedureCommand;

function given(...past: ProcedureCommand[]) {
  const state = past.reduce<readonly Procedure[]>((procedures, command) => {
    const decision = decideProcedure(command, procedures);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.error.code}`);
    return decision.value.reduce(evolveProcedures, procedures);
  }, []);
  return { state, when: (command: ProcedureCommand) => decideProcedure(command, state) };
}

describe('asking for a special procedure', () => {
  test('keeps what was said sealed', () => {
    expect(given().when(request)).toEqual(
      ok([
        {
          type: 'procedureRequested',
          ...{ id: 'a', officer: reviewer.id, on: monday, kind: 'testing', basis: '', startsOn: monday },
          ...{ reason: request.reason.sealed, content: request.content.sealed, limit: request.limit },
        },
      ]),
    );
  });
  test.each([
    ['without a reason', { reason: words(' ') }, 'reasonMissing'],
    ['without what is done', { content: words('') }, 'contentMissing'],
    ['by a law without its article', { basis: '《食品安全法》' }, 'basisUncited'],
    ['for no day', { limit: { value: 0, unit: 'workingDay' } }, 'procedureLength'],
    ['for part of a day', { limit: { value: 1.5, unit: 'workingDay' } }, 'procedureLength'],
    ['for 181 days', { limit: { value: 181, unit: 'calendarDay' } }, 'procedureLength'],
    ['in months', { limit: { value: 1, unit: 'month' } }, 'procedureLength'],
    ['from yesterday', { startsOn: day(-1) }, 'procedureStart'],
    ['from the 91st day on', { startsOn: day(91) }, 'procedureStart'],
  ] as const)('is refused %s', (_name, change, code) => {
    expect(given().when({ ...request, ...change })).toMatchObject({ error: { code } });
  });
  test('can be for 180 days from the 90th day on', () => {
    const most = { ...request, limit: { value: 180, unit: 'calendarDay' }, startsOn: day(90) } as const;
    expect(given().when(most).ok).toBe(true);
  });
  test('comes once, and not an eleventh time at once', () => {
    expect(given(request).when(request)).toEqual(no({ code: 'procedureAnswered' }));
    const ten = Array.from({ length: 10 }, (_, place) => ({ ...request, id: `p${place}` }));
    expect(given(...ten).when(request)).toEqual(no({ code: 'tooManyProcedures' }));
  });
});

describe('answering it', () => {
  test('another officer approves, and the law says whether the clock stands still', () => {
    expect(given(request).when(approve)).toMatchObject({
      value: [{ type: 'procedureApproved', law: '《中华人民共和国行政许可法》第四十五条', officer: head.id }],
    });
    expect(given(request).when({ ...approve, isLicence: false })).toMatchObject({ value: [{ law: null }] });
  });
  test('nobody answers what he asked for himself', () => {
    expect(given(request).when({ ...approve, officer: reviewer })).toEqual(no({ code: 'requesterMayNotApprove' }));
    expect(given(request).when({ ...reject, officer: reviewer })).toEqual(no({ code: 'requesterMayNotApprove' }));
  });
  test('it is answered once', () => {
    expect(given(request, approve).when(approve)).toEqual(no({ code: 'procedureAnswered' }));
    expect(given(request, approve).when(reject)).toEqual(no({ code: 'procedureAnswered' }));
    expect(given(request, reject).when(approve)).toEqual(no({ code: 'procedureUnknown' }));
  });
  test('turned down with a reason it is none any more', () => {
    expect(given(request).when({ ...reject, reason: words('') })).toEqual(no({ code: 'reasonMissing' }));
    expect(given(request, reject).state).toEqual([]);
  });
});

describe('its end', () => {
  test('may be written down later than it was', () => {
    expect(given(request, approve, end).state).toMatchObject([{ state: 'ended', endedOn: day(4) }]);
  });
  test.each([
    ['before it began', day(-1), 'procedureEnd'],
    ['on its first day', monday, undefined],
    ['today', day(7), undefined],
    ['tomorrow', day(8), 'procedureEnd'],
  ])('%s', (_name, endedOn, code) => {
    const decision = given(request, approve).when({ ...end, endedOn });
    expect(decision.ok ? undefined : decision.error.code).toBe(code);
  });
  test('is not that of one that was not approved, has not begun, has ended, or of which nothing came', () => {
    const later = { ...request, startsOn: day(9) };
    expect(given(request).when(end)).toEqual(no({ code: 'procedureNotRunning' }));
    expect(given(later, { ...approve, startsOn: day(9) }).when(end)).toEqual(no({ code: 'procedureNotRunning' }));
    expect(given(request, approve, end).when(end)).toEqual(no({ code: 'procedureNotRunning' }));
    expect(given(request, approve).when({ ...end, result: words(' ') })).toEqual(no({ code: 'resultMissing' }));
  });
});

describe('longer than its own limit', () => {
  test('is a violation from the day after the last on, written down once', () => {
    expect(given(request, approve).when({ ...overrun, on: day(7) })).toEqual(no({ code: 'procedureNotRunning' }));
    expect(given(request, approve).when(overrun)).toEqual(
      ok([{ type: 'procedureOverran', id: 'a', kind: 'testing', on: day(8), dueOn: day(7) }]),
    );
    expect(given(request, approve, overrun).when(overrun)).toEqual(no({ code: 'procedureNotRunning' }));
  });
  test('it still holds the clock: that does not go on by itself (ADR 49)', () => {
    expect(holdingLaws(given(request, approve, overrun).state, day(8))).toHaveLength(1);
  });
  test('one that has ended in time does not overrun', () => {
    expect(given(request, approve, end).when(overrun)).toEqual(no({ code: 'procedureNotRunning' }));
  });
});

describe('the clock (行政许可法 art. 45)', () => {
  const ownLaw = '《城乡规划法》第四十条';
  test.each(procedureKinds)('%s', (kind) => {
    const byArticle = KINDS[kind].inArticle45;
    expect(stoppingLaw({ kind, basis: '', isLicence: true }) !== null).toBe(byArticle);
    expect(stoppingLaw({ kind, basis: '', isLicence: false })).toBeNull();
    expect(stoppingLaw({ kind, basis: '领导安排', isLicence: false })).toBeNull();
    expect(stoppingLaw({ kind, basis: ownLaw, isLicence: false })).toBe(ownLaw);
  });
  test('the law names eight kinds, and a visit on site is none of the twelve', () => {
    const named = procedureKinds.filter((kind) => KINDS[kind].inArticle45).map((kind) => KINDS[kind].zh);
    expect(named).toEqual(['听证', '招标', '拍卖', '检验', '检测', '检疫', '鉴定', '专家评审']);
    expect(procedureKinds.map((kind) => KINDS[kind].zh)).toHaveLength(12);
    expect(procedureKinds.some((kind) => /勘验|核查/.test(KINDS[kind].zh))).toBe(false);
  });
  test.each([
    ['《城乡规划法》第四十条', true],
    ['依据《城乡规划法》第四十条、第四十一条', true],
    ['《城乡规划法》', false],
    ['第四十条', false],
    ['领导安排', false],
  ])('%s cites an article: %s', (basis, cites) => expect(citesArticle(basis)).toBe(cites));

  test('stands still from the planned day on, until the last has ended', () => {
    const other = { ...request, id: 'b', startsOn: day(3) };
    const both = given(request, approve, other, { ...approve, id: 'b', startsOn: day(3) });
    expect(holdingLaws(both.state, day(2))).toHaveLength(1);
    expect(holdingLaws(both.state, day(3))).toHaveLength(2);
    const one = given(request, approve, other, { ...approve, id: 'b', startsOn: day(3) }, end);
    expect(holdingLaws(one.state, day(7))).toHaveLength(1);
    expect(openAmong(one.state)).toHaveLength(1);
    expect(lastEnd(one.state)).toBe(day(4));
  });
});
