import type { Role } from './role.ts';
import type { Facts, Grant, Subject } from './subject.ts';

/** One way in. `who` looks only at who asks, `when` also at the matter; both must agree. */
export type AllowingRule = {
  name: string;
  who(subject: Subject): boolean;
  when(subject: Subject, facts: Facts): boolean;
  /** Whether it opens by an officer's role, so that the office's rules on the second factor apply. */
  byOffice: boolean;
};

const whatever = () => true;

export const anyone = (name: string, when: AllowingRule['when'] = whatever): AllowingRule => ({
  name,
  who: whatever,
  when,
  byOffice: false,
});

/** Whoever signed in, about himself or herself; the matter is the session's own person and no other. */
export const everyone = (name: string): AllowingRule => ({
  name,
  who: ({ person }) => person !== undefined,
  when: whatever,
  byOffice: false,
});

/** A natural person in his or her own matters, while acting for nobody else. */
export const applicant = (name: string): AllowingRule => ({
  name,
  who: ({ kind, organisations }) => kind === 'person' && organisations.length === 0,
  when: ({ person }, facts) =>
    facts.applicant !== undefined && facts.applicant.organisation === undefined && facts.applicant.person === person,
  byOffice: false,
});

/** A natural person for an organisation, within the items that the agency names (民法典 art. 165). */
export const agent = (name: string): AllowingRule => ({
  name,
  who: ({ kind, organisations, grants }) => kind === 'person' && organisations.length > 0 && grants.some(isAgency),
  when: ({ organisations, grants }, { applicant: matter, item }) =>
    matter?.organisation !== undefined &&
    organisations.includes(matter.organisation) &&
    grants.some((grant) => isAgency(grant) && covers(grant.items, item)),
  byOffice: false,
});

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

const isAgency = ({ role }: Grant) => role === 'agent';

const covers = (reach: readonly string[] | 'all' | undefined, key: string | undefined) =>
  key !== undefined && (reach === 'all' || reach?.includes(key) === true);
