import { personId, type Area } from '../../../kernel/id.ts';
import type { Caller, RoleGrant } from '../../../platform/http/index.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { standingInBy } from '../deputies/queries/standing-in.ts';
import { opensDepartments } from '../permissions/rules/case-role.ts';
import { ROLES } from '../permissions/rules/role.ts';
import { realNameLevel, type SecondFactorPolicy, type Subject } from '../permissions/rules/subject.ts';
import type { LivingSession } from './queries.ts';

export const anonymousCaller = (area: Area, sessionId: string): Caller => ({
  actor: { kind: 'person', id: 'anonymous' },
  scope: { area },
  kind: 'anonymous',
  roles: [],
  grants: [],
  level: 0,
  secondFactor: false,
  sessionId,
});

/** Whom the request may act as and what its transaction may see, in the capacity chosen for the session. */
export function callerOf(area: Area, session: LivingSession, today: CivilDate): Caller {
  const shared = {
    level: realNameLevel(session.level),
    secondFactor: session.secondFactor,
    sessionId: session.id,
  };
  const person = personId(session.person);
  if (session.capacity === 'office' && session.officer !== null) {
    return { ...shared, ...inOffice(area, { ...session, officer: session.officer }, today) };
  }
  if (session.capacity === 'organisation' && session.organisation !== null) {
    const { organisation, items } = session;
    return {
      ...shared,
      kind: 'person',
      actor: { kind: 'person', id: person, behalfOf: organisation, role: 'agent' },
      scope: { area, person, organisations: [organisation] },
      roles: ['agent'],
      grants: [{ role: 'agent', departments: [], items: items ?? 'all' }],
    };
  }
  const mandates = session.mandates ?? [];
  return {
    ...shared,
    kind: 'person',
    actor: { kind: 'person', id: person },
    scope: { area, person, ...(mandates.length > 0 && { mandates: mandates.map(({ id }) => id) }) },
    roles: ['person'],
    grants: [],
    ...(mandates.length > 0 && { mandates: mandates.map(({ items, ...one }) => ({ ...one, items: items ?? 'all' })) }),
  };
}

function inOffice(area: Area, session: LivingSession & { officer: string }, today: CivilDate) {
  const held: RoleGrant[] = (session.grants ?? []).map(({ role, departments }) => ({ role, departments }));
  const own: RoleGrant[] = [
    ...held,
    ...(session.drawsFor === null ? [] : [{ role: 'drawer', departments: [session.drawsFor] }]),
    ...(session.glassBroken ? [{ role: 'emergencyReader', departments: 'all' as const }] : []),
  ];
  const roles = own.map(({ role }) => role);
  const inStead = session.standing ? standingInBy(session.standing, today) : [];
  const grants: RoleGrant[] = [
    ...own,
    ...inStead.map(({ role, department, officer }) => ({ role, departments: [department], behalfOf: officer })),
  ];
  return {
    kind: 'officer' as const,
    actor: {
      kind: 'officer' as const,
      id: session.officer,
      role: roles.join('+'),
      ...(session.department !== null && { department: session.department }),
    },
    scope: { area, person: personId(session.person), departments: departmentsOf(grants) },
    roles: [...new Set(grants.map(({ role }) => role))],
    grants,
  };
}

function departmentsOf(grants: readonly RoleGrant[]): readonly string[] | 'all' {
  const reaches = grants.filter(({ role }) => isCaseRole(role)).map(({ departments }) => departments);
  if (reaches.includes('all')) return 'all';
  return [...new Set(reaches.flatMap((departments) => (departments === 'all' ? [] : departments)))].sort();
}

const roleNamed = (name: string) => ROLES.find((role) => role === name);

const isCaseRole = (name: string) => {
  const role = roleNamed(name);
  return role !== undefined && opensDepartments(role);
};

/** The caller as the permission table asks about him. A role that no table knows brings nothing. */
export function subjectOf(caller: Caller, secondFactorPolicy: SecondFactorPolicy): Subject {
  const { kind, actor, scope, level, secondFactor, grants = [], mandates = [] } = caller;
  return {
    kind,
    ...(scope.person !== undefined && { person: scope.person }),
    ...(kind === 'officer' && { officer: actor.id }),
    organisations: scope.organisations ?? [],
    grants: grants.flatMap(({ role: name, ...reach }) => {
      const role = roleNamed(name);
      return role ? [{ role, ...reach }] : [];
    }),
    mandates,
    level,
    secondFactor,
    secondFactorPolicy,
  };
}
