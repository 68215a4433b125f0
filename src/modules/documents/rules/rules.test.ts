import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { documentKinds } from '../model.ts';
import { documentNumber, isNumbered } from './number.ts';
import { remedyOf, remedyText } from './remedy.ts';

describe('a document number', () => {
  test.each([
    ['acceptanceNotice', '金审受字〔2026〕第00001号'],
    ['extensionNotice', '金审延字〔2026〕第00001号'],
    ['denialDecision', '金审不准字〔2026〕第00001号'],
  ] as const)('of %s names organ, kind, year and serial', (kind, expected) => {
    expect(documentNumber({ prefix: '金审', kind, year: 2026, serial: 1 })).toBe(expected);
  });

  test('differs for every kind that has one; receipt, proof of service and what the applicant himself signs have none', () => {
    const numbered = documentKinds.filter(isNumbered);
    const numbers = numbered.map((kind) => documentNumber({ prefix: '金审', kind, year: 2026, serial: 7 }));
    expect(new Set(numbers).size).toBe(numbered.length);
    expect(documentKinds.filter((kind) => !isNumbered(kind))).toEqual(['receipt', 'toleranceLetter', 'deliveryProof']);
  });
});

describe('remedies of an adverse decision', () => {
  const terms = {
    reconsideration: { value: 60, unit: 'calendarDay', law: '行政复议法第二十条', body: '金乡县人民政府' },
    litigation: { value: 6, unit: 'month', law: '行政诉讼法第四十六条' },
  } as const;

  test.each([
    ['60 days and six months', '2026-11-23', '2027-01-22', '2027-05-23'],
    ['six months from the end of August end in February', '2026-08-31', '2026-10-30', '2027-02-28'],
  ])('%s', (_name, decidedOn, reconsiderationUntil, litigationUntil) => {
    expect(remedyOf(terms, civilDate(decidedOn))).toMatchObject({
      authority: '金乡县人民政府',
      reconsiderationUntil,
      litigationUntil,
    });
  });

  test('are told with authority, court, laws and last days', () => {
    const text = remedyText(remedyOf(terms, civilDate('2026-11-23')));
    for (const part of [
      '60 日内',
      '金乡县人民政府',
      '6 个月内',
      '有管辖权的人民法院',
      '2027年1月22日',
      '2027年5月23日',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('name the court where the county has said which', () => {
    const named = { ...terms, litigation: { ...terms.litigation, court: '金乡县人民法院' } };
    expect(remedyText(remedyOf(named, civilDate('2026-11-23')))).toContain('向金乡县人民法院提起');
  });
});
