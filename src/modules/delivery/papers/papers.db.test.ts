import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openOffice, officerCaller, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { Courier, step } from '../../../../test/support/issuing/courier.ts';
import { openWindow, unproven, type Window } from '../../../../test/support/issuing/window.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { paperDeps } from '../../../app/compose/issuing.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { bookParcel, lookAtParcel } from '../follow.ts';
import { findParcel } from '../queries/parcels.ts';
import { collectParcels, listParcels } from '../read.ts';
import type { PaperDeps } from './deps.ts';
import { fetchPapers } from './fetch.ts';
import { listIncoming, takeInPapers } from './incoming.ts';
import { ownSending } from './own.ts';

let office: Office;
let window: Window;
let courier: Courier;
let deps: PaperDeps;
let issuer: Caller;
beforeAll(async () => {
  office = await openOffice();
  courier = new Courier();
  window = await openWindow(office, courier);
  deps = paperDeps(window.deps, office.deps);
  issuer = officerCaller(office);
});
afterAll(() => office.close());
beforeEach(() => {
  courier.refuses = false;
  courier.steps.length = 0;
});

const HOME = { name: '演示张三', phone: '13800000001', address: '模拟县水泊街道演示路1号' };
const fetchFrom = (id: CaseId, caller: Caller, from = HOME, key?: string) => {
  const once = key === undefined ? undefined : { caller: caller.actor.id, key, requestHash: 'one' };
  return fetchPapers(deps, { asking: { caller, once }, id }, from);
};
const fresh = async () => receiveAt(office, personCaller(office));
const sendingOf = (id: CaseId, caller: Caller) =>
  deps.db.within(caller.scope, (tx) => ownSending(tx, deps, { id, isOpen: true }));

/** The courier was asked, and told what it knows. */
async function follow(parcel: string): Promise<void> {
  await bookParcel(deps.delivery, parcel);
  await lookAtParcel(deps.delivery, parcel);
}

describe('an applicant', () => {
  test('has papers fetched from where he lives; nobody reads that but the courier', async () => {
    const { id, caller } = await fresh();
    const parcel = valueOf(await fetchFrom(id, caller));
    await follow(parcel);
    expect(courier.asked.at(-1)).toMatchObject({ parcel, direction: 'in', party: HOME, payer: 'county' });
    expect(await sendingOf(id, caller)).toMatchObject({ mayFetch: false, parcel: { state: 'booked' } });
    const kept = await deps.db.within(caller.scope, (tx) => findParcel(tx, parcel));
    expect(kept).toMatchObject({ direction: 'in', case_id: id });
    expect(JSON.stringify(kept)).not.toContain('演示路');
    const copy = await deps.db.within(caller.scope, (tx) => collectParcels(tx, deps.delivery.vault));
    expect(copy).toMatchObject([{ case: id, address: HOME }]);
  });

  test('is told what of the address does not do, and nothing is ordered', async () => {
    const { id, caller } = await fresh();
    const refused = await fetchFrom(id, caller, { ...HOME, phone: '138' });
    expect(refused).toEqual({ ok: false, error: { code: 'addressUnfit', fields: ['phone'] } });
    expect(await sendingOf(id, caller)).toEqual({ mayFetch: true, parcel: undefined });
  });

  test('who sends the form twice, or from two telephones, gets one courier', async () => {
    const { id, caller } = await fresh();
    const [first, again] = await Promise.all([fetchFrom(id, caller, HOME, 'one'), fetchFrom(id, caller, HOME, 'one')]);
    expect(first).toEqual(again);
    const other = await fresh();
    const answers = await Promise.all([fetchFrom(other.id, other.caller), fetchFrom(other.id, other.caller)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'papersOnTheWay' } });
    for (const one of [{ id, caller }, other])
      expect(await deps.db.within(one.caller.scope, (tx) => listParcels(tx, one.id))).toHaveLength(1);
  });

  test('whom the courier does not come to may name another address', async () => {
    const { id, caller } = await fresh();
    courier.refuses = true;
    await follow(valueOf(await fetchFrom(id, caller)));
    expect(await sendingOf(id, caller)).toMatchObject({ mayFetch: true, parcel: { state: 'refused' } });
    courier.refuses = false;
    expect(await fetchFrom(id, caller)).toMatchObject({ ok: true });
  });

  test('cannot send for the papers of somebody else’s case', async () => {
    const { id } = await fresh();
    const stranger = personCaller(office);
    expect(await fetchFrom(id, stranger)).toEqual({ ok: false, error: { code: 'caseNotFound' } });
    expect((await sendingOf(id, stranger)).parcel).toBeUndefined();
  });

  test('is told so where no courier is connected', async () => {
    const { id, caller } = await fresh();
    const without = { ...deps, delivery: { ...deps.delivery, courier: undefined } };
    expect(await fetchPapers(without, { asking: { caller }, id }, HOME)).toMatchObject({
      error: { code: 'noCourier' },
    });
    expect(await deps.db.within(caller.scope, (tx) => ownSending(tx, without, { id, isOpen: true }))).toEqual({
      mayFetch: false,
      parcel: undefined,
    });
  });
});

describe('the window', () => {
  test('sees what comes, takes in what arrived, once, and lists it no more', async () => {
    const { id, caller, number } = await fresh();
    const parcel = valueOf(await fetchFrom(id, caller));
    await follow(parcel);
    expect(await takeInPapers(deps, { caller: issuer }, parcel)).toMatchObject({ error: { code: 'parcelNotAllowed' } });
    courier.steps.push(step('collected', 1), step('delivered', 2));
    await lookAtParcel(deps.delivery, parcel);
    const { papers } = await listIncoming(deps, issuer);
    expect(papers[0]).toMatchObject({ caseId: id, number, parcel: { state: 'delivered' } });
    expect(JSON.stringify(papers)).not.toContain('演示张三');
    const clicks = await Promise.all([1, 2].map(() => takeInPapers(deps, { caller: issuer }, parcel)));
    expect(clicks.filter(({ ok }) => ok)).toHaveLength(1);
    expect(clicks.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'papersTakenIn' } });
    expect((await listIncoming(deps, issuer)).papers.map((one) => one.parcel.id)).not.toContain(parcel);
    expect((await sendingOf(id, caller)).parcel).toMatchObject({ state: 'takenIn' });
  });

  test('of another organ sees nothing of it and cannot take it in', async () => {
    const { id, caller } = await fresh();
    const parcel = valueOf(await fetchFrom(id, caller));
    const stranger = officerCaller(office, ['market']);
    expect((await listIncoming(deps, stranger)).papers).toEqual([]);
    expect(await takeInPapers(deps, { caller: stranger }, parcel)).toMatchObject({ error: { code: 'parcelNotFound' } });
  });
});

test('every table follows from the log after all that', async () => {
  expect(await unproven(window)).toEqual([]);
});
