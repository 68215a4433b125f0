import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { no } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Service } from './model.ts';
import { isServed, lastDays, servedOn, serviceWays } from './rules/ways.ts';

const [issued, today] = [civilDate('2026-03-02'), civilDate('2026-03-10')];
const paper = { id: '0199f000-0000-7000-8000-000000000001', kind: 'denialDecision', issuedOn: issued };
const officer = '0199f000-0000-7000-8000-000000000002';
const holder = { department: 'approval', person: officer, organisation: null, mandate: null };
type Serve = Extract<Command, { type: 'serve' }>;
const serve = (change: Partial<Serve> = {}): Serve => ({
  ...{ type: 'serve', paper, holder, way: 'window', done: today, today, said: '本人签收', sealed: 'sealed', officer },
  ...change,
});
const read = serve({ way: 'electronic', said: null, sealed: null, officer: null });
const fail: Command = { type: 'fail', paper, holder, done: today, today, said: '地址不详', sealed: 'sealed', officer };
const agree: Command = { type: 'agree', on: issued };

const after = (...commands: Command[]) =>
  commands.reduce<Service>((state, command) => {
    const decided = decide(command, state);
    if (!decided.ok) throw new Error(decided.error.code);
    return decided.value.reduce(evolve, state);
  }, initial);
const when = (command: Command, ...before: Command[]) => decide(command, after(...before));

describe('a paper is served', () => {
  test('once, in whatever way, and never afterwards undeliverable', () => {
    expect(after(serve()).papers[paper.id]).toEqual({ state: 'served', way: 'window', on: today });
    for (const again of [serve(), fail, serve({ way: 'post' })])
      expect(when(again, serve())).toEqual(no({ code: 'paperServedAlready', on: today }));
  });
  test('another way where it could not be delivered', () => {
    expect(after(fail).papers[paper.id]).toEqual({ state: 'undeliverable', on: today });
    expect(after(fail, serve({ way: 'announced' })).papers[paper.id]).toMatchObject({ on: '2026-04-09' });
  });
  test('by being read only where that was agreed, and not any more once the agreement ended', () => {
    expect(when(read)).toEqual(no({ code: 'electronicNotAgreed' }));
    expect(after(agree, read).papers[paper.id]).toMatchObject({ way: 'electronic' });
    expect(when(read, agree, { type: 'endAgreement', on: today })).toEqual(no({ code: 'electronicNotAgreed' }));
    expect([when(agree, agree), when({ type: 'endAgreement', on: today })]).toMatchObject([
      { value: [] },
      { value: [] },
    ]);
  });
  test('not before it was issued, not tomorrow, and not without a word of who took it', () => {
    expect(when(serve({ done: issued }))).toMatchObject({ ok: true });
    expect(when(serve({ done: civilDate('2026-03-01') }))).toEqual(no({ code: 'servedBeforeIssue', issuedOn: issued }));
    expect(when(serve({ done: civilDate('2026-03-11') }))).toEqual(no({ code: 'servedInFuture' }));
    for (const said of [null, ' ']) expect(when(serve({ said }))).toEqual(no({ code: 'serviceUnsaid' }));
  });
  test('but not a receipt, nor a proof of service', () => {
    for (const kind of ['receipt', 'preliminaryOpinion', 'meetingMinutes', 'deliveryProof'])
      expect(when(serve({ paper: { ...paper, kind } }))).toEqual(no({ code: 'paperNotServed' }));
    expect(isServed('correctionNotice')).toBe(true);
  });
});

describe('the day that counts', () => {
  test.each(serviceWays)('%s', (way) => {
    expect(servedOn(way, today)).toBe(way === 'announced' ? '2026-04-09' : today);
  });
  test.each([
    ['sixty days after an announcement of the last day of 2021', '2021-12-31', '2022-03-01'],
    ['thirty days after one of the first day of 2022', '2022-01-01', '2022-01-31'],
  ])('is %s', (_name, announced, counts) => {
    expect(servedOn('announced', civilDate(announced))).toBe(counts);
  });
  test.each([
    ['2026-03-10', '2026-05-09', '2026-09-10'],
    // Over the turn of the year; the last of August has no counterpart in February.
    ['2026-12-20', '2027-02-18', '2027-06-20'],
    ['2026-08-31', '2026-10-30', '2027-02-28'],
  ])('served on %s it can be fought until %s and %s', (day, reconsiderationUntil, litigationUntil) => {
    const terms = { reconsideration: { value: 60, body: '金乡县人民政府' }, litigation: { value: 6 } };
    expect(lastDays(civilDate(day), terms)).toEqual({
      ...{ reconsiderationUntil, litigationUntil, reconsiderationBody: '金乡县人民政府' },
    });
  });
});
