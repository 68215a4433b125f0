import type { Scope } from '../database/index.ts';
import type { Actor } from '../log/index.ts';

/** How surely the platform knows who this is: 0 not verified … 4 certificate or on-site check (domain: real-name levels). */
type RealNameLevel = 0 | 1 | 2 | 3 | 4;

/** A role and where it holds: departments, or (an agent's) items. */
export type RoleGrant = {
  role: string;
  departments: readonly string[] | 'all';
  items?: readonly string[] | 'all';
  /** The absent officer in whose stead it is held for a while. */
  behalfOf?: string;
};

/** Under which mandate an agent may act, for whom, in which items and by which acts. */
export type HeldMandate = {
  id: string;
  principal: string;
  items: readonly string[] | 'all';
  acts: readonly string[];
};

/** Who sends a request, as the session knows it. `anonymous` callers have an area and nothing else. */
export type Caller = {
  actor: Actor;
  /** Row-level scope of everything this request does. */
  scope: Scope;
  kind: 'anonymous' | 'person' | 'officer';
  roles: readonly string[];
  /** The same roles with their reach; what the permission table asks. */
  grants?: readonly RoleGrant[];
  /** What other persons let a natural person do for them. */
  mandates?: readonly HeldMandate[];
  level: RealNameLevel;
  secondFactor: boolean;
  /** Stable across the session; names who holds an idempotency key. */
  sessionId: string;
};

/**
 * What the identity module answers at the door. `rule` is the name of the permission rule that decided; `code` says what would help:
 * `notSignedIn`, `secondFactorNeeded`, `notPermitted`.
 */
export type Verdict = { allowed: true } | { allowed: false; status: 401 | 403; rule: string; code?: string };

/** Filled by the composition root: the platform knows no module. */
export type Gatekeeper = {
  identify(request: { cookies: Record<string, string | undefined>; ip: string }): Promise<Caller>;
  authorize(caller: Caller, permission: string): Verdict;
};
