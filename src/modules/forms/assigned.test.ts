import { describe, expect, test } from 'vitest';
import { versionOf } from '../../../test/support/catalogue/versions.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { syntheticCitizenId, syntheticUscc } from '../../kernel/codes/synthetic.ts';
import { no, ok } from '../../kernel/result.ts';
import { assignedValues, assignedWith, typedByDecider, type Values } from './assigned.ts';

const [firm, birth] = [versionOf('enterprise-reg'), versionOf('hukou-birth')];
const [uscc, id] = [syntheticUscc('91370828', 7), syntheticCitizenId(civilDate('2026-03-01'), 7)];
const wrongLast = (code: string) => code.slice(0, -1) + (code.endsWith('1') ? '2' : '1');
const granting = (assigned: Values, version = firm) => assignedWith({ outcome: 'grant', assigned }, version);

describe('the numbers of a grant', () => {
  test.each<[string, Values, ReturnType<typeof granting>]>([
    ['are kept as the registers write them', { 'org.uscc': ` ${uscc.toLowerCase()} ` }, ok({ 'org.uscc': uscc })],
    ['are all named', {}, no({ code: 'assignedMissing' })],
    ['and are more than blanks', { 'org.uscc': '  ' }, no({ code: 'assignedMissing' })],
    ['have the right check character', { 'org.uscc': wrongLast(uscc) }, no({ code: 'assignedWrong' })],
    ['and the right length', { 'org.uscc': uscc.slice(1) }, no({ code: 'assignedWrong' })],
    ['are those of the entry', { 'org.uscc': uscc, 'sscard.no': '1' }, no({ code: 'assignedUnknown' })],
    ['whose day nobody types', { 'org.uscc': uscc, 'org.regDate': '2026-03-02' }, no({ code: 'assignedUnknown' })],
  ])('%s', (_law, typed, expected) => {
    expect(granting(typed)).toEqual(expected);
  });
  test('of a citizen are told by the check digit of the card', () => {
    expect(granting({ 'child.idNumber': id }, birth)).toEqual(ok({ 'child.idNumber': id }));
    expect(granting({ 'child.idNumber': wrongLast(id) }, birth)).toEqual(no({ code: 'assignedWrong' }));
  });
  test('without a check digit may be a hundred characters long, and no longer', () => {
    const card = (length: number) => granting({ 'sscard.no': 'A'.repeat(length) }, versionOf('ss-card'));
    expect([card(100).ok, card(101)]).toEqual([true, no({ code: 'assignedWrong' })]);
  });
  test('are none where the entry gives none', () => {
    expect(granting({}, versionOf('public-health'))).toEqual(ok({}));
  });
});

test('a denial asks for no number and takes none', () => {
  expect(assignedWith({ outcome: 'deny', assigned: {} }, firm)).toEqual(ok({}));
  expect(assignedWith({ outcome: 'deny', assigned: { 'org.uscc': '' } }, firm)).toEqual(ok({}));
  expect(assignedWith({ outcome: 'deny', assigned: { 'org.uscc': uscc } }, firm)).toEqual(
    no({ code: 'assignedOnDenial' }),
  );
});

test('the day of the decision is given beside what was typed, and alone where nobody typed', () => {
  const on = civilDate('2026-03-02');
  const given = (values: Values) => assignedValues(firm, values, on).map(({ element, value }) => [element, value]);
  expect(given({ 'org.uscc': uscc })).toEqual([
    ['org.uscc', uscc],
    ['org.regDate', on],
  ]);
  expect(given({})).toEqual([['org.regDate', on]]);
  expect(typedByDecider(firm).map(({ element }) => element)).toEqual(['org.uscc']);
});
