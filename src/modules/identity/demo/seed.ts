import { v7 } from 'uuid';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { hashPassword, randomToken } from '../../../platform/crypto/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, type Deps } from '../deps.ts';
import { beginTotp, confirmTotp } from '../factors/enrolling.ts';
import { DEMONSTRATION_LABEL, secondFactorOf } from '../factors/standing.ts';
import { codeAt } from '../factors/totp.ts';
import { appointOfficer } from '../officers/appointing.ts';
import { grantRole } from '../officers/granting.ts';
import type { OfficerGrant } from '../officers/model.ts';
import { findOfficeOf } from '../officers/queries/serving.ts';
import { setPassword } from '../passwords/store/password.ts';
import { openAccount } from '../people/commands.ts';
import { findRegistered } from '../people/finding.ts';
import { demoOfficers, demoOrganisation, demoPeople, type DemoOfficer, type DemoPerson } from './cast.ts';
import { enterDemoOrganisation } from './organisations.ts';

/** How one signs in to a demonstration account; to be printed once. */
export type DemoCredential = { key: string; name: string; identifier: string; password: string };

export type DemoIdentity = {
  /** Of accounts that were made now; none when they stood already. */
  credentials: DemoCredential[];
  /** By the keys of the cast. */
  people: Record<string, string>;
  officers: Record<string, string>;
  organisation: string;
};

const director: Actor = { kind: 'system', id: 'onewindow demo' };

/** Fills the cast of a demonstration: people, a company with its agent, an officer for every role. Doing it again adds nothing. */
export async function seedDemoIdentity(deps: Deps): Promise<DemoIdentity> {
  if (!deps.demonstration) throw new Error('a demonstration account was asked for outside a demonstration');
  const password = `demo-${randomToken(6)}`;
  const hash = await hashPassword(password);
  const seeded: DemoIdentity = { credentials: [], people: {}, officers: {}, organisation: '' };
  for (const person of demoPeople) {
    const known = await findRegistered(deps, person.citizenId);
    seeded.people[person.key] = known ?? (await addPerson(deps, person, hash));
    const { key, name, citizenId: identifier } = person;
    if (known === undefined) seeded.credentials.push({ key, name, identifier, password });
  }
  for (const officer of demoOfficers) {
    const known = await findRegistered(deps, officer.citizenId);
    const office = known === undefined ? undefined : await officeOf(deps, known);
    const { id, person } = office ?? (await addOfficer(deps, officer, password));
    seeded.officers[officer.key] = id;
    await completeOfficer(deps, officer, { id, person, grants: office?.grants ?? [] });
    const { key, name, loginName: identifier } = officer;
    if (office === undefined) seeded.credentials.push({ key, name, identifier, password });
  }
  return { ...seeded, organisation: await addOrganisation(deps, seeded.people) };
}

async function addPerson(deps: Deps, { name, citizenId, phone, level }: DemoPerson, hash: string): Promise<string> {
  const id = v7();
  const data = { name, citizenId, phone };
  await deps.db.within(about(deps, id), async (tx) => {
    taken(await openAccount(deps, tx, { id, data, level, channel: 'demonstration', actor: director }));
    await setPassword(tx, { person: id, hash, mustChange: false, at: deps.now() });
  });
  return id;
}

async function addOfficer(deps: Deps, officer: DemoOfficer, password: string) {
  const { name, citizenId, phone, staffNumber, loginName, department, section, hall } = officer;
  const post = { department, section, hall };
  const who = { name, citizenId, phone, staffNumber, loginName, post };
  const { officer: id, person } = taken(await appointOfficer(deps, { ...who, password, by: director }));
  return { id, person };
}

type Standing = { id: string; person: string; grants: readonly OfficerGrant[] };

/** Role and simulated authenticator, where an earlier filling was cut off before them. */
async function completeOfficer(deps: Deps, { grant }: DemoOfficer, { id, person, grants }: Standing): Promise<void> {
  const by = { actor: director, person: director.id };
  if (grants.length === 0) taken(await grantRole(deps, { officer: id, grant, by }));
  if ((await secondFactorOf(deps, person)).enrolled) return;
  const enroller = { person, actor: director, proven: false };
  const { factor, secret } = taken(await beginTotp(deps, enroller, DEMONSTRATION_LABEL));
  // By the code before, so that the one shown now is still unused; read at the moment that made it, however long the answer takes.
  const at = deps.now();
  const code = await codeAt(secret, new Date(at.valueOf() - 30_000));
  taken(await confirmTotp({ ...deps, now: () => at }, enroller, { factor, code }));
}

function addOrganisation(deps: Deps, people: Record<string, string>): Promise<string> {
  const { uscc, name, agent } = demoOrganisation;
  const citizenId = demoPeople.find(({ key }) => key === agent)?.citizenId ?? '';
  const acting = { person: people[agent] ?? '', citizenId };
  return enterDemoOrganisation(deps, { uscc, name, agent: acting, from: civilDateOf(deps.now()) });
}

const officeOf = (deps: Deps, person: string) => deps.db.within(about(deps, person), (tx) => findOfficeOf(tx, person));

/** The cast is fixed and tested: a refusal here is a bug. */
function taken<Value>(result: { ok: true; value: Value } | { ok: false; error: { code: string } }): Value {
  if (!result.ok) throw new Error(`the demonstration's cast was refused: ${result.error.code}`);
  return result.value;
}
