import { describe, expect, test } from 'vitest';
import { lineOf } from './csv.ts';
import { lookupsOf } from './lookups.ts';
import { spelt, type Trait } from './spelling.ts';

describe('one spelling', () => {
  test.each<[Trait, string, string]>([
    ['name', ' 张　三 ', '张三'],
    ['name', '买买提·艾力', '买买提·艾力'],
    ['name', '买买提•艾力', '买买提·艾力'],
    ['name', '示例（金乡）有限公司', '示例(金乡)有限公司'],
    ['name', 'John SMITH', 'johnsmith'],
    ['phone', '139 1111-2222', '13911112222'],
    ['phone', '＋８６１３９１１１１２２２２', '13911112222'],
    ['phone', '008613911112222', '13911112222'],
    ['phone', '(0537) 123 4567', '05371234567'],
    ['phone', '8612345', '8612345'],
    ['number', '37082819900517 001x', '37082819900517001X'],
    ['number', '９２３７０８２８ma', '92370828MA'],
    ['number', '110105490101002', '110105194901010021'],
    ['name', ' ', ''],
  ])('of a %s: %s is %s', (trait, typed, spelling) => {
    expect(spelt(trait, typed)).toBe(spelling);
  });
});

describe('what an application is found by', () => {
  test('is who applies and who acts, each once', () => {
    const found = lookupsOf({
      applicantName: '演示浴池',
      acting: { actor: '李 四', principal: '演示浴池' },
      answers: {
        'org.name': '演示浴池',
        'org.legalRepName': '王五',
        'org.contactPhone': '0537-1234567',
        'org.uscc': '92370828xn0000071e',
        'site.area': '60',
      },
    });
    expect(found).toEqual([
      { trait: 'name', text: '演示浴池' },
      { trait: 'name', text: '李四' },
      { trait: 'name', text: '王五' },
      { trait: 'phone', text: '05371234567' },
      { trait: 'number', text: '92370828XN0000071E' },
    ]);
  });

  test('is nobody else who is named in it: no child, spouse, employee', () => {
    const answers = { 'child.name': '小张', 'spouse.phone': '13911112222', 'driver.idNumber': '37082819900517001X' };
    expect(lookupsOf({ applicantName: '', answers })).toEqual([]);
  });
});

describe('a line of the table', () => {
  test.each([
    [['370828', '演**三'], '370828,演**三\r\n'],
    [['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"\r\n'],
    [['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1'], `'=1+1,'+86,'-2,'@SUM(A1),'\t=1,' =1,'＝1\r\n`],
    [['=cmd|"/C calc"!A0'], `"'=cmd|""/C calc""!A0"\r\n`],
    [['', '2026-03-02'], ',2026-03-02\r\n'],
  ])('of %j is %j', (fields, line) => {
    expect(lineOf(fields)).toBe(line);
  });
});
