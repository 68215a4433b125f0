import { expect, test } from 'vitest';
import { openTestHouse } from '../../../../test/support/identity/house.ts';
import { IP, registered } from '../../../../test/support/identity/people.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { checkPassword } from '../passwords/commands.ts';
import { endSession, openSession } from '../sessions/commands.ts';
import { keepForAfterLogin, takeKept } from '../sessions/kept-posts.ts';
import { tidyIdentity } from './tidying.ts';

test('what has run out goes, what has not stays', async () => {
  const house = await openTestHouse();
  const { deps, clock, database } = house;
  const person = await registered(deps, 1);
  const { token: old } = await openSession(deps, { person, method: 'password', secondFactor: false });
  await keepForAfterLogin(deps, { path: '/old', fields: {}, ip: IP });
  await checkPassword(deps, { identifier: 'nobody', password: 'x', ip: IP });
  clock.advance(25 * 60);
  await openSession(deps, { person, method: 'password', secondFactor: false });
  const kept = valueOf(
    await keepForAfterLogin(deps, { path: '/new', fields: {}, sessionToken: old, ip: '198.51.100.7' }),
  );

  // One session, one form, and the counted tries of a registration, a kept form, an address and an account.
  expect(await tidyIdentity(database.follower, deps.area, clock.now)).toBe(6);
  expect(await tidyIdentity(database.follower, deps.area, clock.now)).toBe(0);
  expect(await takeKept(deps, { token: kept.token, person })).toMatchObject({ path: '/new' });
  await endSession(deps, old);

  clock.advance(3 * 366 * 24 * 60);
  const client = await database.owner.connect();
  const signIns = async () => (await client.query('select 1 from identity.sign_in')).rowCount;
  expect(await signIns()).toBe(1);
  await tidyIdentity(database.follower, deps.area, clock.now);
  expect(await signIns()).toBe(0);
  client.release();
  await house.close();
});
