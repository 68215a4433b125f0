import type { Role } from './role.ts';

/** Roles whose work is cases. */
export const CASE_ROLES: readonly Role[] = ['clerk', 'reviewer', 'approver', 'sectionHead', 'leader'];

/** Only these open departments to a transaction. */
export const opensDepartments = (role: Role): boolean =>
  role === 'emergencyReader' || role === 'issuer' || CASE_ROLES.includes(role);
