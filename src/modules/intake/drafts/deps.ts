import type { PersonId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller, Verdict } from '../../../platform/http/index.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import type { Applicant } from './store/drafts.ts';

export type DraftDeps = CaseDeps & {
  /** The permission table, asked with the matter in hand: an agent acts only in the items of the agency. */
  mayApply: (caller: Caller, permission: 'draft:edit' | 'case:submit', matter: Matter) => Verdict;
  /** The name under which the applicant is registered, for forms that do not ask it. */
  nameOf: (tx: Tx, applicant: Applicant) => Promise<string>;
  /** What the platform knows of who applies in this session, by data element: nobody is asked twice. */
  knownOf: (tx: Tx, caller: Caller) => Promise<Known>;
  /** Those of these citizens who are known to the platform, so that officers among them keep away from the case. */
  personsWith: (tx: Tx, citizenIds: readonly string[]) => Promise<PersonId[]>;
};

/** Answers that stand before a question is asked, and where they come from. */
export type Known = Readonly<Record<string, { value: string; from: 'account' | 'organisation' | 'session' }>>;

export type Matter = { applicant: Applicant; item: string };

/** Who applies in this session: the person, or the organisation for which the person acts. */
export function applicantOf({ caller: { scope } }: Asking): Applicant | undefined {
  const [organisation = null] = scope.organisations ?? [];
  return scope.person && { person: scope.person, organisation };
}

/** Whether this is who applies in this session. */
export function isApplicant(asking: Asking, applicant: Applicant): boolean {
  const mine = applicantOf(asking);
  return mine !== undefined && isOf(mine, applicant);
}

/** An organisation's matters belong to whoever acts for it now, not to who began them. */
export const isOf = (mine: Applicant, { person, organisation }: Applicant): boolean =>
  mine.organisation === organisation && (organisation !== null || mine.person === person);

/** How the file room knows what belongs to a draft. */
export const heldByDraft = (id: string): string => `intake.draft/${id}`;
