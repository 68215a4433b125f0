import type { ConflictOfInterest } from './conflict.ts';
import type { Role } from './role.ts';

/** How surely the platform knows who somebody is (domain: real-name levels): 0 not verified, 1 self-asserted … 4 on-site check. */
export type RealNameLevel = (typeof LEVELS)[number];

const LEVELS = [0, 1, 2, 3, 4] as const;

/** A number as a level, where it comes in. Throws when there is no such level. */
export function realNameLevel(number: number): RealNameLevel {
  const level = LEVELS.find((one) => one === number);
  if (level === undefined) throw new RangeError(`not a real-name level: ${number}`);
  return level;
}

/** Production demands the second factor of every officer; a trial may only offer it. Weighty acts need it in both. */
export type SecondFactorPolicy = 'compulsory' | 'offered';

/** A role and where it holds: for which departments, or (an agent's) for which items. */
export type Grant = {
  role: Role;
  departments: readonly string[] | 'all';
  items?: readonly string[] | 'all';
  /** The absent officer in whose stead it is held for a while; absent where it is one's own. */
  behalfOf?: string;
};

/** 民法典 art. 165: whom, in which matters, by which acts. */
export type HeldMandate = {
  id: string;
  principal: string;
  items: readonly string[] | 'all';
  acts: readonly string[];
};

/** Who asks, in the capacity chosen for the session: anonymous, in person, for an organisation, or in office. */
export type Subject = {
  kind: 'anonymous' | 'person' | 'officer';
  person?: string;
  officer?: string;
  /** Whom an agent acts for. */
  organisations: readonly string[];
  grants: readonly Grant[];
  /** Under which mandates a natural person acts for others. */
  mandates?: readonly HeldMandate[];
  level: RealNameLevel;
  secondFactor: boolean;
  secondFactorPolicy: SecondFactorPolicy;
};

/** What is known of the matter. A fact that is absent opens nothing. */
export type Facts = {
  /** Whose case, document or file it is: the department in charge. */
  department?: string;
  item?: string;
  applicant?: { person: string; organisation?: string };
  /** Whose work it is, where an absent officer's is meant and no other's. */
  inSteadOf?: string;
  /** The mandate under which the matter was begun, and what somebody wants to do under it. */
  mandate?: { id: string; act: string };
  conflictOfInterest?: ConflictOfInterest;
  /** Officers who reviewed the case. */
  reviewers?: readonly string[];
  /** The level that the item demands of whoever applies. */
  requiredLevel?: RealNameLevel;
  queryCodeMatches?: boolean;
};
