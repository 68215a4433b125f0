import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/support/identity/house.ts';
import { proven, type Proven } from '../../../../test/support/identity/proven.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { syntheticCitizenId } from '../../../kernel/codes/synthetic.ts';
import { about } from '../deps.ts';
import { addWardNumber, declareWard, removeWard, type TypedWard } from './commands.ts';
import { findWards } from './queries.ts';
import { wards } from './store/ward.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

let next = 1;
const somebody = (choices: Parameters<typeof proven>[2] = {}) => proven(house.deps, next++, choices);
const newborn: TypedWard = { name: '演示小宝', citizenId: '', bornOn: '2026-02-20', gender: 'female' };
const numberOf = (number: number, born = '2026-02-20') => syntheticCitizenId(civilDate(born), number);

const acting = ({ person }: Proven) => ({ person, by: { kind: 'person', id: person } as const });
const declare = (guardian: Proven, typed: TypedWard = newborn, declared = true) =>
  declareWard(house.deps, { ...acting(guardian), typed, relation: 'mother', declared });
const listOf = ({ person }: Proven) =>
  house.deps.db.within(about(house.deps, person), (tx) =>
    findWards(house.deps.vault, tx, { guardian: person, now: house.clock.now }),
  );

describe('a child on a guardian’s list', () => {
  test('needs no number when it is newborn', async () => {
    const mother = await somebody();
    const { ward } = valueOf(await declare(mother));
    expect(await listOf(mother)).toMatchObject([
      { id: ward, name: '演示小宝', gender: 'female', bornOn: '2026-02-20', citizenId: null, ofAge: false },
    ]);
  });

  test('takes birthday and gender from its number', async () => {
    const mother = await somebody();
    const citizenId = numberOf(11, '2020-06-01');
    valueOf(await declare(mother, { ...newborn, citizenId, bornOn: '', gender: '' }));
    expect(await listOf(mother)).toMatchObject([{ bornOn: '2020-06-01', gender: 'male', citizenId }]);
  });

  test('is refused in words for each field', async () => {
    const mother = await somebody();
    expect(await declare(mother, { name: '1', citizenId: '12', bornOn: 'x', gender: '' })).toMatchObject({
      error: { code: 'wardInvalid', faults: [{ field: 'name' }, { field: 'citizenId' }] },
    });
    expect(await declare(mother, { ...newborn, bornOn: '2026-02-30', gender: 'x' })).toMatchObject({
      error: { code: 'wardInvalid', faults: [{ field: 'bornOn' }, { field: 'gender' }] },
    });
    expect(await declare(mother, newborn, false)).toMatchObject({ error: { code: 'guardianshipNotDeclared' } });
    const grown = { ...newborn, citizenId: numberOf(12, '2008-03-02') };
    expect(await declare(mother, grown)).toMatchObject({ error: { code: 'wardNotAChild' } });
    expect(await declare(await somebody({ level: 1 }))).toMatchObject({ error: { code: 'identityNotProven' } });
    expect(await declare(await somebody({ bornOn: '2012-05-17' }))).toMatchObject({
      error: { code: 'guardianNotAdult' },
    });
  });

  test('with one number stands there once, also when declared twice at once', async () => {
    const mother = await somebody();
    const typed = { ...newborn, citizenId: numberOf(13) };
    const answers = await Promise.all([declare(mother, typed), declare(mother, typed)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'wardKnown' } });
    const father = await somebody();
    expect((await declare(father, typed)).ok).toBe(true);
  });

  test('gets its number later, once, and only one of the same birthday', async () => {
    const mother = await somebody();
    const { ward } = valueOf(await declare(mother));
    const add = (who: Proven, citizenId: string) => addWardNumber(house.deps, { ...acting(who), ward, citizenId });
    expect(await add(mother, numberOf(14, '2026-02-21'))).toMatchObject({ error: { code: 'wardBornOtherwise' } });
    expect(await add(mother, 'x')).toMatchObject({ error: { code: 'wardInvalid' } });
    expect(await add(await somebody(), numberOf(14))).toMatchObject({ error: { code: 'wardUnknown' } });
    valueOf(await add(mother, numberOf(14)));
    expect(await listOf(mother)).toMatchObject([{ citizenId: numberOf(14) }]);
    expect(await add(mother, numberOf(15))).toMatchObject({ error: { code: 'wardNumbered' } });
  });

  test('is seen by its guardian alone, and nothing of it is kept in clear', async () => {
    const [mother, stranger] = [await somebody(), await somebody()];
    const citizenId = numberOf(16);
    const { ward } = valueOf(await declare(mother, { ...newborn, name: '演示丙丙', citizenId }));
    expect(await listOf(stranger)).toEqual([]);
    const kept = await house.deps.db.within(about(house.deps, mother.person), async (tx) => ({
      row: await tx.selectFrom('identity.ward').selectAll().where('id', '=', ward).execute(),
      events: await wards.recorded(tx, ward),
    }));
    expect(kept.row).toHaveLength(1);
    for (const secret of ['演示丙丙', citizenId, '2026-02-20']) expect(JSON.stringify(kept)).not.toContain(secret);
    const other = await house.deps.db.within(about(house.deps, stranger.person), (tx) =>
      tx.selectFrom('identity.ward').select('id').execute(),
    );
    expect(other).toEqual([]);
  });

  test('is taken off by its guardian, and what was kept of it can never be read again', async () => {
    const [mother, stranger] = [await somebody(), await somebody()];
    const { ward } = valueOf(await declare(mother));
    expect(await removeWard(house.deps, { ...acting(stranger), ward })).toMatchObject({
      error: { code: 'wardUnknown' },
    });
    valueOf(await removeWard(house.deps, { ...acting(mother), ward }));
    expect(await listOf(mother)).toEqual([]);
    const row = await house.deps.db.within(about(house.deps, mother.person), async (tx) => {
      const { name } = await tx
        .selectFrom('identity.ward')
        .select('name')
        .where('id', '=', ward)
        .executeTakeFirstOrThrow();
      return house.deps.vault.openTexts(tx, [name]);
    });
    expect(row).toEqual([undefined]);
    expect(await removeWard(house.deps, { ...acting(mother), ward })).toMatchObject({ error: { code: 'wardUnknown' } });
  });

  test('is one of twenty at most', async () => {
    const mother = await somebody();
    for (let count = 0; count < 20; count += 1) valueOf(await declare(mother));
    expect(await declare(mother)).toMatchObject({ error: { code: 'tooManyWards', most: 20 } });
  });
});
