import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { gatherWaiting, type WaitingCase } from './gather-waiting.ts';

const theme = { id: 'retire', number: 'TC1', name: { zh: '退休一件事' } };
const waiting = (change: Partial<WaitingCase> = {}): WaitingCase => ({
  ...{ case: 'a', name: { zh: '甲' }, number: '1', department: { zh: '人社局' }, theme: null, isTaken: true },
  ...{ askedOn: civilDate('2026-03-03'), until: civilDate('2026-03-20') },
  ...change,
});

describe('what waits for a person is offered to the clerk', () => {
  test('each case for itself, what ends first before what ends later', () => {
    const offered = gatherWaiting([waiting(), waiting({ case: 'b', number: '2', until: civilDate('2026-03-10') })]);
    expect(offered.map((one) => one.case)).toEqual(['b', 'a']);
    expect(offered[0]).toMatchObject({ theme: null, departments: [{ zh: '人社局' }] });
  });
  test('cases of one theme as one, under its name and number, with every department once and the first last day', () => {
    const of = { theme, askedOn: civilDate('2026-03-01') };
    const [one, ...others] = gatherWaiting([
      waiting({ theme }),
      waiting({ ...of, case: 'b', until: civilDate('2026-03-10'), department: { zh: '民政局' } }),
      waiting({ theme, case: 'c' }),
    ]);
    expect(others).toEqual([]);
    expect(one).toEqual({
      ...{ case: 'b', theme: 'retire', name: { zh: '退休一件事' }, number: 'TC1' },
      ...{ departments: [{ zh: '人社局' }, { zh: '民政局' }], askedOn: '2026-03-01', until: '2026-03-10' },
    });
  });
  test('nothing of a department for which he takes nothing, and no theme of which he takes a part only', () => {
    const foreign = { isTaken: false };
    expect(gatherWaiting([waiting(foreign)])).toEqual([]);
    expect(gatherWaiting([waiting({ theme }), waiting({ ...foreign, theme, case: 'b' })])).toEqual([]);
  });
});
