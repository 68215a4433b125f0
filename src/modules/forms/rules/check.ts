import { isCivilDate } from '../../../kernel/civil-date.ts';
import { citizenIdShape, readCitizenId } from '../../../kernel/codes/citizen-id.ts';
import { isUscc } from '../../../kernel/codes/uscc.ts';
import { parseYuan } from '../../../kernel/fen.ts';
import { never } from '../../../kernel/result.ts';
import type { FieldErrorCode } from '../contract/errors.ts';
import type { Answers, Field } from '../contract/form.ts';

/** The card whose number has a check character; numbers of passports and permits have only a shape. */
export const CITIZEN_CARD = '居民身份证';

/** What is wrong with an answer that was given; undefined when nothing is. `answers` says which document a number belongs to. */
export function findFault(field: Field, answer: string, answers: Answers): FieldErrorCode | undefined {
  if (Array.from(answer).length > field.longest) return 'tooLong';
  if (field.options && !field.options.some(({ value }) => value === answer)) return 'notAnOption';
  switch (field.type) {
    case 'number':
      return /^\d{1,12}(\.\d{1,6})?$/.test(answer) ? undefined : 'notANumber';
    case 'money':
      return isAmount(answer) ? undefined : 'notAnAmount';
    case 'date':
      return isCivilDate(answer) ? undefined : 'notADay';
    case 'boolean':
      return answer === 'yes' || answer === 'no' ? undefined : 'notAnOption';
    case 'idcard':
      return isIdNumber(answer, field.idType === undefined ? CITIZEN_CARD : answers[field.idType])
        ? undefined
        : 'notAnIdNumber';
    case 'uscc':
      return isUscc(answer) ? undefined : 'notAUscc';
    case 'phone':
      return isPhone(answer) ? undefined : 'notAPhone';
    case 'string':
    case 'text':
    case 'address':
    case 'enum':
    case 'division':
      return undefined;
    default:
      return never(field.type);
  }
}

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
