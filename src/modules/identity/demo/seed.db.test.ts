import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/support/identity/house.ts';
import { IP } from '../../../../test/support/identity/people.ts';
import { classify } from '../../../kernel/codes/classify.ts';
import { secondFactorOf } from '../factors/standing.ts';
import { proveByCode } from '../factors/proving.ts';
import { checkPassword } from '../passwords/commands.ts';
import { OFFICER_ROLES } from '../permissions/rules/role.ts';
import { findCapacities } from '../sessions/standing.ts';
import { demoOfficers, demoOrganisation, demoPeople } from './cast.ts';
import { seedDemoIdentity, type DemoIdentity } from './seed.ts';

let house: TestHouse;
let seeded: DemoIdentity;
beforeAll(async () => {
  house = await openTestHouse({ demonstration: true });
  seeded = await seedDemoIdentity(house.deps);
});
afterAll(() => house.close());

describe('the cast', () => {
  test('is visibly made up: every name, every number', () => {
    for (const { name, citizenId, phone } of [...demoPeople, ...demoOfficers]) {
      expect(name).toMatch(/^演示/);
      expect(phone).toMatch(/^1380000\d{4}$/);
      const { kind, valid, notes } = classify(citizenId);
      expect({ kind, valid, notes: notes.map(({ code }) => code) }).toEqual({
        kind: 'citizenId18',
        valid: true,
        notes: ['synthetic'],
      });
    }
    expect(classify(demoOrganisation.uscc)).toMatchObject({ kind: 'uscc18', valid: true });
    expect(demoOrganisation.name).toMatch(/^演示/);
  });

  test('has an officer for every role', () => {
    expect(demoOfficers.map(({ grant }) => grant.role).sort()).toEqual([...OFFICER_ROLES].sort());
  });
});

test('everybody signs in with what is printed, officers with the simulated authenticator', async () => {
  expect(seeded.credentials).toHaveLength(demoPeople.length + demoOfficers.length);
  for (const { key, identifier, password } of seeded.credentials) {
    const checked = await checkPassword(house.deps, { identifier, password, ip: IP });
    expect({ key, ...checked }).toMatchObject({ key, ok: true, value: { mustChange: false } });
    const person = checked.ok ? checked.value.person : '';
    const { enrolled, demonstrationCode } = await secondFactorOf(house.deps, person);
    expect(enrolled).toBe(key in seeded.officers);
    const proof = enrolled && (await proveByCode(house.deps, { person, code: demonstrationCode ?? '' }));
    expect(proof === false || proof.ok).toBe(true);
  }
});

test('the agent may act for the company', async () => {
  const { agencies } = await findCapacities(house.deps, seeded.people['agent'] ?? '');
  expect(agencies).toMatchObject([{ organisation: seeded.organisation, items: 'all', name: demoOrganisation.name }]);
});

test('filling it again adds nothing and prints nothing', async () => {
  const again = await seedDemoIdentity(house.deps);
  expect(again).toEqual({ ...seeded, credentials: [] });
});

test('a machine so slow that a code ends between its making and its reading fills it all the same', async () => {
  const slow = await openTestHouse({ demonstration: true });
  onTestFinished(() => slow.close());
  let at = slow.deps.now().valueOf();
  const now = () => new Date((at += 20_000));
  const { officers } = await seedDemoIdentity({ ...slow.deps, now });
  expect(Object.keys(officers)).toHaveLength(demoOfficers.length);
});

test('outside a demonstration there are no such accounts, and no authenticator shows its code', async () => {
  const production = { ...house.deps, demonstration: false };
  await expect(seedDemoIdentity(production)).rejects.toThrow('outside a demonstration');
  const client = await house.database.owner.connect();
  const { rows } = await client.query<{ person_id: string }>('select person_id from identity.second_factor limit 1');
  client.release();
  const person = rows[0]?.person_id ?? '';
  expect(await secondFactorOf(production, person)).toEqual({ enrolled: true, demonstrationCode: undefined });
  expect((await secondFactorOf(house.deps, person)).demonstrationCode).toMatch(/^\d{6}$/);
});
