import type { PersonId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller, Verdict } from '../../../platform/http/index.ts';
import type { ActingAct, Asking, CaseDeps } from '../cases/deps.ts';
import type { Applicant } from '../cases/model.ts';
import { belongsTo } from '../cases/rules/belonging.ts';
import type { SecondPersonPort } from '../second-person/port.ts';

export type DraftDeps = CaseDeps & {
  /** The permission table, asked with the matter in hand: an agent acts only in the items of the agency. */
  mayApply: (caller: Caller, permission: 'draft:edit' | 'case:submit', matter: Matter) => Verdict;
  /** The name under which the applicant is registered, for forms that do not ask it. */
  nameOf: (tx: Tx, applicant: Pick<Applicant, 'person' | 'organisation'>) => Promise<string>;
  /** What the platform knows of who applies and by whose hand, by data element of the form: nobody is asked twice. */
  knownOf: (tx: Tx, begun: { caller: Caller; applicant: Applicant; elements: readonly string[] }) => Promise<Known>;
  /** Those of these citizens who are known to the platform, so that officers among them keep away from the case. */
  personsWith: (tx: Tx, citizenIds: readonly string[]) => Promise<PersonId[]>;
  /** Those of the organisations with these codes that are known to the platform, by id, for the same reason. */
  organisationsWith: (tx: Tx, usccs: readonly string[]) => Promise<string[]>;
  secondPersons: SecondPersonPort;
};

/** Answers that stand before a question is asked, and where they come from. */
export type Known = Readonly<
  Record<string, { value: string; from: 'account' | 'organisation' | 'session' | 'principal' | 'ward' }>
>;

/** `act`: what an agent would have to be let do. */
export type Matter = { applicant: Applicant; item: string; act: ActingAct };

/** Who applies in this session: the person, or the organisation for which the person acts. */
export function applicantOf({ caller: { scope } }: Asking): Applicant | undefined {
  const [organisation = null] = scope.organisations ?? [];
  return scope.person && { person: scope.person, organisation, mandate: null, ward: null };
}

/** Whether this is a matter of this session: a person's own is not there while he acts for an organisation. */
export const isOwnMatter = ({ caller }: Asking, applicant: Applicant): boolean =>
  applicant.organisation === applicantOf({ caller })?.organisation && belongsTo(applicant, caller);

/** How the file room knows what belongs to a draft. */
export const heldByDraft = (id: string): string => `intake.draft/${id}`;
