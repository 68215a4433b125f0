import { shellWording } from '../shell/wording.ts';
import type { Language } from '../../ui/index.ts';

/** Roles whose work is cases; the server decides, this only says it before it refuses. */
const CASE_ROLES: readonly string[] = ['clerk', 'reviewer', 'approver', 'sectionHead', 'leader', 'emergencyReader'];

export const handlesCases = (roles: readonly string[]): boolean => roles.some((role) => CASE_ROLES.includes(role));

/** Whoever has an inbox: of cases and limits, or of drawings that wait for publication. */
export const isTold = (roles: readonly string[]): boolean =>
  handlesCases(roles) || roles.some((role) => role === 'cataloguer' || role === 'drawer');

/** Whoever sees the licences that his department gave. */
export const readsLicences = (roles: readonly string[]): boolean =>
  roles.some((role) => role !== 'emergencyReader' && CASE_ROLES.includes(role));

/** Whose work is at the counter. */
export const takesApplications = (roles: readonly string[]): boolean => roles.includes('clerk');

/** Whose work is at the issuing window. */
export const givesOut = (roles: readonly string[]): boolean => roles.includes('issuer');

/** Whoever says no at a counter, or reviews what others said. */
export const seesNoes = (roles: readonly string[]): boolean => takesApplications(roles) || isHead(roles);

/** Whoever checks what was granted on a commitment, or answers for it. */
export const seesPostChecks = (roles: readonly string[]): boolean => roles.includes('reviewer') || isHead(roles);

/** Whoever examines what a higher organ decides, or answers for it. */
export const sendsUp = (roles: readonly string[]): boolean => roles.includes('reviewer') || isHead(roles);

/** Whoever asks other departments about a case, and answers them. */
export const givesOpinions = (roles: readonly string[]): boolean =>
  roles.some((role) => role === 'reviewer' || role === 'sectionHead');

/** Whoever calls joint meetings and speaks there for his department. */
export const meets = (roles: readonly string[]): boolean =>
  roles.some((role) => role === 'reviewer' || role === 'approver' || role === 'sectionHead');

/** Whoever says beforehand what an application would need. */
export const answersEarly = (roles: readonly string[]): boolean =>
  roles.some((role) => role === 'reviewer' || role === 'sectionHead');

/** Whoever heads the organ. */
export const leads = (roles: readonly string[]): boolean => roles.includes('leader');

/** Whoever may name deputies in his department. */
export const isHead = (roles: readonly string[]): boolean =>
  roles.some((role) => role === 'sectionHead' || role === 'leader');

/** Whoever draws 一件事, for all departments or for his own. */
export const drawsThemes = (roles: readonly string[]): boolean => roles.includes('cataloguer') || isHead(roles);

/** `窗口受理、审查`; a role that this program does not know yet is named as the server names it. */
export function rolesText(roles: readonly string[], language: Language): string {
  const say = shellWording[language];
  const known: Readonly<Record<string, string>> = say.roles;
  const names = roles.map((role) => known[role] ?? role);
  return names.length === 0 ? say.account.noRoles : names.join(language === 'zh' ? '、' : ', ');
}
