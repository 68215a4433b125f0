import { expect, test } from 'vitest';
import { recordIn, timesIn } from './typed.ts';

const typed = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const offering = { department: 'market', most: 3 };
const day = (place: number) => ({
  [`heldOn-${place}.year`]: '2026',
  [`heldOn-${place}.month`]: '3',
  [`heldOn-${place}.day`]: '4',
});

test('times that were left empty are none, and what is none is named', () => {
  expect(timesIn(typed({ ...day(2), 'from-2': '9:30', 'until-2': '11：30', place: ' 演示路1号 ' }), offering)).toEqual({
    ...{ department: 'market', place: '演示路1号', reason: '' },
    slots: [{ heldOn: '2026-03-04', from: '09:30', until: '11:30' }],
  });
  expect(timesIn(typed({}), offering)).toBe('none');
  expect(timesIn(typed({ 'from-1': '09:30' }), offering)).toBe('day');
  expect(timesIn(typed({ ...day(1), 'from-1': 'x' }), offering)).toBe('time');
});

test('a record holds the points that were checked, and the last day only where something is put right', () => {
  const member = { item: 'drainage', checks: ['有隔油设施', '有检查井'], asks: [] };
  const filled = {
    ...{ result: 'rectify', 'met-0': 'no', 'words-0': '没有', more: '标识', 'met-2': 'yes', place: '演示路1号' },
    ...{ staff: '甲、乙', general: '', 'until.year': '2026', 'until.month': '3', 'until.day': '10' },
  };
  expect(recordIn(typed(filled), member)).toMatchObject({
    ...{ result: 'rectify', until: '2026-03-10', staff: ['甲', '乙'] },
    findings: [
      { check: '有隔油设施', met: false, words: '没有' },
      { check: '标识', met: true, words: '' },
    ],
  });
  const photographed = typed({ ...filled, files: 'one' });
  photographed.append('files', 'two');
  expect(recordIn(photographed, member)).toMatchObject({ files: ['one', 'two'] });
  expect(recordIn(typed({ ...filled, result: 'failed' }), member)).toMatchObject({ until: null });
  expect(recordIn(typed({ ...filled, 'until.day': '' }), member)).toBe('day');
  expect(recordIn(typed({ result: 'passed' }), member)).toBe('checks');
  expect(recordIn(typed({}), member)).toBe('result');
});

test('what the step asks is answered when it is finished, and not before', () => {
  const asks = [
    { variable: 'applies_cd', words: '有防空地下室' },
    { variable: 'applies_light', words: '属防雷许可范围' },
  ];
  const member = { item: 'joint-accept', checks: ['资料齐全'], asks };
  const filled = { result: 'passed', 'met-0': 'yes', 'answer-applies_cd': 'no' };
  expect(recordIn(typed(filled), member)).toBe('answers');
  expect(recordIn(typed({ ...filled, 'answer-applies_light': 'yes' }), member)).toMatchObject({
    answers: { applies_cd: false, applies_light: true },
  });
  const rectify = { ...filled, result: 'rectify', 'until.year': '2026', 'until.month': '3', 'until.day': '10' };
  expect(recordIn(typed(rectify), member)).toMatchObject({ result: 'rectify', answers: {} });
});
