import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/support/identity/house.ts';
import { appointed, system } from '../../../../test/support/identity/officers.ts';
import { citizen, registered } from '../../../../test/support/identity/people.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { syntheticUscc } from '../../../kernel/codes/synthetic.ts';
import { about } from '../deps.ts';
import { moveOfficer } from '../officers/commands.ts';
import { sectionsOf } from '../officers/queries/sections.ts';
import { declareRelative } from '../officers/relatives.ts';
import { enterOrganisation } from '../organisations/commands.ts';
import { declareInterest, withdrawInterest } from './commands.ts';
import { findInterests, interestsOf } from './queries.ts';
import { interests } from './store/interest.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const number = '370828260302000019';

test('an officer’s interests are himself, relatives, organisations and cases, until he ends them', async () => {
  const { deps } = house;
  const { officer, person } = await appointed(deps, 1, []);
  const spouse = await registered(deps, 2);
  const relative = { officer, relation: 'spouse', name: '演示李四', citizenId: citizen(2), by: system } as const;
  valueOf(await declareRelative(deps, relative));
  const uscc = syntheticUscc('91370828', 7);
  const inFirm = { officer, ground: 'relatives', kind: 'organisation', typed: uscc, by: system } as const;
  const { interest } = valueOf(await declareInterest(deps, inFirm));
  valueOf(await declareInterest(deps, { officer, ground: 'own', kind: 'case', typed: number, by: system }));
  const own = () => deps.db.within(about(deps, person), (tx) => interestsOf(tx, officer));
  // Declared before the organisation is known here: it counts from the moment it is.
  expect(await own()).toEqual({ people: [person, spouse], organisations: [], cases: [number] });
  const { organisation } = valueOf(await enterOrganisation(deps, { uscc, name: '演示公司', by: system }));
  expect((await own()).organisations).toEqual([organisation]);
  expect(await declareInterest(deps, inFirm)).toMatchObject({ error: { code: 'interestKnown' } });

  valueOf(await withdrawInterest(deps, { officer, interest, by: system }));
  expect((await own()).organisations).toEqual([]);
  expect(await withdrawInterest(deps, { officer, interest, by: system })).toMatchObject({
    error: { code: 'interestUnknown' },
  });
  const { listed, kept, replayed } = await deps.db.within(about(deps, person), async (tx) => ({
    listed: await findInterests(tx, officer),
    kept: await interests.load(tx, officer),
    replayed: await interests.replay(tx, officer),
  }));
  expect(listed).toMatchObject([{ ground: 'own', number, uscc: null }]);
  expect(kept).toEqual(replayed);
});

test('a stranger’s transaction sees nobody’s interests', async () => {
  const { deps } = house;
  const { officer } = await appointed(deps, 10, []);
  valueOf(await declareInterest(deps, { officer, ground: 'own', kind: 'case', typed: number, by: system }));
  const stranger = about(deps, await registered(deps, 11));
  expect(await deps.db.within(stranger, (tx) => findInterests(tx, officer))).toEqual([]);
});

test('an officer who was dismissed or never served declares nothing', async () => {
  const officer = '01900000-0000-7000-8000-000000000000';
  const asked = { officer, ground: 'own', kind: 'case', typed: number, by: system } as const;
  expect(await declareInterest(house.deps, asked)).toMatchObject({ error: { code: 'officerUnknown' } });
});

test('an officer of a section works in it, in his own department', async () => {
  const { deps } = house;
  const { officer } = await appointed(deps, 20, []);
  const sections = () => deps.db.within({ area: deps.area }, (tx) => sectionsOf(tx, officer));
  expect(await sections()).toEqual([]);
  const post = { department: 'health', section: '行政审批科', hall: null };
  valueOf(await moveOfficer(deps, { officer, post, by: system }));
  expect(await sections()).toEqual([{ department: 'health', section: '行政审批科' }]);
});
