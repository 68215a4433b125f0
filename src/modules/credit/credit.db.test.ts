// Who sees a record, who ends it, and what a page of them is.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officerCaller, openOffice, personCaller, type Office } from '../../../test/support/intake/office.ts';
import { receiveAt } from '../../../test/support/intake/received.ts';
import { creditDeps } from '../../app/compose/credit.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { personId } from '../../kernel/id.ts';
import { no } from '../../kernel/result.ts';
import type { Caller } from '../../platform/http/index.ts';
import type { CreditDeps } from './deps.ts';
import { endRecord } from './end.ts';
import { collectRecords, listRecords, ownRecords } from './list.ts';
import { isKeptFrom, makeRecord } from './make.ts';

let office: Office;
let deps: CreditDeps;
let leader: Caller;
beforeAll(async () => {
  office = await openOffice();
  deps = creditDeps(office.deps);
  leader = officerCaller(office);
});
afterAll(() => office.close());

const on = civilDate('2026-03-02');
const everywhere = () => ({ area: office.database.area, departments: 'all' }) as const;
const within = <Value>(caller: Caller, work: Parameters<typeof deps.db.within<Value>>[1]) =>
  deps.db.within(caller.scope, work);

/** A record against somebody who applied. */
async function recorded(caller = personCaller(office), department = 'approval') {
  const { id, number } = await receiveAt(office, caller);
  const holder = { person: personId(caller.actor.id), organisation: null };
  const origin = { caseId: id, number, item: 'public-health', department };
  const stamp = { actor: { kind: 'system', id: 'test' }, at: office.deps.now() } as const;
  const made = { holder, kind: 'toleranceOverrun', origin, on, stamp } as const;
  await deps.db.within(everywhere(), (tx) => makeRecord(tx, made));
  const [record] = await within(caller, (tx) => ownRecords(tx, deps, caller));
  if (!record) throw new Error('its holder does not see it');
  return { caller, holder, made, record };
}

const wish = (version: number, reason = '已补交') => ({ version, why: 'repaired', reason }) as const;

describe('a record', () => {
  test('is seen by its holder and by every office, and by nobody else', async () => {
    const { caller, holder, record } = await recorded();
    expect(record).toMatchObject({ kind: 'toleranceOverrun', endedOn: null, forOrganisation: false });
    expect(await within(caller, (tx) => collectRecords(tx))).toHaveLength(1);
    const stranger = personCaller(office);
    expect(await within(stranger, (tx) => ownRecords(tx, deps, stranger))).toEqual([]);
    await recorded(caller);
    const elsewhere = officerCaller(office, ['police']);
    for (const who of [caller, elsewhere])
      expect(await within(who, (tx) => isKeptFrom(tx, 'tolerance', { holder, on }))).toBe(true);
    expect(await within(stranger, (tx) => isKeptFrom(tx, 'tolerance', { holder, on }))).toBe(false);
  });

  test('is made once for a case', async () => {
    const { made } = await recorded();
    await expect(deps.db.within(everywhere(), (tx) => makeRecord(tx, made))).rejects.toThrow('duplicate key');
  });

  test('is ended once, by whoever saw it as it stands, with a reason', async () => {
    const { caller, record } = await recorded();
    const asking = { caller: leader, once: undefined };
    expect(await endRecord(deps, asking, { id: record.id, wish: wish(record.version, '  ') })).toEqual(
      no({ code: 'reasonMissing' }),
    );
    const [one, two] = await Promise.all([
      endRecord(deps, asking, { id: record.id, wish: wish(record.version) }).catch(String),
      endRecord(deps, asking, { id: record.id, wish: wish(record.version) }).catch(String),
    ]);
    expect([one, two].filter((answer) => typeof answer === 'object' && answer.ok)).toHaveLength(1);
    expect(await endRecord(deps, asking, { id: record.id, wish: wish(record.version) })).toMatchObject({
      error: { code: 'stale' },
    });
    const [seen] = await within(caller, (tx) => ownRecords(tx, deps, caller));
    // The clock of this office stands in March 2026, a month before the rules changed.
    const repair = { law: '国家发展改革委令第58号', endsUse: false };
    expect(seen).toMatchObject({ endedWhy: 'repaired', endedOn: '2026-03-02', repair });
  });

  test('of another organ is not ended', async () => {
    const { record } = await recorded(personCaller(office), 'police');
    const here = officerCaller(office, ['approval']);
    const barred: CreditDeps = { ...deps, actorFor: () => undefined };
    expect(await endRecord(barred, { caller: here, once: undefined }, { id: record.id, wish: wish(1) })).toEqual(
      no({ code: 'notYourRecord' }),
    );
    expect(await endRecord(deps, { caller: here, once: undefined }, { id: randomUUID(), wish: wish(1) })).toEqual(
      no({ code: 'recordNotFound' }),
    );
  });
});

test('a list goes on where its page ended', async () => {
  for (let count = 0; count < 52; count += 1) await recorded();
  const first = await within(leader, (tx) => listRecords(tx, deps, { caller: leader, after: undefined }));
  expect(first.records).toHaveLength(50);
  const next = await within(leader, (tx) => listRecords(tx, deps, { caller: leader, after: first.after ?? '' }));
  expect(next.records.length).toBeGreaterThan(0);
  const ids = new Set([...first.records, ...next.records].map(({ id }) => id));
  expect(ids.size).toBe(first.records.length + next.records.length);
  expect(next.after).toBeNull();
});
