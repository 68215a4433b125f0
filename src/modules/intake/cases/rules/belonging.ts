import type { Applicant } from '../model.ts';

type Reach = { scope: { person?: string; organisations?: readonly string[] } };

/** Whether the caller is the applicant, or acts now for the organisation that is. */
export const belongsTo = ({ person, organisation }: Applicant, { scope }: Reach): boolean =>
  organisation === null ? person === scope.person : (scope.organisations ?? []).includes(organisation);
