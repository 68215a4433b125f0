import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { officerCaller, personCaller } from '../../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { no } from '../../../kernel/result.ts';
import { openCaseFile } from '../cases/case-file.ts';
import { listOwnThemes } from './list.ts';
import { findProgress } from './progress.ts';
import { findPublicTheme } from './status.ts';
import { withdrawPart } from './withdraw.ts';

let house: ThemeHouse;
beforeAll(async () => {
  house = await openThemeHouse();
}, 60_000);
afterAll(() => house.close());

async function handedIn(told = {}) {
  const caller = personCaller(house.office);
  const request = await house.prepared(caller, 'retire', { archive: false, elder: false, ...told });
  return { caller, ...valueOf(await house.submit(caller, request)) };
}
const progressOf = (caller: Caller, id: string) =>
  house.deps.db.within(caller.scope, (tx) => findProgress(tx, house.deps, { caller, id }));
const nobody = (): Caller => ({
  ...{ actor: { kind: 'person', id: 'nobody' }, scope: { area: house.office.database.area } },
  ...{ kind: 'anonymous', roles: [], level: 0, secondFactor: false, sessionId: 'none' },
});

describe('the applicant sees', () => {
  test('each part in order: its case, or for what it waits, and what falls with it', async () => {
    const { caller, id, number, finishes } = await handedIn();
    const progress = await progressOf(caller, id);
    expect(progress).toMatchObject({
      ...{ id, number, theme: '企业职工退休', status: 'running', concludedOn: null, changes: [], acting: null },
      finishes: { on: finishes?.on, provisional: false },
    });
    const [first, second] = progress?.parts ?? [];
    expect(first).toMatchObject({ item: 'pension-retire', state: 'started', waitsFor: [], mayTakeBack: true });
    expect(first?.case).toMatchObject({ state: 'submitted', id: await house.caseOf(id, 'pension-retire') });
    expect(first?.takenWith).toEqual([second?.name]);
    expect(second).toMatchObject({ item: 'gjj-withdraw', state: 'waiting', case: null, waitsFor: [first?.name] });
    expect(second?.department.zh).not.toBe('');
  });
  test('why the day is another one', async () => {
    const { caller, id, finishes } = await handedIn();
    await house.partDecided(id, 'pension-retire');
    const progress = await progressOf(caller, id);
    const [change] = progress?.changes ?? [];
    expect(change).toMatchObject({ from: finishes?.on, to: progress?.finishes?.on });
    expect(change?.causes).toEqual([{ item: progress?.parts[0]?.name, cause: 'finishedEarly' }]);
    expect(progress?.parts[0]).toMatchObject({ state: 'granted', mayTakeBack: false });
  });
  test('what was refused, and what cannot go on because of it', async () => {
    const { caller, id } = await handedIn({ elder: true });
    await house.partDecided(id, 'pension-retire', 'deny');
    const parts = (await progressOf(caller, id))?.parts ?? [];
    const [refused] = parts;
    expect(parts.find(({ item }) => item === 'gjj-withdraw')).toMatchObject({
      ...{ state: 'stopped', because: refused?.name, mayTakeBack: false, waitsFor: [] },
    });
    await house.partDecided(id, 'elder-card');
    expect(await progressOf(caller, id)).toMatchObject({
      ...{ status: 'partlyGranted', finishes: null, concludedOn: expect.stringMatching(/^2026-/) },
    });
  });
  test('his own in the list, and nothing of others', async () => {
    const { caller, id } = await handedIn();
    const stranger = personCaller(house.office);
    const own = await house.deps.db.within(caller.scope, listOwnThemes);
    expect(own.map((row) => [row.id, row.theme, row.parts.map(({ state }) => state)])).toEqual([
      [id, '企业职工退休', ['started', 'waiting']],
    ]);
    expect(await house.deps.db.within(stranger.scope, listOwnThemes)).toEqual([]);
    expect(await progressOf(stranger, id)).toBeUndefined();
    expect(await progressOf(officerCaller(house.office), id)).toBeUndefined();
    expect(await withdrawPart(house.deps, { caller: stranger }, { theme: id, item: 'gjj-withdraw' })).toEqual(
      no({ code: 'themeCaseNotFound' }),
    );
  });
});

test('whoever has number and code sees how it stands, and nobody else', async () => {
  const { id, number, queryCode, caller } = await handedIn();
  const typed = ` ${number.toLowerCase()} `;
  const status = valueOf(await findPublicTheme(house.deps, nobody(), { number: typed, code: queryCode }));
  expect(status).toMatchObject({ number, theme: '企业职工退休', status: 'running' });
  expect(status.parts.map(({ state }) => state)).toEqual(['started', 'waiting']);
  expect(JSON.stringify(status)).not.toContain((await progressOf(caller, id))?.parts[0]?.case?.number);
  const wrong = queryCode === '000000' ? '000001' : '000000';
  expect(await findPublicTheme(house.deps, nobody(), { number, code: wrong })).toEqual(no({ code: 'unknownCase' }));
  for (let again = 0; again < 4; again += 1) await findPublicTheme(house.deps, nobody(), { number, code: wrong });
  expect(await findPublicTheme(house.deps, nobody(), { number, code: queryCode })).toMatchObject(
    no({ code: 'tooManyAttempts' }),
  );
});

test('the file of a part tells who may read it how the others stand', async () => {
  const { id, caller, number } = await handedIn();
  const part = await house.caseOf(id, 'pension-retire');
  const officer = { ...officerCaller(house.office), scope: { area: caller.scope.area, departments: 'all' as const } };
  for (const reader of [caller, officer]) {
    const read = { caller: reader, id: part, why: 'test' };
    const file = await house.deps.db.within(reader.scope, (tx) => openCaseFile(tx, house.deps, read));
    expect(file?.theme).toMatchObject({ id, number, name: '企业职工退休' });
    expect(file?.theme?.parts.map(({ item, state, case: own }) => [item, state, own])).toEqual([
      ['pension-retire', 'started', part],
      ['gjj-withdraw', 'waiting', null],
    ]);
  }
});
