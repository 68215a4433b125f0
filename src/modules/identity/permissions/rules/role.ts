/**
 * In what capacity somebody acts. `person` and `agent` come with a session, `emergencyReader` with broken glass and its end, `drawer` from
 * the head of the own department; the others are granted to officers.
 */
export const ROLES = [
  'person',
  'agent',
  'clerk',
  'reviewer',
  'approver',
  'sectionHead',
  'leader',
  'issuer',
  'cataloguer',
  'auditor',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
  'emergencyReader',
  'drawer',
] as const;
export type Role = (typeof ROLES)[number];

const UNGRANTED = ['person', 'agent', 'emergencyReader', 'drawer'] as const;
export type OfficerRole = Exclude<Role, (typeof UNGRANTED)[number]>;

export const OFFICER_ROLES = ROLES.filter((role): role is OfficerRole => !UNGRANTED.some((other) => other === role));
