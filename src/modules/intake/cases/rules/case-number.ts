import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area } from '../../../../kernel/id.ts';

/** The most that one county can receive in a day under one number form; far above what any does. */
export const MOST_A_DAY = 99_999;

/**
 * 办件编号: county (6), day of receipt (6), serial of that day (5), check digit (ISO/IEC 7064 MOD 11,10). Eighteen digits: short enough to
 * read out on the phone, unique in the province, never used again.
 */
export function caseNumber(area: Area, receivedOn: CivilDate, serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > MOST_A_DAY) throw new RangeError(`no such serial: ${serial}`);
  const body = `${area.slice(0, 6)}${receivedOn.replaceAll('-', '').slice(2)}${String(serial).padStart(5, '0')}`;
  return `${body}${checkDigit(body)}`;
}

/** What a person typed as a case number, spaces and full-width digits allowed; undefined when a digit is wrong or missing. */
export function readCaseNumber(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s-]/g, '');
  const valid = /^\d{18}$/.test(digits) && checkDigit(digits.slice(0, 17)) === Number(digits[17]);
  return valid ? digits : undefined;
}

function checkDigit(body: string): number {
  let product = 10;
  for (const digit of body) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10;
}
