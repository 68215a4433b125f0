import { describe, expect, test } from 'vitest';
import {
  commands,
  monday,
  nextMonday,
  tooLate,
  officer,
  words,
  due,
  given,
  tolerant,
  typesOf,
} from '../../../../../test/support/intake/decisions.ts';
import { addDays } from '../../../../kernel/civil-date.ts';
import { no, ok } from '../../../../kernel/result.ts';

const { accept, deemAccepted, supply, postponeSupply, lapse, decide: grant } = commands;

describe('materials that are to follow (容缺受理)', () => {
  test('are agreed to in the commit of the acceptance', () => {
    const agreed = { type: 'toleranceAgreed', on: monday, by: nextMonday, materials: ['lease', 'plan'] };
    expect(given(commands.receive).when(tolerant)).toEqual(
      ok([expect.objectContaining({ type: 'caseAccepted' }), agreed]),
    );
    const byLaw = { ...deemAccepted, owed: tolerant.owed };
    expect(typesOf(given(commands.receive).when(byLaw))).toEqual(['caseDeemedAccepted', 'toleranceAgreed']);
  });
  test('hold the decision until all of them are here', () => {
    expect(given(commands.receive, tolerant, supply).when(grant)).toEqual(
      no({ code: 'materialsOwed', by: nextMonday }),
    );
    const rest = { ...supply, materials: ['plan'] };
    expect(given(commands.receive, tolerant, supply, rest).when(grant)).not.toMatchObject({
      error: { code: 'materialsOwed' },
    });
  });
  test.each([
    ['on the last day', nextMonday, true],
    ['a day late', tooLate, false],
  ])('that come %s', (_when, on, inTime) => {
    const answer = given(commands.receive, tolerant).when({ ...supply, on, arrivedOn: on });
    expect(answer.ok || answer.error).toEqual(inTime || { code: 'supplyTooLate', by: nextMonday });
  });
  test('may be entered later by a clerk when they came on paper in time, and not as of a day that cannot be', () => {
    const entered = { ...supply, officer, on: tooLate, arrivedOn: nextMonday };
    expect(typesOf(given(commands.receive, tolerant).when(entered))).toEqual(['owedSupplied']);
    for (const arrivedOn of [addDays(tooLate, 1), addDays(monday, -1)])
      expect(given(commands.receive, tolerant).when({ ...entered, arrivedOn })).toEqual(no({ code: 'arrivalDay' }));
  });
  test('are only those that are owed, and each of them once', () => {
    const more = { ...supply, materials: ['lease', 'nothing like it'] };
    expect(given(commands.receive, tolerant).when(more)).toMatchObject({ value: [{ materials: ['lease'] }] });
    expect(given(commands.receive, tolerant, supply).when(supply)).toEqual(no({ code: 'nothingOwed' }));
    expect(given(commands.receive, accept).when(supply)).toEqual(no({ code: 'nothingOwed' }));
  });
  test('get more time only onwards, within the limit of the law, and with a reason', () => {
    const { when } = given(commands.receive, tolerant);
    expect(given(commands.receive, tolerant, postponeSupply).state).toMatchObject({ owed: { by: tooLate } });
    expect(when({ ...postponeSupply, by: nextMonday })).toEqual(no({ code: 'notLaterSupply', by: nextMonday }));
    expect(when({ ...postponeSupply, reason: words(' ') })).toEqual(no({ code: 'reasonMissing' }));
    const bounded = { ...tolerant, due: { ...due, statutoryOn: tooLate } };
    expect(given(commands.receive, bounded).when({ ...postponeSupply, by: addDays(tooLate, 1) })).toEqual(
      no({ code: 'supplyDay', from: monday, latest: tooLate }),
    );
  });
  test('that did not come end the application, never before its day and never once they came', () => {
    expect(given(commands.receive, tolerant).when(lapse)).toEqual(
      ok([{ type: 'toleranceLapsed', on: tooLate, by: nextMonday, materials: ['lease', 'plan'] }]),
    );
    expect(given(commands.receive, tolerant).when({ ...lapse, on: nextMonday })).toEqual(no({ code: 'nothingOwed' }));
    const all = { ...supply, materials: ['lease', 'plan'] };
    expect(given(commands.receive, tolerant, all).when(lapse)).toEqual(no({ code: 'nothingOwed' }));
    expect(given(commands.receive, tolerant, postponeSupply).when(lapse)).toEqual(no({ code: 'nothingOwed' }));
  });
});
