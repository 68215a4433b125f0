import { describe, expect, test } from 'vitest';
import { understood, type Understood } from './understood.ts';

const number = (digits: string): Understood => ({ kind: 'number', digits });
const person = (by: 'name' | 'phone' | 'number', text: string): Understood => ({ kind: 'person', by, text });
const CASE = '370828261127000123';

describe('one box understands', () => {
  test.each<[string, string, Understood]>([
    ['a whole case number', CASE, number(CASE)],
    ['one typed in groups and wide digits', '３７０８２８ 261127-000123', number(CASE)],
    ['its beginning', '370828', number('370828')],
    ['a few digits', '37', number('37')],
    ['county and day', '370828261127', number('370828261127')],
    ['a number that somebody named', `办件编号：${CASE}。`, number(CASE)],
    ['the QR code of the receipt', `https://zw.example.gov.cn/status?number=${CASE}`, number(CASE)],
    ['the same with more behind it', `http://localhost:8080/status?lang=zh&number=${CASE}&x=1`, number(CASE)],
    [
      'the text of a receipt, whatever else stands in it',
      `收件回执\n申请人 张三 13911112222\n办件编号 ${CASE}\n2026年11月28日 查询码 123456`,
      number(CASE),
    ],
    ['more digits than a number has', `${CASE}999`, number(CASE)],
    ['a mobile number', '139 1111 2222', person('phone', '13911112222')],
    ['one with the code of the country', '+86 139-1111-2222', person('phone', '13911112222')],
    ['a landline', '0537-1234567', person('phone', '05371234567')],
    ['a telephone beside a name', '张三 13911112222', person('phone', '13911112222')],
    ['an identity number', '370828199005170016', person('number', '370828199005170016')],
    ['one in groups that ends in x', '370828 19900517 001x', person('number', '37082819900517001X')],
    ['one with a wrong check digit', '370828199005170019', person('number', '370828199005170019')],
    ['one of the first generation', '110105490101002', person('number', '110105490101002')],
    ['the code of an organisation', '92370828XN0000071e', person('number', '92370828XN0000071E')],
    ['one of digits alone', '913708281650000001', person('number', '913708281650000001')],
    ['a name', ' 演示张三 ', person('name', '演示张三')],
    ['a name with a dot', '买买提·艾力', person('name', '买买提·艾力')],
    ['a name in Latin letters', 'John Smith', person('name', 'John Smith')],
    ['a firm with a number in its name', '演示第1浴池2店', person('name', '演示第1浴池2店')],
    ['nothing', '  ', { kind: 'nothing' }],
    ['signs alone', '——？', { kind: 'nothing' }],
  ])('%s', (_what, typed, meaning) => {
    expect(understood(typed)).toEqual(meaning);
  });

  test.each(['37082819', '3708281990', '370828199005', '37082819900517001', '37082820081231'])(
    'that %s begins an identity number, and never puts it into an address',
    (typed) => {
      expect(understood(typed)).toEqual({ kind: 'unfinished' });
    },
  );
});
