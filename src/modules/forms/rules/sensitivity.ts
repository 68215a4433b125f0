import type { Field, Purpose, Sensitivity } from '../contract/form.ts';

/** Roles that are natural persons; whatever is asked about them is personal information (个人信息保护法 art. 4). */
const PEOPLE = new Set([
  'applicant',
  'agent',
  'legalRep',
  'beneficiary',
  'father',
  'mother',
  'guardian',
  'deceased',
  'spouse',
  'buyer',
  'seller',
]);

/**
 * 个人信息保护法 art. 28 (health, financial accounts, minors under fourteen …) and GB/T 35273—2020 annex B (identity numbers). Judged
 * by the element's name; where it errs, it errs towards sensitive.
 */
const SENSITIVE =
  /(idNumber$|^bank\.|accountNo$|^child\.|^birth\.|^disease\.|^disability\.|^treatment\.|^injury\.|^crime\.|^marriage\.|^rehab\.|abilityLevel$)/i;

export function sensitivityOf({ id, type, role }: Pick<Field, 'id' | 'type' | 'role'>): Sensitivity {
  if (type === 'idcard' || SENSITIVE.test(id)) return 'sensitive';
  return PEOPLE.has(role) || type === 'phone' ? 'personal' : 'none';
}

/** A table is as sensitive as its most sensitive column. */
export function sensitivityOfColumns(columns: readonly Pick<Field, 'sensitivity'>[]): Sensitivity {
  const found = new Set(columns.map(({ sensitivity }) => sensitivity));
  return found.has('sensitive') ? 'sensitive' : found.has('personal') ? 'personal' : 'none';
}

/** What an answer is used for. Everything that is neither about who applies nor about how to reach them is judged. */
export function purposeOf({ type, role }: Pick<Field, 'type' | 'role'>): Purpose {
  if (type === 'phone') return 'reach';
  if (role === 'agent') return 'identifyAgent';
  if (role === 'applicant' || role === 'org' || role === 'legalRep') return 'identifyApplicant';
  return PEOPLE.has(role) ? 'identifyOthers' : 'judge';
}
