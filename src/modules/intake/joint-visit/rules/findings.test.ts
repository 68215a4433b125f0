import { expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { findingsFault, opinionWords } from './findings.ts';

const on = civilDate('2026-03-04');
const good = { check: '有相应设备设施', met: true, words: '' };
const bad = { check: '布局流程合理', met: false, words: '生熟未分开' };
const written = { result: 'passed', findings: [good], place: '演示路1号', staff: ['甲', '乙'], until: null } as const;

test('a record says for each point what was found, and its result follows from that', () => {
  expect(findingsFault(written, on)).toBeUndefined();
  expect(
    findingsFault({ ...written, findings: [good, bad], result: 'rectify', until: civilDate('2026-03-10') }, on),
  ).toBeUndefined();
});

test.each([
  ['a point without a name', { findings: [{ ...good, check: ' ' }] }, { code: 'visitCheckMissing' }],
  ['a no without words', { findings: [{ ...bad, words: '' }] }, { code: 'visitFindingUnsaid', check: bad.check }],
  ['passed, and something is not in order', { findings: [good, bad] }, { code: 'visitResultContradicts' }],
  ['failed, and all is in order', { result: 'failed' }, { code: 'visitResultContradicts' }],
  ['no place', { place: '' }, { code: 'visitPlaceMissing' }],
  ['one who was there twice', { staff: ['甲', ' 甲 '] }, { code: 'visitInspectorsFew' }],
  [
    'more days than we give',
    { result: 'rectify', findings: [bad], until: civilDate('2026-04-04') },
    { code: 'visitUntilLate', last: '2026-04-03' },
  ],
] as const)('%s', (_name, change, expected) => {
  expect(findingsFault({ ...written, ...change }, on)).toEqual(expected);
});

test('an opinion without general words is said by what was found', () => {
  const findings = [
    { check: '有相应设备设施', met: true, words: '' },
    { check: ' 排水 ', met: false, words: '没有隔油池。' },
  ];
  const met = { yes: '符合', no: '不符合' };
  expect(opinionWords({ findings, words: ' ' }, met)).toBe('有相应设备设施：符合\n排水：不符合，没有隔油池。');
  expect(opinionWords({ findings, words: ' 负责人在场。' }, met)).toBe('负责人在场。');
});
