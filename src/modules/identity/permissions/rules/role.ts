/**
 * In what capacity somebody acts. `person` and `agent` come with a session, `emergencyReader` with broken glass and its end;
 * the others are granted to officers.
 */
export const ROLES = [
  'person',
  'agent',
  'clerk',
  'reviewer',
  'approver',
  'sectionHead',
  'leader',
  'cataloguer',
  'auditor',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
  'emergencyReader',
] as const;
export type Role = (typeof ROLES)[number];

const UNGRANTED = ['person', 'agent', 'emergencyReader'] as const;
export type OfficerRole = Exclude<Role, (typeof UNGRANTED)[number]>;

export const OFFICER_ROLES = ROLES.filter((role): role is OfficerRole => !UNGRANTED.some((other) => other === role));

/** GB/T 22239—2019 (等保三级) 8.1.5: system, security and audit administration are three people. */
export const ADMINISTRATORS = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;
export type Administrator = (typeof ADMINISTRATORS)[number];

export const isAdministrator = (role: Role): role is Administrator => ADMINISTRATORS.some((kind) => kind === role);

/** Roles whose work is cases. */
export const CASE_ROLES: readonly Role[] = ['clerk', 'reviewer', 'approver', 'sectionHead', 'leader'];

/** Only these open departments to a transaction. */
export const opensDepartments = (role: Role): boolean => role === 'emergencyReader' || CASE_ROLES.includes(role);
