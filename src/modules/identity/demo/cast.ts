import { civilDate } from '../../../kernel/civil-date.ts';
import { syntheticCitizenId, syntheticUscc } from '../../../kernel/codes/synthetic.ts';
import type { OfficerGrant } from '../officers/model.ts';

/**
 * Who plays in a demonstration. Every name begins with 演示, every number lies in the range that belongs to nobody (division 98…), every
 * telephone number begins 1380000: whoever sees one of them in a list knows what it is.
 */
export type DemoPerson = { key: string; name: string; citizenId: string; phone: string; level: 1 | 3 };
export type DemoOfficer = Omit<DemoPerson, 'level'> & {
  loginName: string;
  staffNumber: string;
  department: string;
  section: string | null;
  hall: string | null;
  grant: OfficerGrant;
};

const number = (birth: string, place: number) => syntheticCitizenId(civilDate(birth), place);
const phone = (place: number) => `1380000${String(place).padStart(4, '0')}`;

export const demoPeople: readonly DemoPerson[] = [
  { key: 'zhang', name: '演示张三', citizenId: number('1985-03-12', 1), phone: phone(1), level: 3 },
  { key: 'li', name: '演示李四', citizenId: number('1992-11-05', 2), phone: phone(2), level: 1 },
  { key: 'agent', name: '演示赵六', citizenId: number('1979-07-21', 3), phone: phone(3), level: 3 },
];

/** The agent `agent` acts for it in every item. */
export const demoOrganisation = { name: '演示大众浴池有限公司', uscc: syntheticUscc('91370828', 1), agent: 'agent' };

type Part = [key: string, name: string, department: string, grant: OfficerGrant];

const none: readonly string[] = [];
const parts: readonly Part[] = [
  ['clerk', '演示窗口员', 'approval', { role: 'clerk', departments: 'all' }],
  ['reviewer', '演示审查员', 'health', { role: 'reviewer', departments: ['approval', 'health'] }],
  ['approver', '演示审批员', 'approval', { role: 'approver', departments: ['approval', 'health'] }],
  ['head', '演示科长', 'approval', { role: 'sectionHead', departments: ['approval'] }],
  ['leader', '演示局长', 'approval', { role: 'leader', departments: 'all' }],
  ['cataloguer', '演示目录员', 'approval', { role: 'cataloguer', departments: none }],
  ['auditor', '演示审计员', 'gov-office', { role: 'auditor', departments: none }],
  ['sysadmin', '演示系统管理员', 'bigdata', { role: 'systemAdministrator', departments: none }],
  ['secadmin', '演示安全管理员', 'bigdata', { role: 'securityAdministrator', departments: none }],
  ['audadmin', '演示审计管理员', 'bigdata', { role: 'auditAdministrator', departments: none }],
  ['issuer', '演示出件员', 'approval', { role: 'issuer', departments: 'all' }],
];

/** The county's own hall: most come there, and it gives results out. */
export const COUNTY_HALL = 'hall-county';
const AT_COUNTERS: ReadonlySet<string> = new Set(['clerk', 'issuer']);
export const hallOf = ({ role }: OfficerGrant): string | null => (AT_COUNTERS.has(role) ? COUNTY_HALL : null);

/** One officer for each role; the reviewer of the health bureau examines what the approval bureau decides. */
export const demoOfficers: readonly DemoOfficer[] = parts.map(([key, name, department, grant], place) => ({
  key,
  name,
  citizenId: number('1988-08-08', 101 + place),
  phone: phone(101 + place),
  loginName: key,
  staffNumber: `YS-${101 + place}`,
  department,
  section: null,
  hall: hallOf(grant),
  grant,
}));
