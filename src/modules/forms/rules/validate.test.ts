import { describe, expect, test } from 'vitest';
import { publicHealthAnswers } from '../../../../test/support/catalogue/answers.ts';
import { towns, versionOf } from '../../../../test/support/catalogue/versions.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { Form } from '../contract/form.ts';
import { formOf } from '../form-of.ts';
import { wordError } from '../wording.ts';
import { fieldsOf, pageAfter, pathOf } from './path.ts';
import { normalise } from './normalise.ts';
import { MOST_ROWS } from './rows.ts';
import { errorsOf, submissionOf, validatePage, validateRow } from './validate.ts';

function ready(key: string): Form {
  const form = formOf(versionOf(key), towns);
  if (!form.ok) throw new Error(JSON.stringify(form.error));
  return form.value;
}
const form = ready('public-health');
const codeOf = (page: string, typed: Record<string, string>) => {
  const result = validatePage(form, page, typed);
  return result.ok ? 'right' : result.error.map(({ code }) => code).join();
};

describe('an answer', () => {
  test.each([
    ['site-area', 'site.area', '86.5', 'right'],
    ['site-area', 'site.area', '１，２００．５', 'right'],
    ['site-area', 'site.area', '大约80', 'notANumber'],
    ['site-area', 'site.area', '-5', 'notANumber'],
    ['site-area', 'site.area', '1,2', 'notANumber'],
    ['site-area', 'site.area', '  ', 'missing'],
    ['org-contactPhone', 'org.contactPhone', '138 1234 5678', 'right'],
    ['org-contactPhone', 'org.contactPhone', '+86-138-1234-5678', 'right'],
    ['org-contactPhone', 'org.contactPhone', '(0537)1234567', 'right'],
    ['org-contactPhone', 'org.contactPhone', '12345', 'notAPhone'],
    ['venue-category', 'venue.category', '理发店', 'right'],
    ['venue-category', 'venue.category', '酒吧', 'notAnOption'],
    ['org-type', 'org.type', '公司', 'right'],
    ['org-address', 'org.address', '路'.repeat(301), 'tooLong'],
    ['org-address', 'org.address', '𠮷'.repeat(300), 'right'],
  ])('on page %s: %s = %s is %s', (...[page, field, typed, expected]) => {
    expect(codeOf(page, { [field]: typed })).toBe(expected);
  });
  test('of full-width characters, spaces and small letters is understood', () => {
    const id = publicHealthAnswers['org.legalRepIdNumber'] ?? '';
    const typed = {
      'org.legalRepName': '　王示例　',
      'org.legalRepIdNumber': `${id.slice(0, 6)} ${id.slice(6)}`.toLowerCase(),
    };
    expect(validatePage(form, 'org-legalRepName', typed)).toEqual(
      ok({ 'org.legalRepName': '王示例', 'org.legalRepIdNumber': id }),
    );
  });
  test('with one wrong digit in the identity number or the credit code is noticed', () => {
    const last = (text: string) => `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`;
    const id = last(publicHealthAnswers['org.legalRepIdNumber'] ?? '');
    const uscc = last(publicHealthAnswers['org.uscc'] ?? '');
    expect(codeOf('org-legalRepName', { 'org.legalRepName': '王示例', 'org.legalRepIdNumber': id })).toBe(
      'notAnIdNumber',
    );
    expect(codeOf('org-name', { 'org.name': '店', 'org.uscc': uscc })).toBe('notAUscc');
  });
});

describe('an agent (行政许可法 art. 29)', () => {
  const pages = (typed: Record<string, string>) => pathOf(form, typed).map(({ id }) => id);
  test('is asked about only where there is one', () => {
    expect(codeOf('agent-present', {})).toBe('missing');
    expect(pages({ 'agent.present': 'no' })).not.toContain('agent-name');
    expect(pages({ 'agent.present': 'yes' })).toContain('agent-name');
  });
  test('is named whole', () => {
    expect(validatePage(form, 'agent-name', { 'agent.present': 'yes', 'agent.name': '李示例' })).toEqual(
      no([
        { field: 'agent.idNumber', code: 'missing' },
        { field: 'agent.phone', code: 'missing' },
      ]),
    );
  });
  test('who was named and then is none is not handed in', () => {
    const handedIn = submissionOf(form, { ...publicHealthAnswers, 'agent.name': '李示例', 'agent.present': 'no' });
    expect(handedIn).toEqual(ok(publicHealthAnswers));
  });
});

describe('handing in', () => {
  test('right answers are handed in as they are kept', () => {
    expect(submissionOf(form, { ...publicHealthAnswers, 'site.area': '８６.5 ' })).toEqual(ok(publicHealthAnswers));
  });
  test('everything that is wrong is said at once', () => {
    const { 'org.name': _name, 'staff.count': _count, ...rest } = publicHealthAnswers;
    expect(submissionOf(form, { ...rest, 'site.tenure': '借用' })).toEqual(
      no([
        { field: 'org.name', code: 'missing' },
        { field: 'site.tenure', code: 'notAnOption' },
        { field: 'staff.count', code: 'missing' },
      ]),
    );
  });
});

describe('a table', () => {
  const table = fieldsOf(ready('dibao')).find(({ type }) => type === 'table');
  if (!table) throw new Error('no table');
  const member = { name: '王小例', relation: '子女', idNumber: publicHealthAnswers['org.legalRepIdNumber'] ?? '' };
  const answered = (rows: unknown) => errorsOf(table, { [table.id]: JSON.stringify(rows) });
  test('is right when each of its rows is', () => {
    expect(answered([member, { ...member, income: '12000' }])).toEqual([]);
  });
  test('names the rows in which something is missing or wrong', () => {
    expect(answered([member, { ...member, income: '很多' }, { name: '王小例' }])).toEqual([
      { field: table.id, code: 'wrongRow', row: 2 },
      { field: table.id, code: 'wrongRow', row: 3 },
    ]);
  });
  test('has as many rows as somebody types, and no more', () => {
    const field = { ...table, longest: 1_000_000 };
    const rows = (count: number) => JSON.stringify(Array.from({ length: count }, () => member));
    expect(errorsOf(field, { [table.id]: rows(MOST_ROWS) })).toEqual([]);
    expect(errorsOf(field, { [table.id]: rows(MOST_ROWS + 1) })).toEqual([
      { field: table.id, code: 'tooManyRows', longest: MOST_ROWS },
    ]);
  });
  test.each([
    ['a word', '三个人'],
    ['something else in JSON', '{"name":"王"}'],
    ['rows that are none', '[1, 2]'],
    ['cells that are no text', '[{"name": 1}]'],
  ])('is not %s', (_name, text) => {
    expect(errorsOf(table, { [table.id]: text })).toEqual([{ field: table.id, code: 'notATable' }]);
  });
  test('says which cell of a row is wrong', () => {
    expect(validateRow(table, { ...member, idNumber: '123', relation: '邻居' })).toEqual(
      no([
        { field: 'relation', code: 'notAnOption' },
        { field: 'idNumber', code: 'notAnIdNumber' },
      ]),
    );
    expect(validateRow(table, { ...member, name: ' 王小例 ', income: '１２,０００' })).toEqual(
      ok({ ...member, income: '12000' }),
    );
  });
});

describe('several options', () => {
  const field = fieldsOf(ready('food-business')).find(({ type }) => type === 'many');
  if (!field?.options) throw new Error('no choice of several');
  const [first, second] = field.options.map(({ value }) => value);
  test('stand in the order of the form, each once, however they were ticked', () => {
    expect(normalise(field, `${second}\r\n${first}\n${second}`)).toBe(`${first}\n${second}`);
  });
  test('are right when each of them is offered', () => {
    expect(errorsOf(field, { [field.id]: `${first}\n${second}` })).toEqual([]);
    expect(errorsOf(field, { [field.id]: `${first}\n烧烤` })).toEqual([{ field: field.id, code: 'notAnOption' }]);
  });
});

describe('for himself or for another', () => {
  const card = ready('elder-card');
  const about = {
    'applicant.name': '张示例',
    'applicant.idType': '居民身份证',
    'applicant.idNumber': publicHealthAnswers['org.legalRepIdNumber'] ?? '',
  };
  test('who applies for himself is not asked again who the beneficiary is, and it is handed in all the same', () => {
    const self = { ...about, 'applicant.relation': '本人' };
    expect(pathOf(card, self).flatMap(({ fields }) => fields.map(({ id }) => id))).not.toContain('beneficiary.name');
    const handedIn = submissionOf(card, self);
    expect(handedIn.ok ? undefined : handedIn.error.map(({ field }) => field)).not.toContain('beneficiary.name');
  });
  test('what was answered before the way changed is not handed in', () => {
    const changed = { ...about, 'applicant.relation': '本人', 'beneficiary.name': '另一个人' };
    expect(pathOf(card, changed)).toEqual(pathOf(card, { ...about, 'applicant.relation': '本人' }));
  });
  test('for his mother the beneficiary is asked', () => {
    const other = { ...about, 'applicant.relation': '母亲' };
    expect(pathOf(card, other).flatMap(({ fields }) => fields.map(({ id }) => id))).toContain('beneficiary.name');
  });
  test('the number of a passport is not held to the rules of an identity card', () => {
    const page =
      pathOf(card, about).find(({ fields }) => fields.some(({ id }) => id === 'applicant.idNumber'))?.id ?? '';
    const passport = { ...about, 'applicant.idType': '护照', 'applicant.idNumber': 'e12345678' };
    expect(validatePage(card, page, passport)).toMatchObject(ok({ 'applicant.idNumber': 'E12345678' }));
    expect(validatePage(card, page, { ...passport, 'applicant.idType': '居民身份证' }).ok).toBe(false);
  });
});

test('the way leads from the first page to the last', () => {
  const seen: string[] = [];
  const typed = { 'agent.present': 'yes' };
  for (let page = form.pages[0]; page; page = pageAfter(form, page.id, typed)) seen.push(page.id);
  expect(seen).toEqual(form.pages.map(({ id }) => id));
});

test('faults are said in words for people, in both languages, and never as 非法', () => {
  for (const field of fieldsOf(form)) {
    for (const code of [
      'missing',
      'tooLong',
      'notAnOption',
      'notANumber',
      'notAnAmount',
      'notADay',
      'notAnIdNumber',
      'notAUscc',
      'notAPhone',
    ] as const) {
      const zh = wordError({ field: field.id, code }, field, 'zh');
      expect(zh).toContain(field.label.zh);
      expect(zh).not.toMatch(/非法|错误|无效/);
      expect(wordError({ field: field.id, code }, field, 'en')).toContain(field.label.en);
    }
  }
});
