import { civilDateOf } from '../../../src/kernel/civil-date.ts';
import { appointOfficer } from '../../../src/modules/identity/officers/appointing.ts';
import { grantRole } from '../../../src/modules/identity/officers/granting.ts';
import { cookieRules, openSession, type IdentityDeps, type OfficerRole } from '../../../src/modules/identity/index.ts';
import { opensDepartments } from '../../../src/modules/identity/permissions/rules/case-role.ts';
import { enterOrganisation, grantAgency } from '../../../src/modules/identity/organisations/commands.ts';
import { openAccount } from '../../../src/modules/identity/people/commands.ts';
import { about } from '../../../src/modules/identity/deps.ts';
import { setPassword } from '../../../src/modules/identity/passwords/store/password.ts';
import { hashPassword } from '../../../src/platform/crypto/index.ts';
import { v7 } from 'uuid';
import { citizen, PASSWORD } from '../identity/people.ts';
import { valueOf } from '../identity/value.ts';
import { agentAt, jsonOf, type Agent } from './agent.ts';

const system = { kind: 'system', id: 'test' } as const;

export type Known = Agent & { person: string };
export type Officer = Known & { officer: string; loginName: string };

/** The phone of everybody whom the tests make; no such number is given out by accident in wording or data. */
export const PHONE = '13911112222';

/** A person whose identity was checked against papers (level 3), signed in. Numbers of one test file must differ. */
export const signedInPerson = (deps: IdentityDeps, number: number, level: 1 | 2 | 3 = 3): Promise<Known> =>
  signedInAs(deps, { number, name: '演示李四', level });

type Named = { number: number; name: string; level?: 1 | 2 | 3 };

/** The same under a name of one's own, for whoever has to be told apart. */
export async function signedInAs(deps: IdentityDeps, { number, name, level = 3 }: Named): Promise<Known> {
  const person = v7();
  const data = { name, citizenId: citizen(number), phone: PHONE };
  const hash = await hashPassword(PASSWORD);
  await deps.db.within(about(deps, person), async (tx) => {
    valueOf(await openAccount(deps, tx, { id: person, data, level, channel: 'appointment', actor: system }));
    await setPassword(tx, { person, hash, mustChange: false, at: deps.now() });
  });
  return signedIn(deps, person, false);
}

/** An organisation that somebody with an account may act for in everything. */
export async function organisationOf(
  deps: IdentityDeps,
  { uscc, name, agent }: { uscc: string; name: string; agent: number },
): Promise<string> {
  const { organisation } = valueOf(await enterOrganisation(deps, { uscc, name, by: system }));
  const terms = { items: 'all', from: civilDateOf(deps.now()), until: null } as const;
  valueOf(await grantAgency(deps, { ...terms, organisation, agentCitizenId: citizen(agent), by: system }));
  return organisation;
}

type Post = {
  number: number;
  roles: readonly OfficerRole[];
  department?: string;
  section?: string;
  hall?: string;
  name?: string;
  secondFactor?: boolean;
};

/** An officer in office, signed in; with a proven second factor unless the test wants none. */
export async function signedInOfficer(
  deps: IdentityDeps,
  { number, roles, department, section, hall, name = '演示官员', secondFactor = true }: Post,
): Promise<Officer> {
  // As in the demo county: who examines for the approval bureau does so for the health bureau too.
  const [home = 'approval', ...others] = department === undefined ? ['approval', 'health'] : [department];
  const loginName = `officer${number}`;
  const { officer, person } = valueOf(
    await appointOfficer(deps, {
      by: system,
      password: PASSWORD,
      name,
      citizenId: citizen(number),
      phone: PHONE,
      staffNumber: `T-${number}`,
      loginName,
      post: { department: home, section: section ?? null, hall: hall ?? null },
    }),
  );
  for (const role of roles) {
    const grant = { role, departments: departmentsOf(role, [home, ...others]) };
    valueOf(await grantRole(deps, { officer, grant, by: { actor: system, person: 'somebody else' } }));
  }
  return { ...(await signedIn(deps, person, secondFactor)), officer, loginName };
}

/** One window gives out for all departments. */
function departmentsOf(role: OfficerRole, own: readonly string[]): 'all' | readonly string[] {
  if (role === 'issuer') return 'all';
  return opensDepartments(role) ? own : [];
}

/** The hall in which an issuer finds himself first. */
export async function hallOf(issuer: Agent): Promise<string> {
  const { halls } = jsonOf<{ halls: { key: string }[] }>(await issuer.get('/api/issuing/halls'));
  const [hall] = halls;
  if (!hall) throw new Error('nothing is given out anywhere');
  return hall.key;
}

async function signedIn(deps: IdentityDeps, person: string, secondFactor: boolean): Promise<Known> {
  const { token } = await openSession(deps, { person, method: 'password', secondFactor });
  const { name } = cookieRules(deps.publicUrl, 'session');
  return { ...agentAt(deps.publicUrl.origin, `${name}=${token}`), person };
}
