import { isCivilDate } from '../civil-date.ts';
import type { Reading } from './classification.ts';
import { isProvince, SYNTHETIC_PROVINCE } from './region.ts';
import { note, problem } from './remark.ts';
import { citizenCheck } from './weighted-check.ts';

/** 6 division, 8 birth, 3 sequence (odd: male), 1 check: GB 11643—1999. */
export const citizenIdShape = /^\d{17}[\dX]$/;

/** Fifteen digits: division, YYMMDD, sequence, no check. */
const legacyCitizenIdShape = /^\d{15}$/;

/** A citizen's number, a residence permit of Hong Kong, Macao or Taiwan residents, or (beginning with 9) a foreigner's permanent one. */
export function readCitizenId(code: string): Reading {
  const region6 = code.slice(0, 6);
  const birthDate = dashed(code.slice(6, 14));
  const expected = citizenCheck(code.slice(0, 17));
  return {
    parts: {
      region6,
      birthDate,
      sequence: code.slice(14, 17),
      sex: Number(code.charAt(16)) % 2 === 1 ? 'male' : 'female',
      check: code.charAt(17),
    },
    problems: [
      ...(isIssuedSomewhere(region6) ? [] : [problem('noSuchProvince', { part: 'region6' })]),
      ...(isBirthDate(birthDate) ? [] : [problem('birthDateImpossible', { part: 'birthDate' })]),
      ...(code.charAt(17) === expected ? [] : [problem('checkCharacter', { part: 'check', expected })]),
    ],
    notes: region6.startsWith(SYNTHETIC_PROVINCE) ? [note('synthetic')] : [],
  };
}

/** A number of the first generation is read, and said to be one; `upgraded` is the eighteen-digit number of the same person. */
export function readLegacyCitizenId(code: string): Reading {
  const first17 = `${code.slice(0, 6)}19${code.slice(6)}`;
  const upgraded = first17 + citizenCheck(first17);
  const { parts, notes } = readCitizenId(upgraded);
  return { parts: { ...parts, check: '', upgraded }, problems: [problem('legacyFifteenDigits')], notes };
}

/** Fifteen digits may also be a case number: only a possible division and birth date make them a person's. */
export const isLegacyCitizenId = (code: string): boolean =>
  legacyCitizenIdShape.test(code) &&
  isIssuedSomewhere(code.slice(0, 6)) &&
  isBirthDate(dashed(`19${code.slice(6, 12)}`));

const isBirthDate = (day: string) => isCivilDate(day) && day >= '1870-01-01';

const dashed = (digits: string) => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;

/** 外国人永久居留身份证 (2023): a 9, then the province that accepted the application. */
const isIssuedSomewhere = (region6: string) =>
  isProvince(region6.slice(0, 2)) || (region6.startsWith('9') && isProvince(region6.slice(1, 3)));
