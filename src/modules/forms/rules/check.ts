import { isCivilDate } from '../../../kernel/civil-date.ts';
import { citizenIdShape, readCitizenId } from '../../../kernel/codes/citizen-id.ts';
import { isUscc } from '../../../kernel/codes/uscc.ts';
import { parseYuan } from '../../../kernel/fen.ts';
import type { FieldErrorCode } from '../contract/errors.ts';
import type { Answers, CheckedField, FieldType } from '../contract/form.ts';
import { MOST_ROWS, rowsOf } from './rows.ts';

/** The card whose number has a check character; numbers of passports and permits have only a shape. */
export const CITIZEN_CARD = '居民身份证';

type Wrong = { code: FieldErrorCode; is: (answer: string, field: CheckedField, answers: Answers) => boolean };

/** What may be wrong with an answer of each kind, besides its being missing or too long. */
const WRONG: Readonly<Record<FieldType, readonly Wrong[]>> = {
  string: [],
  text: [],
  address: [],
  number: [{ code: 'notANumber', is: (answer) => !/^\d{1,12}(\.\d{1,6})?$/.test(answer) }],
  money: [{ code: 'notAnAmount', is: (answer) => !isAmount(answer) }],
  date: [{ code: 'notADay', is: (answer) => !isCivilDate(answer) }],
  enum: [{ code: 'notAnOption', is: (answer, field) => !isOption(field, answer) }],
  industry: [{ code: 'notAnOption', is: (answer, field) => !isOption(field, answer) }],
  division: [{ code: 'notAnOption', is: (answer, field) => !isOption(field, answer) }],
  many: [{ code: 'notAnOption', is: (answer, field) => !answer.split('\n').every((one) => isOption(field, one)) }],
  boolean: [{ code: 'notAnOption', is: (answer) => answer !== 'yes' && answer !== 'no' }],
  declaration: [{ code: 'notDeclared', is: (answer) => answer !== 'yes' }],
  idcard: [
    {
      code: 'notAnIdNumber',
      is: (answer, { idType }, answers) => !isIdNumber(answer, idType === undefined ? CITIZEN_CARD : answers[idType]),
    },
  ],
  uscc: [{ code: 'notAUscc', is: (answer) => !isUscc(answer) }],
  phone: [{ code: 'notAPhone', is: (answer) => !isPhone(answer) }],
  table: [
    { code: 'notATable', is: (answer) => rowsOf(answer) === undefined },
    { code: 'tooManyRows', is: (answer) => (rowsOf(answer) ?? []).length > MOST_ROWS },
  ],
};

/** What is wrong with an answer that was given; undefined when nothing is. `answers` says which document a number belongs to. */
export function findFault(field: CheckedField, answer: string, answers: Answers): FieldErrorCode | undefined {
  if (Array.from(answer).length > field.longest) return 'tooLong';
  return WRONG[field.type].find(({ is }) => is(answer, field, answers))?.code;
}

/** Everything that may be wrong with an answer to this question, to be put into words beforehand. */
export const possibleFaults = ({ type, required, requiredWhen }: CheckedField): FieldErrorCode[] => [
  ...(required || requiredWhen ? (['missing'] as const) : []),
  'tooLong',
  ...WRONG[type].map(({ code }) => code),
];

const isOption = ({ options = [] }: CheckedField, answer: string) => options.some(({ value }) => value === answer);

function isAmount(answer: string): boolean {
  const amount = parseYuan(answer);
  return amount.ok && amount.value >= 0;
}

/** GB 11643 for the citizen's card; letters and digits of a usual length for whatever other document was named. */
export function isIdNumber(answer: string, document: string | undefined): boolean {
  if (document !== undefined && document !== CITIZEN_CARD) return /^[A-Z0-9]{5,20}$/.test(answer);
  return citizenIdShape.test(answer) && readCitizenId(answer).problems.length === 0;
}

/** Mobile, landline with area code, 400 service numbers, and foreign numbers with their country code. */
export const isPhone = (answer: string): boolean =>
  /^(1[3-9]\d{9}|0\d{2,3}-\d{7,8}(-\d{1,6})?|400-?\d{3}-?\d{4}|\+\d{6,15})$/.test(answer);
