import { civilDate } from '../civil-date.ts';
import { datedLaw, textOn } from '../dated-law.ts';
import type { Reading } from './classification.ts';
import { isProvince, SYNTHETIC_PROVINCE } from './region.ts';
import { note, problem, type Remark } from './remark.ts';

export const projectCodeShape = /^(\d{4})-(\d{6})-([0-9A-Z]{2})-([0-9A-Z]{2})-([0-9A-Z]{6})$/;

/** The same twenty characters with their hyphens lost. */
export const bareProjectCodeShape = /^(\d{4})(\d{6})([0-9A-Z]{2})([0-9A-Z]{2})([0-9A-Z]{6})$/;

export type ProjectCodeRule = { shape: 'before GB/T 40058' | 'GB/T 40058' };

/** Which rule gives a project its code. The switch went by batches, so a code of the older rule may still bear the year 2021. */
export const PROJECT_CODE = datedLaw<ProjectCodeRule>(
  {
    from: civilDate('2013-01-01'),
    source: '投资项目统一代码（GB/T 40058 之前）',
    rule: { shape: 'before GB/T 40058' },
  },
  { from: civilDate('2020-11-01'), source: '发改投资〔2020〕1439号、GB/T 40058—2021', rule: { shape: 'GB/T 40058' } },
);

/**
 * 投资项目统一代码: GB/T 40058—2021 has year and month, division, guiding department, type, five characters and a check; before it stood
 * year, division, industry, 01 approval 02 ratification 03 filing, six digits. The two cannot be confused: no year has a month above 12.
 */
export function readProjectCode(code: string): Reading {
  const [, time = '', region6 = '', third = '', type = '', last = ''] =
    projectCodeShape.exec(code) ?? bareProjectCodeShape.exec(code) ?? [];
  const month = Number(time.slice(2));
  const isNew = month >= 1 && month <= 12;
  return {
    parts: isNew
      ? { rule: 'GB/T 40058', time, region6, department: third, type, random: last.slice(0, 5), check: last.charAt(5) }
      : { rule: 'before GB/T 40058', year: time, region6, industry: third, type, serial: last },
    problems: [
      ...(code.includes('-') ? [] : [problem('hyphensMissing')]),
      ...(isNew ? [] : oldProblems(time, type)),
      ...(isCentral(region6) || isProvince(region6.slice(0, 2))
        ? []
        : [problem('noSuchProvince', { part: 'region6' })]),
    ],
    notes: [
      note(isNew ? 'checkNotVerified' : 'beforeNewRule'),
      ...(isNew && isBeforeItsRule(time) ? [note('beforeItsRule')] : []),
      ...(region6.startsWith(SYNTHETIC_PROVINCE) ? [note('synthetic')] : []),
    ],
  };
}

/** Year and month of a new code, before the first month that had them. */
const isBeforeItsRule = (time: string) =>
  textOn(PROJECT_CODE, civilDate(`20${time.slice(0, 2)}-${time.slice(2)}-01`)).rule.shape !== 'GB/T 40058';

/** Projects of the central government carry no division. */
const isCentral = (region6: string) => region6 === '000000';

const oldProblems = (year: string, type: string): Remark[] => [
  ...(year >= '2013' && year <= '2021' ? [] : [problem('timeCode', { part: 'year' })]),
  ...(['01', '02', '03'].includes(type) ? [] : [problem('projectType', { part: 'type' })]),
];
