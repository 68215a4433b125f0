import { covers, whatever, type AllowingRule } from './allowing.ts';
import type { Role } from './role.ts';

/** An officer by a role that reaches the department in charge. */
export const officerOfDepartment = (name: string, ...roles: Role[]): AllowingRule => ({
  ...officer(name, ...roles),
  when: ({ grants }, { department }) =>
    grants.some(({ role, departments }) => roles.includes(role) && covers(departments, department)),
});

/** An officer by a role that knows no departments. */
export const officer = (name: string, ...roles: Role[]): AllowingRule => ({
  name,
  who: ({ kind, grants }) => kind === 'officer' && grants.some(({ role }) => roles.includes(role)),
  when: whatever,
  byOffice: true,
});
