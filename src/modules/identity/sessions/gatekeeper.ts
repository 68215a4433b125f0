import { civilDateOf } from '../../../kernel/civil-date.ts';
import { tokenHash } from '../../../platform/crypto/index.ts';
import type { Caller, Gatekeeper, Verdict } from '../../../platform/http/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { presenting, type Deps } from '../deps.ts';
import { decidePermission, type Decision } from '../permissions/rules.ts';
import { isPermission } from '../permissions/rules/permission.ts';
import type { Facts } from '../permissions/rules/subject.ts';
import { anonymousCaller, callerOf, subjectOf } from './caller.ts';
import { cookieRules } from './cookies.ts';
import { findLivingSession } from './queries.ts';

type Settings = Pick<Deps, 'db' | 'area' | 'now' | 'publicUrl' | 'secondFactorPolicy'>;

/** Fills the platform's port: the session cookie says who asks, the permission table whether that may be. */
export function createGatekeeper(settings: Settings): Gatekeeper {
  const { name } = cookieRules(settings.publicUrl, 'session');
  return {
    identify: async ({ cookies }) => identify(settings, cookies[name]),
    authorize: (caller, permission) => verdictOf(permits(settings, caller, { permission, facts: 'atTheDoor' })),
  };
}

/** The same question again inside a command, now that the facts of the matter are known. */
export function permits(
  { secondFactorPolicy }: Pick<Deps, 'secondFactorPolicy'>,
  caller: Caller,
  { permission, facts }: { permission: string; facts: Facts | 'atTheDoor' },
): Decision {
  if (!isPermission(permission)) return { allowed: false, code: 'notPermitted', rule: 'unknownPermission' };
  return decidePermission(subjectOf(caller, secondFactorPolicy), permission, facts);
}

/**
 * Whose act it is in the log, once the facts are known: the officer's own, or his in the stead of an absent one, with the role and the
 * department that were handed over (乙代甲). Undefined when it may not be. The own right goes before another's.
 */
export function actorFor(
  settings: Pick<Deps, 'secondFactorPolicy'>,
  caller: Caller,
  asked: { permission: string; facts: Facts },
): Actor | undefined {
  const decision = permits(settings, caller, asked);
  if (!decision.allowed) return undefined;
  const { inStead } = decision;
  if (!inStead) return caller.actor;
  return { ...caller.actor, behalfOf: inStead.officer, role: inStead.role, department: inStead.department };
}

async function identify(settings: Settings, token: string | undefined): Promise<Caller> {
  const { db, area, now } = settings;
  if (token === undefined || !/^[\w-]{43}$/.test(token)) return anonymousCaller(area, 'none');
  const hash = tokenHash(token);
  const session = await db.within(presenting(settings, hash), (tx) => findLivingSession(tx, hash, now()));
  return session ? callerOf(area, session, civilDateOf(now())) : anonymousCaller(area, 'none');
}

export function verdictOf(decision: Decision): Verdict {
  if (decision.allowed) return { allowed: true };
  const { code, rule } = decision;
  return { allowed: false, status: code === 'notSignedIn' ? 401 : 403, rule, code };
}
