import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/support/identity/house.ts';
import { system } from '../../../../test/support/identity/officers.ts';
import { citizen, registered } from '../../../../test/support/identity/people.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { syntheticUscc } from '../../../kernel/codes/synthetic.ts';
import { about } from '../deps.ts';
import { enterOrganisation, grantAgency, layDownAgency, revokeAgency } from './commands.ts';
import { findAgenciesOf, findOrganisationByUscc } from './queries.ts';
import { organisations } from './store/organisation.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const uscc = (number: number) => syntheticUscc('91370828', number);
const entered = async (number: number) =>
  valueOf(await enterOrganisation(house.deps, { uscc: uscc(number), name: '演示浴池', by: system })).organisation;
const terms = { items: ['public-health'], from: civilDate('2026-03-01'), until: civilDate('2026-03-31'), by: system };
const agenciesOf = (agent: string, day: string) =>
  house.deps.db.within(about(house.deps, agent), (tx) => findAgenciesOf(tx, agent, civilDate(day)));

describe('an organisation', () => {
  test('stands once under its code, whoever enters it again', async () => {
    const organisation = await entered(1);
    expect(await entered(1)).toBe(organisation);
    const found = await house.deps.db.within({ area: house.deps.area }, (tx) => findOrganisationByUscc(tx, uscc(1)));
    expect(found).toEqual({ id: organisation, uscc: uscc(1), name: '演示浴池' });
  });
  test('with a wrong code is refused', async () => {
    const asked = { uscc: '91370828XN000001AA', name: '演示', by: system };
    expect(await enterOrganisation(house.deps, asked)).toEqual({ ok: false, error: { code: 'usccInvalid' } });
  });
});

describe('an agency', () => {
  test('holds from its first day to its last', async () => {
    const agent = await registered(house.deps, 1);
    const organisation = await entered(2);
    valueOf(await grantAgency(house.deps, { ...terms, organisation, agentCitizenId: citizen(1) }));
    expect(await agenciesOf(agent, '2026-02-28')).toEqual([]);
    for (const day of ['2026-03-01', '2026-03-31']) {
      expect(await agenciesOf(agent, day)).toMatchObject([{ organisation, items: ['public-health'], uscc: uscc(2) }]);
    }
    expect(await agenciesOf(agent, '2026-04-01')).toEqual([]);
  });

  test('of somebody who is not registered is refused', async () => {
    const organisation = await entered(3);
    const asked = { ...terms, organisation, agentCitizenId: citizen(500) };
    expect(await grantAgency(house.deps, asked)).toEqual({ ok: false, error: { code: 'agentNotRegistered' } });
  });

  test('ends when the organisation revokes it, or the agent lays it down, not by a stranger', async () => {
    const [agent, stranger] = [await registered(house.deps, 2), await registered(house.deps, 3)];
    const organisation = await entered(4);
    const grant = () =>
      grantAgency(house.deps, { ...terms, items: 'all', until: null, organisation, agentCitizenId: citizen(2) });
    const first = valueOf(await grant()).agency;
    expect(await agenciesOf(agent, '2030-01-01')).toMatchObject([{ items: 'all' }]);
    const by = (id: string) => ({ kind: 'person', id }) as const;
    expect(await layDownAgency(house.deps, { organisation, agency: first, by: by(stranger) })).toEqual({
      ok: false,
      error: { code: 'agencyUnknown' },
    });
    expect(await layDownAgency(house.deps, { organisation, agency: first, by: by(agent) })).toMatchObject({ ok: true });
    expect(await agenciesOf(agent, '2026-03-02')).toEqual([]);

    const second = valueOf(await grant()).agency;
    valueOf(await revokeAgency(house.deps, { organisation, agency: second, by: system, as: 'organisation' }));
    expect(await agenciesOf(agent, '2026-03-02')).toEqual([]);
    const streams = await house.deps.db.within({ area: house.deps.area }, async (tx) => [
      await organisations.load(tx, organisation),
      await organisations.replay(tx, organisation),
    ]);
    expect(streams[0]).toEqual(streams[1]);
  });

  test('is seen by its agent and its organisation, by nobody else', async () => {
    const [agent, stranger] = [await registered(house.deps, 4), await registered(house.deps, 5)];
    const organisation = await entered(5);
    valueOf(await grantAgency(house.deps, { ...terms, organisation, agentCitizenId: citizen(4) }));
    const seenIn = (scope: object) =>
      house.deps.db.within({ area: house.deps.area, ...scope }, (tx) =>
        tx.selectFrom('identity.agency').select('agent_id').execute(),
      );
    expect(await seenIn({ person: agent })).toEqual([{ agent_id: agent }]);
    expect(await seenIn({ organisations: [organisation] })).toEqual([{ agent_id: agent }]);
    expect(await seenIn({ person: stranger })).toEqual([]);
    expect(await seenIn({})).toEqual([]);
  });
});
