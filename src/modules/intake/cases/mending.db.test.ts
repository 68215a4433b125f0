import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findPublishedItem } from '../../catalogue/index.ts';
import { catching, level, outcome, start, work, xor, type Model } from '../../../../test/support/process/model.ts';
import { publish } from '../../../../test/support/process/published.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { openCaseFile } from './case-file.ts';
import { listIncidents, mendCase } from './mending.ts';
import { handInMessage, listWaits } from './waits.ts';

/** Nobody says in which district before anything begins, and there is no other way. */
const lost: Model = {
  id: 'lost',
  ...level(
    [start('s'), xor('where'), work('doc', 'review'), work('decide', 'decide'), outcome('granted', 'granted')],
    's where',
    'where doc: district = "north"',
    'doc decide',
    'decide granted',
  ),
};

let office: Office;
let head: Caller;
beforeAll(async () => {
  office = await openOffice();
  head = officerCaller(office);
  await office.deps.db.within({ area: office.database.area }, (tx) =>
    publish(tx, { item: 'performance', model: lost, at: office.deps.now() }),
  );
});
afterAll(() => office.close());

async function stuck(): Promise<CaseId> {
  const item = await office.deps.db.within(head.scope, (tx) =>
    findPublishedItem(tx, 'performance', civilDate('2026-03-02')),
  );
  if (!item) throw new Error('no such item');
  return (await receiveAt({ ...office, item }, personCaller(office))).id;
}
const incidents = async () =>
  (await office.deps.db.within(head.scope, (tx) => listIncidents(tx, office.deps, head))).incidents;
const mend = (caseId: CaseId, key: string = randomUUID(), caller = head) => {
  const once = { caller: caller.actor.id, key, requestHash: 'same' };
  return incidents().then(([first]) =>
    mendCase(office.deps, { caller, once }, { caseId, token: first?.token ?? 0, set: { district: 'north' } }),
  );
};

/** How many statements it takes to ask. */
async function statementsOf(ask: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(Client.prototype, 'query');
  try {
    await ask();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}

describe('where cases are stuck', () => {
  test('each stands with the place’s name in the model, why, since when, and whose it is', async () => {
    const id = await stuck();
    expect(await incidents()).toMatchObject([
      {
        case: { id },
        element: 'where',
        name: 'where',
        code: 'noWay',
        department: { key: 'approval' },
        at: '2026-03-02T01:00:00.000Z',
        mayMend: true,
      },
    ]);
    expect(await mend(id)).toMatchObject({ ok: true });
    expect(await incidents()).toEqual([]);
  });

  test('the list asks as much for many as for one', async () => {
    const first = await stuck();
    await incidents();
    const one = await statementsOf(incidents);
    const others = [await stuck(), await stuck(), await stuck()];
    expect(await incidents()).toHaveLength(4);
    expect(await statementsOf(incidents)).toBe(one);
    for (const id of [first, ...others]) expect(await mend(id)).toMatchObject({ ok: true });
  });

  test('only who may mend does, once under one key', async () => {
    const id = await stuck();
    const barred = { ...office.deps, permits: () => false };
    const asking = { caller: head, once: { caller: head.actor.id, key: randomUUID(), requestHash: 'same' } };
    expect(await mendCase(barred, asking, { caseId: id, token: 1, set: {} })).toEqual(
      no({ code: 'taskNotYours', department: 'approval', role: 'approver' }),
    );
    const { case: own } = (await incidents())[0] ?? {};
    const interests = { people: [], organisations: [], cases: [own?.number ?? ''] };
    const concerned = { ...office.deps, interestsOf: () => Promise.resolve(interests) };
    expect(await mendCase(concerned, asking, { caseId: id, token: 1, set: {} })).toEqual(
      no({ code: 'conflictOfInterest' }),
    );
    const key = randomUUID();
    expect(await mend(id, key)).toEqual(await mend(id, key));
  });
});

describe('where cases wait for a message', () => {
  const waits = async () => (await office.deps.db.within(head.scope, (tx) => listWaits(tx, office.deps, head))).waits;
  const fee: Model = {
    id: 'fee',
    ...level(
      [
        start('s'),
        catching('money', { on: 'message', name: 'paid' }),
        work('doc', 'review'),
        work('decide', 'decide'),
        outcome('granted', 'granted'),
      ],
      's money',
      'money doc',
      'doc decide',
      'decide granted',
    ),
  };
  const handIn = (deps: Office['deps'], caseId: CaseId, key: string = randomUUID()) => {
    const once = { caller: head.actor.id, key, requestHash: 'same' };
    return waits().then(([first]) =>
      handInMessage(
        deps,
        { caller: head, once },
        { caseId, token: first?.token ?? 0, element: 'money', set: { amount: 120 } },
      ),
    );
  };

  test('each stands with what it waits for; who may mend hands it in, once, and the run goes on', async () => {
    await office.deps.db.within({ area: office.database.area }, (tx) =>
      publish(tx, { item: 'performance', model: fee, at: office.deps.now() }),
    );
    const id = await stuck();
    expect(await waits()).toMatchObject([
      {
        case: { id },
        element: 'money',
        kind: 'message',
        name: 'paid',
        mayHandIn: true,
        since: '2026-03-02T01:00:00.000Z',
      },
    ]);
    expect(await handIn({ ...office.deps, permits: () => false }, id)).toEqual(
      no({ code: 'taskNotYours', department: 'approval', role: 'approver' }),
    );
    const key = randomUUID();
    const handed = await handIn(office.deps, id, key);
    expect(handed).toMatchObject({ ok: true });
    expect(await handIn(office.deps, id, key)).toEqual(handed);
    expect(await waits()).toEqual([]);
    expect(await handIn(office.deps, id)).toEqual(no({ code: 'messageUnexpected', name: 'money' }));
    const file = await office.deps.db.within(head.scope, (tx) =>
      openCaseFile(tx, office.deps, { caller: head, id, why: 'test' }),
    );
    expect(file?.tasks).toMatchObject([{ node: 'doc', state: 'open' }]);
  });
});

test('a case is opened with the names of departments asked once', async () => {
  const id = await stuck();
  const asked = vi.fn<Office['deps']['runs']['departmentNames']>(office.deps.runs.departmentNames);
  const deps = { ...office.deps, runs: { ...office.deps.runs, departmentNames: asked } };
  const file = await office.deps.db.within(head.scope, (tx) =>
    openCaseFile(tx, deps, { caller: head, id, why: 'test' }),
  );
  expect(file?.row.id).toBe(id);
  expect(asked).toHaveBeenCalledTimes(1);
});
