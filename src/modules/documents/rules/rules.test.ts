import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { documentKinds } from '../model.ts';
import { documentNumber, isNumbered } from './number.ts';
import { remedyOf, remedyText } from './remedy.ts';
import { sheetOf } from './sheet.ts';

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

  test.each([
    ['2023-12-31', '行政复议法第九条'],
    ['2024-01-01', '行政复议法第二十条'],
  ])('name on %s the article of that day, whatever the item was published with: %s', (decidedOn, law) => {
    for (const published of ['行政复议法第九条', '行政复议法第二十条']) {
      const old = { ...terms, reconsideration: { ...terms.reconsideration, law: published } };
      expect(remedyText(remedyOf(old, civilDate(decidedOn)))).toContain(`（${law}）`);
    }
  });

  test('keep another law that an item names', () => {
    const own = { ...terms, reconsideration: { ...terms.reconsideration, law: '税收征收管理法第八十八条' } };
    expect(remedyOf(own, civilDate('2026-11-23')).reconsiderationLaw).toBe('税收征收管理法第八十八条');
  });

  test('name the court where the county has said which', () => {
    const named = { ...terms, litigation: { ...terms.litigation, court: '金乡县人民法院' } };
    expect(remedyText(remedyOf(named, civilDate('2026-11-23')))).toContain('向金乡县人民法院提起');
  });
});

describe('a proof of service', () => {
  const content = {
    ...{ caseNumber: '370828261122000017', applicant: '王秀英', acting: null },
    ...{
      organ: '金乡县行政审批服务局',
      item: '公共场所卫生许可',
      itemInEnglish: 'Hygiene licence',
      on: civilDate('2022-03-01'),
    },
    paper: { name: '不予许可决定书', number: null, issuedOn: civilDate('2021-12-01') },
    ...{ said: '县政府网站', openedAt: null },
  } as const;
  const frame = { number: null, demonstration: false, preview: false, qr: null };
  const counted = (way: string, done: string, servedOn: string) =>
    sheetOf({ ...content, kind: 'deliveryProof', way, done: civilDate(done), servedOn: civilDate(servedOn) }, frame)[
      'counted'
    ];

  test.each([
    ['2021-12-31', '2022-03-01', '第九十二条，自公告之日起经过 60 日'],
    ['2022-01-01', '2022-01-31', '第九十五条，自公告之日起经过 30 日'],
  ])('of an announcement of %s names the term of that day', (done, servedOn, said) => {
    expect(counted('公告送达', done, servedOn)).toContain(said);
  });

  test('names no term where the day of the act counts', () => {
    expect(counted('邮寄送达', '2021-12-31', '2021-12-31')).toBeNull();
  });
});
