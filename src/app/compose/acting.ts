import { civilDateOf } from '../../kernel/civil-date.ts';
import {
  findHold,
  findMandateNames,
  findMandateTerms,
  findOrganisation,
  findOwnData,
  findWard,
  isPrincipalsNumber,
  nameOf,
} from '../../modules/identity/index.ts';
import { rolesOf, strangerAmong, type ActingPort, type Applicant, type Way } from '../../modules/intake/index.ts';
import type { Vault } from '../../platform/crypto/index.ts';
import type { Scope, Tx } from '../../platform/database/index.ts';

type Room = { vault: Vault; now: () => Date };
type Matter = { scope: Scope; applicant: Applicant };

/** How the person of this scope stands to the applicant. */
export function wayOf({ scope, applicant }: Matter): Way {
  if (applicant.organisation !== null) return 'staff';
  if (applicant.mandate !== null && applicant.person !== scope.person) return 'agent';
  return applicant.ward === null ? 'self' : 'guardian';
}

/** Fills intake's port from identity: by what right somebody acts for somebody, and under which names. */
export function actingPort(room: Room): ActingPort {
  const { vault, now } = room;
  return {
    holds: async (tx, { caller, applicant, item, act }) => {
      const { person } = caller.scope;
      const { mandate, ward } = applicant;
      const way = wayOf({ scope: caller.scope, applicant });
      if (way === 'agent' && mandate !== null && person !== undefined)
        return findHold(tx, { mandate, agent: person, item, act, day: civilDateOf(now()) });
      // What a guardian has handed in he may still mend and take back; new matters are for a child on his list.
      if (way !== 'guardian' || ward === null || (act !== 'fill' && act !== 'submit')) return 'holds';
      const child = await findWard(vault, tx, { ward, now: now() });
      return child && !child.ofAge ? 'holds' : 'ended';
    },
    namesOf: (tx, { caller, applicant }) => namesOf(tx, room, { scope: caller.scope, applicant }),
    namesOfMatter: async (tx, matter) =>
      matter.applicant.mandate === null ? namesOf(tx, room, matter) : underMandate(tx, room, matter.applicant.mandate),
    termsOf: (tx, mandate) => findMandateTerms(vault, tx, mandate),
    strangerIn: async (tx, { caller: { scope }, applicant }, answers) => {
      const way = wayOf({ scope, applicant });
      const { mandate, ward } = applicant;
      const roles = rolesOf({ way, elements: Object.keys(answers) });
      return strangerAmong(roles, answers, async (number, part) => {
        if (part === 'principal')
          return mandate !== null && isPrincipalsNumber(vault, tx, { mandate, citizenId: number });
        const child = ward === null ? undefined : await findWard(vault, tx, { ward, now: now() });
        if (child?.citizenId) return child.citizenId === number;
        const own = scope.person && (await findOwnData(vault, tx, scope.person));
        return !own || own.citizenId !== number;
      });
    },
  };
}

async function namesOf(tx: Tx, room: Room, { scope, applicant }: Matter) {
  const { vault, now } = room;
  const way = wayOf({ scope, applicant });
  const { person } = scope;
  if (way === 'self' || person === undefined) return undefined;
  if (way === 'agent') return applicant.mandate === null ? undefined : underMandate(tx, room, applicant.mandate);
  const actor = (await nameOf(vault, tx, { person, organisation: null })) ?? '';
  if (way === 'staff') {
    const firm = applicant.organisation === null ? undefined : await findOrganisation(tx, applicant.organisation);
    return { as: 'staff', actor, principal: firm?.name ?? '' } as const;
  }
  const child = applicant.ward === null ? undefined : await findWard(vault, tx, { ward: applicant.ward, now: now() });
  return child && ({ as: 'guardian', actor, principal: child.name } as const);
}

async function underMandate(tx: Tx, { vault }: Room, mandate: string) {
  const names = await findMandateNames(vault, tx, mandate);
  return names && ({ as: 'agent', actor: names.agent, principal: names.principal } as const);
}
