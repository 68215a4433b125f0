import type { Role } from './role.ts';

/** GB/T 22239—2019 (等保三级) 8.1.5: system, security and audit administration are three people. */
const ADMINISTRATORS = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;
export type Administrator = (typeof ADMINISTRATORS)[number];

export const isAdministrator = (role: Role): role is Administrator => ADMINISTRATORS.some((kind) => kind === role);
