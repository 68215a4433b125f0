import { civilDate } from '../../../kernel/civil-date.ts';
import type { Colleague, NamedDepartment } from '../../../modules/identity/contract/deputies.ts';
import { dayOfYearText, plain, type Language } from '../../ui/index.ts';
import { rolesText } from '../account/roles.ts';
import { leavesWording } from './wording.ts';

export type Held = Colleague['capacities'][number];
export type Days = { from: string; until: string };

export const daysText = ({ from, until }: Days, language: Language): string =>
  leavesWording[language].days(dayOfYearText(civilDate(from), language), dayOfYearText(civilDate(until), language));

/** `审批 · 行政审批服务局 · 环评科`. */
export function capacityText(
  { role, department, section }: Held,
  departments: readonly NamedDepartment[],
  language: Language,
): string {
  const name = departments.find(({ key }) => key === department)?.name ?? { zh: department };
  const parts = [rolesText([role], language), plain(name, language), ...(section === null ? [] : [section])];
  return parts.join(' · ');
}
