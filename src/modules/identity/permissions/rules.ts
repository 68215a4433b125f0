import { officersSignInWithSecondFactor } from './rules/second-factor.ts';
import type { ForbiddingRule } from './rules/forbidding.ts';
import type { AllowingRule } from './rules/allowing.ts';
import type { Permission } from './rules/permission.ts';
import type { Role } from './rules/role.ts';
import type { Facts, Subject } from './rules/subject.ts';
import { TABLE } from './rules/table.ts';

type PermissionRefusal = {
  code: 'notSignedIn' | 'notPermitted' | 'secondFactorNeeded' | 'levelTooLow';
  /** The rule that refused, or that would have allowed it. */
  rule: string;
};
/** `inStead`: allowed only in the stead of an absent officer, in the capacity that he handed over. */
type Allowed = { allowed: true; rule: string; inStead?: InStead };
export type InStead = { officer: string; role: Role; department: string };
export type Decision = Allowed | ({ allowed: false } & PermissionRefusal);

/**
 * Whether `subject` may do what `permission` names. Denied by default. `atTheDoor` only the subject is known: the answer then is
 * whether there may be a matter in which it would be allowed, and the command asks again with the facts.
 */
export function decidePermission(subject: Subject, permission: Permission, facts: Facts | 'atTheDoor'): Decision {
  const { allow, forbid = [] } = TABLE[permission];
  const known = facts === 'atTheDoor' ? undefined : facts;
  const able = allow.filter((rule) => rule.who(subject));
  const apt = known ? able.filter((rule) => rule.when(subject, known)) : able;

  let blocked: ForbiddingRule | undefined;
  for (const rule of apt) {
    blocked = [...ofOffice(rule), ...forbid].find((guard) => guard.forbids(subject, known));
    if (!blocked) return allowedBy(rule, subject, known);
  }
  if (blocked) return { allowed: false, code: blocked.code, rule: blocked.name };
  const missing = able[0] ?? allow[0];
  return { allowed: false, code: subject.kind === 'anonymous' ? 'notSignedIn' : 'notPermitted', rule: missing.name };
}

function allowedBy(rule: AllowingRule, subject: Subject, facts: Facts | undefined): Allowed {
  const { name } = rule;
  const { behalfOf, role } = (facts && rule.inStead?.(subject, facts)) ?? {};
  const department = facts?.department;
  if (behalfOf === undefined || role === undefined || department === undefined) return { allowed: true, rule: name };
  return { allowed: true, rule: name, inStead: { officer: behalfOf, role, department } };
}

const ofOffice = ({ byOffice }: AllowingRule): ForbiddingRule[] => (byOffice ? [officersSignInWithSecondFactor] : []);
