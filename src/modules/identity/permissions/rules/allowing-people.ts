import { covers, type AllowingRule } from './allowing.ts';
import type { Grant } from './subject.ts';

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

/** A natural person for another who gave the mandate: in its matters, by its acts (民法典 arts. 162, 165). */
export const mandatary = (name: string): AllowingRule => ({
  name,
  who: ({ kind, organisations, mandates = [] }) =>
    kind === 'person' && organisations.length === 0 && mandates.length > 0,
  when: ({ mandates = [] }, { applicant: matter, item, mandate }) =>
    matter !== undefined &&
    matter.organisation === undefined &&
    mandate !== undefined &&
    mandates.some(
      ({ id, principal, items, acts }) =>
        id === mandate.id && principal === matter.person && covers(items, item) && acts.includes(mandate.act),
    ),
  byOffice: false,
});

const isAgency = ({ role }: Grant) => role === 'agent';
