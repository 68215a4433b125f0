import { civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { datedLaw, textOn } from '../../../kernel/dated-law.ts';

/** `endsUse`: a repair ends sharing and use between offices as well, and not only what is published. */
export type RepairRule = { endsUse: boolean };

/**
 * 信用修复, by the day of the repair. How long penalties are published differs too; none are published here. Of the oldest rules the county's
 * notes name the year and not the day, and nothing was recorded before them.
 */
export const REPAIR = datedLaw<RepairRule>(
  { from: civilDate('2019-01-01'), source: '发改办财金〔2019〕527号', rule: { endsUse: false } },
  { from: civilDate('2023-05-01'), source: '国家发展改革委令第58号', rule: { endsUse: false } },
  { from: civilDate('2026-04-01'), source: '《信用修复管理办法》（国家发展改革委令第36号）', rule: { endsUse: true } },
);

/** By which rules a record is repaired on a day, and what that ends. */
export function repairOn(day: CivilDate): RepairRule & { law: string } {
  const { source, rule } = textOn(REPAIR, day);
  return { law: source, ...rule };
}
