import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/support/identity/house.ts';
import { citizen } from '../../../../test/support/identity/people.ts';
import { freePort } from '../../../../test/support/identity/site.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { no, ok } from '../../../kernel/result.ts';
import {
  dropPresented,
  enterPresented,
  findPresented,
  finishLogin,
  plainOAuthTickets,
  presentTicket,
} from '../index.ts';
import type { ForeignIdentity, ProviderAdapter } from './model.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const somebody = (number: number, more: Partial<ForeignIdentity> = {}): ForeignIdentity => ({
  kind: 'foreign',
  issuer: 'host app https://app.example',
  subject: `u-${number}`,
  name: '演示外客',
  citizenId: citizen(number),
  level: 3,
  secondFactor: false,
  ...more,
});

const present = async (identity: ForeignIdentity, returnTo = '/my') =>
  valueOf(await presentTicket({ deps: house.deps, exchange: async () => ok(identity) }, { ticket: 't', returnTo }))
    .cookie;

describe('whom a ticket is about', () => {
  test('is kept sealed, shown masked, and signs nobody in', async () => {
    const cookie = await present(somebody(901));
    const presented = await findPresented(house.deps, cookie);
    expect(presented).toMatchObject({ name: '演**客', level: 3, returnTo: '/my', person: undefined });
    expect(presented?.citizenId).toMatch(/^\d{6}\*{8}[\dX]{4}$/);
    const client = await house.database.owner.connect();
    const { rows } = await client.query<{ dump: string; people: string; sessions: string }>(
      `select (select json_agg(f)::text from identity.login_flow f) as dump,
         (select count(*) from identity.person) as people, (select count(*) from identity.session) as sessions`,
    );
    client.release();
    expect(rows[0]).toMatchObject({ people: '0', sessions: '0' });
    expect(rows[0]?.dump).toContain('/my');
    for (const secret of ['演示外客', citizen(901), cookie]) expect(rows[0]?.dump).not.toContain(secret);
  });

  test('opens a session once', async () => {
    const cookie = await present(somebody(902), '/my/data');
    const asking = { cookie, sessionBefore: undefined };
    const [first, second] = await Promise.all([enterPresented(house.deps, asking), enterPresented(house.deps, asking)]);
    expect([first, second].filter(({ ok: entered }) => entered)).toHaveLength(1);
    expect([first, second]).toContainEqual(no({ code: 'loginFlowLost' }));
    expect([first, second]).toContainEqual(ok(expect.objectContaining({ returnTo: '/my/data' })));
    expect(await findPresented(house.deps, await present(somebody(902)))).toMatchObject({
      person: expect.stringMatching(/^[\da-f-]{36}$/),
    });
  });

  test('is gone after a quarter of an hour, and when he says that it is not he', async () => {
    const late = await present(somebody(903));
    house.clock.advance(15.1);
    expect(await findPresented(house.deps, late)).toBeUndefined();
    expect(await enterPresented(house.deps, { cookie: late, sessionBefore: undefined })).toEqual(
      no({ code: 'loginFlowLost' }),
    );
    const declined = await present(somebody(903), '/items');
    expect(await dropPresented(house.deps, declined)).toBe('/items');
    expect(await findPresented(house.deps, declined)).toBeUndefined();
    expect(await dropPresented(house.deps, declined)).toBe('/');
  });

  test('is never read as a sign-in on its way', async () => {
    const cookie = await present(somebody(904));
    const adapter: ProviderAdapter = {
      startUrl: async () => ok('/'),
      identify: async () => ok(somebody(904)),
    };
    const callbackUrl = `https://county.example/sign-in/callback?state=${cookie}&code=c`;
    const finished = await finishLogin(
      { deps: house.deps, adapter },
      { callbackUrl, cookie, sessionBefore: undefined },
    );
    expect(finished).toEqual(no({ code: 'loginFlowLost' }));
  });

  test('leads to no other site, whoever kept it', async () => {
    const cookie = await present(somebody(905), '//evil.example/');
    expect(await findPresented(house.deps, cookie)).toMatchObject({ returnTo: '/' });
  });

  test.each([
    ['name', { name: undefined }],
    ['number', { citizenId: undefined }],
    ['number that is one', { citizenId: '370828199001011234' }],
  ])('has a %s, or nobody can be asked whether it is he', async (_name, without) => {
    const exchange = async () => ok(somebody(906, without));
    expect(await presentTicket({ deps: house.deps, exchange }, { ticket: 't', returnTo: '/' })).toEqual(
      no({ code: 'identityIncomplete' }),
    );
  });
});

test('an app that nobody answers for is out of reach', async () => {
  const url = `http://127.0.0.1:${await freePort()}`;
  const exchange = plainOAuthTickets({
    issuer: 'host app',
    tokenUrl: `${url}/token`,
    userUrl: `${url}/user`,
    clientId: 'a',
    clientSecret: 'b',
    levels: {},
  });
  expect(await presentTicket({ deps: house.deps, exchange }, { ticket: 't', returnTo: '/' })).toEqual(
    no({ code: 'issuerUnreachable' }),
  );
});
