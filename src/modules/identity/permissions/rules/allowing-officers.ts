import { covers, whatever, type AllowingRule } from './allowing.ts';
import type { Role } from './role.ts';
import type { Facts, Grant, Subject } from './subject.ts';

/** An officer by a role of his own that reaches the department in charge. */
export const officerOfDepartment = (name: string, ...roles: Role[]): AllowingRule => ({
  ...officer(name, ...roles),
  when: ({ grants }, { department }) =>
    grants.some((grant) => isOwn(grant, roles) && covers(grant.departments, department)),
});

/** An officer by a role of his own that knows no departments. */
export const officer = (name: string, ...roles: Role[]): AllowingRule => ({
  name,
  who: ({ kind, grants }) => kind === 'officer' && grants.some((grant) => isOwn(grant, roles)),
  when: whatever,
  byOffice: true,
});

/** An officer in the stead of an absent one, by the role that was handed over and in its department alone. */
export const deputy = (name: string, ...roles: Role[]): AllowingRule => {
  const inStead = ({ grants }: Subject, { department, inSteadOf }: Facts) =>
    grants.find(
      (grant) =>
        isHandedOver(grant, roles) &&
        covers(grant.departments, department) &&
        (inSteadOf === undefined || grant.behalfOf === inSteadOf),
    );
  return {
    name,
    who: ({ kind, grants }) => kind === 'officer' && grants.some((grant) => isHandedOver(grant, roles)),
    when: (subject, facts) => inStead(subject, facts) !== undefined,
    byOffice: true,
    inStead,
  };
};

const isOwn = ({ role, behalfOf }: Grant, roles: readonly Role[]) => behalfOf === undefined && roles.includes(role);
const isHandedOver = ({ role, behalfOf }: Grant, roles: readonly Role[]) =>
  behalfOf !== undefined && roles.includes(role);
