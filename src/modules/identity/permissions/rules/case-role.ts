import type { Role } from './role.ts';

/** Roles whose work is cases. */
export const CASE_ROLES: readonly Role[] = ['clerk', 'reviewer', 'approver', 'sectionHead', 'leader'];

/** Roles that hold in departments: those of cases, and the issuing window's, which works on what cases give out and reads none. */
export const holdsInDepartments = (role: Role): boolean => role === 'issuer' || CASE_ROLES.includes(role);

/** Only these open departments to a transaction. */
export const opensDepartments = (role: Role): boolean => role === 'emergencyReader' || holdsInDepartments(role);
