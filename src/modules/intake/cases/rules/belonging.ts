import type { Applicant } from '../model.ts';

type Reach = {
  scope: { person?: string; organisations?: readonly string[]; mandates?: readonly string[] };
};

/** Whether the caller is the applicant, acts now for the organisation that is, or acts for him under the mandate of this matter. */
export const belongsTo = (applicant: Applicant, { scope }: Reach): boolean =>
  applicant.organisation === null
    ? applicant.person === scope.person || isAgentOf(applicant, { scope })
    : (scope.organisations ?? []).includes(applicant.organisation);

/** Whether the caller acts for another person, under a mandate that this matter was begun under. */
export const isAgentOf = ({ person, organisation, mandate }: Applicant, { scope }: Reach): boolean =>
  organisation === null && mandate !== null && person !== scope.person && (scope.mandates ?? []).includes(mandate);
