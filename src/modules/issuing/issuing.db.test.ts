import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice, officerCaller, type Office } from '../../../test/support/intake/office.ts';
import { Courier, step } from '../../../test/support/issuing/courier.ts';
import {
  CERTIFICATE_TYPE,
  conclude,
  decided,
  openWindow,
  signatureFor,
  unproven,
  type Window,
} from '../../../test/support/issuing/window.ts';
import { personId, type CaseId } from '../../kernel/id.ts';
import { systemScope } from '../../platform/database/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { parcelStreams } from '../delivery/index.ts';
import { bookParcel, lookAtParcel } from '../delivery/follow.ts';
import { printOnSheet, receiveBook, voidSheet } from './blanks/commands.ts';
import { closeDay, reopenDay } from './days/commands.ts';
import { readBalance } from './days/read.ts';
import { blankStreams, chooseDelivery, followParcels, ownResult, remindCollections, resultStreams } from './index.ts';
import { handOverResult, type HandOver } from './results/hand-over.ts';
import { findResults, openResult } from './results/read.ts';
import { readShare } from './results/share.ts';
import { issueOutside, postResult, shelveResult } from './results/window.ts';

let office: Office;
let window: Window;
let courier: Courier;
let officer: Caller;
beforeAll(async () => {
  office = await openOffice();
  courier = new Courier();
  window = await openWindow(office, courier);
  officer = officerCaller(office);
});
afterAll(() => office.close());

const CITIZEN = '980828198503120015';
const once = (caller: Caller, key: string) => ({ caller: caller.actor.id, key, requestHash: 'one' });
const at = (id: CaseId, caller = officer, key?: string) => ({
  ...{ id, hall: window.hall },
  asking: { caller, once: key === undefined ? undefined : once(caller, key) },
});
const shelve = (id: CaseId, shelf = 'A-01') => shelveResult(window.deps, at(id), { shelf });
const wantsPost = (id: CaseId, caller: Caller) =>
  chooseDelivery(
    window.deps,
    { asking: { caller }, id },
    { method: 'post', address: { name: '演示张三', phone: '13800000001', address: '模拟县水泊街道演示路1号' } },
  );

async function taking(id: CaseId, change: Partial<HandOver> = {}): Promise<HandOver> {
  window.numbers.set(CITIZEN, 'applicant');
  return {
    ...{ as: 'applicant', identity: 'card', name: '演示张三', idNumber: CITIZEN, authority: null },
    signature: { file: await signatureFor(window, { id, officer }) },
    ...change,
  };
}

const codeOf = (result: { ok: boolean; error?: unknown }) => {
  const { error } = result as { error?: { code: string } };
  return result.ok ? 'done' : error?.code;
};

const alphabetical = (one = '', other = '') => one.localeCompare(other);

async function eventsOf(id: CaseId): Promise<string[]> {
  const recorded = await office.database.app.within(systemScope(office.database.area), (tx) =>
    resultStreams.recorded(tx, id),
  );
  return recorded.map(({ type }) => type);
}

/** Everything that the courier has to tell reaches the result, as the follower brings it. */
async function follow(id: CaseId): Promise<void> {
  const { follower, area } = office.database;
  const scope = systemScope(area);
  const parcels = await follower.within(scope, (tx) =>
    tx.selectFrom('delivery.parcel').select('id').where('case_id', '=', id).orderBy('id').execute(),
  );
  for (const parcel of parcels) {
    await bookParcel(window.deps.delivery, parcel.id);
    await lookAtParcel(window.deps.delivery, parcel.id);
    await follower.within(scope, async (tx) => {
      const recorded = await parcelStreams.recorded(tx, parcel.id);
      const ends = recorded.filter(({ type }) => ['parcelRefused', 'parcelDelivered', 'parcelReturned'].includes(type));
      // Twice, as after a failure: it is done once.
      const told = ends.map((one, place) => ({ seq: place + 1, recorded: one }));
      await followParcels().react(tx, told);
      await followParcels().react(tx, told);
    });
  }
}

describe('at the counter', () => {
  test('a result is shelved, found by receipt, name and number, and handed over to its holder', async () => {
    const { id, person, number: caseNumber } = await decided(window);
    expect(await shelve(id)).toMatchObject({ ok: true, value: { state: 'shelved' } });
    for (const text of [caseNumber, `https://county.example/status?number=${caseNumber}`])
      expect(await findResults(window.deps, { caller: officer, asked: { text } })).toMatchObject({
        results: [{ caseId: id, state: 'shelved', shelf: 'A-01', applicant: '演**三', light: 'green', daysLeft: 10 }],
      });
    const seen = await openResult(window.deps, { caller: officer, id, hall: window.hall });
    expect(seen).toMatchObject({
      ok: true,
      value: { applicant: '演示张三', papers: [{ type: '公共场所卫生许可证' }] },
    });
    expect(await handOverResult(window.deps, at(id), await taking(id))).toMatchObject({
      ok: true,
      value: { state: 'delivered' },
    });
    const own = await office.database.app.within(person.scope, (tx) => ownResult(tx, window.deps, id));
    expect(own).toMatchObject({ state: 'delivered', how: 'counter', deliveredOn: '2026-03-02', mayChoose: false });
  });

  test('two counters at once hand it over once, and the other is told what happened', async () => {
    const { id } = await decided(window);
    await shelve(id);
    const other = officerCaller(office);
    const takings = await Promise.all([officer, other, officer, other].map(() => taking(id)));
    const answers = await Promise.all(
      takings.map((taken, place) => handOverResult(window.deps, at(id, place % 2 ? other : officer), taken)),
    );
    expect(answers.map(codeOf).toSorted(alphabetical)).toEqual([
      'alreadyDelivered',
      'alreadyDelivered',
      'alreadyDelivered',
      'done',
    ]);
    expect((await eventsOf(id)).filter((type) => type === 'resultHandedOver')).toHaveLength(1);
  });

  test('a double click hands it over once, and both clicks are answered alike', async () => {
    const { id } = await decided(window);
    const taken = await taking(id);
    const click = () => handOverResult(window.deps, at(id, officer, 'one-click'), taken);
    const answers = await Promise.all([click(), click()]);
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ ok: true });
    expect((await eventsOf(id)).filter((type) => type === 'resultHandedOver')).toHaveLength(1);
  });

  test.each([
    ['whose number is another’s', { idNumber: '980828199001010012' }, 'notTheReceiver'],
    ['who is not named', { name: ' ' }, 'receiverUnnamed'],
    ['sent by somebody, without a paper', { as: 'proxy' as const, idNumber: '980828199001010012' }, 'authorityMissing'],
    [
      'sent by somebody, with a paper of another case',
      { as: 'proxy' as const, idNumber: '980828199001010012', authority: randomUUID() },
      'issuingFileUnknown',
    ],
    ['who did not sign', { signature: { typedName: '', reason: 'cannotSign' as const } }, 'signatureMissing'],
    ['whose signature was not kept', { signature: { file: randomUUID() } }, 'issuingFileUnknown'],
  ])('nothing is given to somebody %s', async (_name, change, code) => {
    const { id } = await decided(window);
    expect(codeOf(await handOverResult(window.deps, at(id), await taking(id, change)))).toBe(code);
    expect(await eventsOf(id)).toEqual(['resultPrepared']);
  });

  test('somebody else takes it with a paper of authority, and who cannot sign has a witness', async () => {
    const { id } = await decided(window);
    const authority = await signatureFor(window, { id, officer });
    const proxy = { as: 'proxy', idNumber: '980828199001010012', name: '演示李四', authority } as const;
    const taken = await taking(id, { ...proxy, signature: { typedName: '演示李四', reason: 'cannotSign' } });
    expect(await handOverResult(window.deps, at(id), taken)).toMatchObject({ ok: true });
    const { results } = await findResults(window.deps, { caller: officer, asked: { group: 'delivered' } });
    expect(results.find(({ caseId }) => caseId === id)).toMatchObject({ how: 'proxy' });
    const text = JSON.stringify(
      await office.database.app.within(systemScope(office.database.area), (tx) => resultStreams.recorded(tx, id)),
    );
    expect(text).not.toContain('演示李四');
    expect(text).not.toContain('980828199001010012');
  });

  test('nobody handles the result of a relative, or one of another department', async () => {
    const { id, person } = await decided(window);
    office.relatives.set(officer.actor.id, [personId(person.actor.id)]);
    expect(codeOf(await shelve(id))).toBe('keepsAway');
    office.relatives.delete(officer.actor.id);
    const stranger = officerCaller(office, ['market']);
    expect(codeOf(await shelveResult(window.deps, at(id, stranger), { shelf: 'A' }))).toBe('resultNotFound');
    expect(await openResult(window.deps, { caller: stranger, id, hall: undefined })).toMatchObject({ ok: false });
  });

  test('in no hall that there is not', async () => {
    const { id } = await decided(window);
    expect(codeOf(await shelveResult(window.deps, { ...at(id), hall: 'nowhere' }, { shelf: 'A' }))).toBe('hallUnknown');
  });
});

describe('how it is to come', () => {
  test('is said before the decision, and electronic is delivered with it', async () => {
    const { id, person } = await decided(window);
    const other = await decided(window);
    expect(
      codeOf(await chooseDelivery(window.deps, { asking: { caller: other.person }, id }, { method: 'electronic' })),
    ).toBe('resultNotFound');
    expect(
      await chooseDelivery(window.deps, { asking: { caller: person }, id }, { method: 'electronic' }),
    ).toMatchObject({ ok: true });
    expect(await eventsOf(id)).toEqual(['resultPrepared', 'deliveryChosen', 'resultDeliveredElectronically']);
  });

  test('the same decision told twice makes one result', async () => {
    const { id, person, number: caseNumber } = await decided(window);
    await Promise.all([1, 2, 3].map(() => conclude(window, { id, person, number: caseNumber })));
    expect(await eventsOf(id)).toEqual(['resultPrepared']);
  });

  test('an address is kept sealed, and one that no courier can use is refused with what is wrong', async () => {
    const { id, person } = await decided(window);
    const unfit = { method: 'post', address: { name: '', phone: '1', address: '演示' } } as const;
    expect(await chooseDelivery(window.deps, { asking: { caller: person }, id }, unfit)).toEqual({
      ok: false,
      error: { code: 'addressUnfit', fields: ['name', 'phone', 'address'] },
    });
    expect(await wantsPost(id, person)).toMatchObject({ ok: true });
    const rows = await office.database.follower.within(systemScope(office.database.area), (tx) =>
      tx.selectFrom('issuing.result').selectAll().where('case_id', '=', id).execute(),
    );
    expect(JSON.stringify(rows)).not.toContain('演示路');
    expect(await openResult(window.deps, { caller: officer, id, hall: undefined })).toMatchObject({
      value: { address: { address: '模拟县水泊街道演示路1号' } },
    });
  });
});

describe('by post', () => {
  test('at the same moment as over the counter: one of the two', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, person } = await decided(window);
      await shelve(id);
      await wantsPost(id, person);
      const taken = await taking(id);
      const answers = await Promise.all([
        postResult(window.deps, at(id)),
        handOverResult(window.deps, at(id), taken),
        postResult(window.deps, at(id)),
      ]);
      expect(answers.filter(({ ok: done }) => done)).toHaveLength(1);
      const events = await eventsOf(id);
      expect(events.filter((type) => type === 'resultPosted' || type === 'resultHandedOver')).toHaveLength(1);
    }
  });

  test('it is delivered once, however often the courier says so', async () => {
    const { id, person } = await decided(window);
    await shelve(id);
    await wantsPost(id, person);
    expect(await postResult(window.deps, at(id))).toMatchObject({ ok: true, value: { state: 'posted' } });
    courier.steps.splice(0, courier.steps.length, step('collected', 1), step('delivered', 2));
    await Promise.all([follow(id), follow(id)]);
    await follow(id);
    expect((await eventsOf(id)).filter((type) => type === 'resultDeliveredByPost')).toHaveLength(1);
    expect(courier.orders.length).toBe(new Set(courier.orders).size);
    expect(codeOf(await handOverResult(window.deps, at(id), await taking(id)))).toBe('alreadyDelivered');
  });

  test('it comes back, lies on a shelf again and is handed over', async () => {
    const { id, person } = await decided(window);
    await shelve(id);
    await wantsPost(id, person);
    await postResult(window.deps, at(id));
    courier.steps.splice(0, courier.steps.length, step('undelivered', 1), step('returned', 2));
    await follow(id);
    const { results } = await findResults(window.deps, { caller: officer, asked: { group: 'toPrepare' } });
    expect(results.find(({ caseId }) => caseId === id)).toMatchObject({ state: 'returned' });
    await shelve(id, 'R-01');
    expect(await handOverResult(window.deps, at(id), await taking(id))).toMatchObject({ ok: true });
  });

  test('that the courier does not take it is said, and it is still in the house', async () => {
    const { id, person } = await decided(window);
    await wantsPost(id, person);
    await postResult(window.deps, at(id));
    courier.refuses = true;
    await follow(id);
    courier.refuses = false;
    expect(await eventsOf(id)).toContain('postingFailed');
    expect(await handOverResult(window.deps, at(id), await taking(id))).toMatchObject({ ok: true });
  });

  test('without a courier nothing is posted', async () => {
    const bare = await openWindow(office);
    const { id, person } = await decided(bare);
    expect(
      codeOf(
        await chooseDelivery(
          bare.deps,
          { asking: { caller: person }, id },
          { method: 'post', address: { name: '演示张三', phone: '13800000001', address: '模拟县演示路1号' } },
        ),
      ),
    ).toBe('noCourier');
  });
});

describe('blank forms', () => {
  const range = (first: number, last: number) => ({
    certificateType: CERTIFICATE_TYPE,
    prefix: '鲁卫',
    digits: 6,
    first,
    last,
  });
  const book = async (first: number, last: number) => {
    const made = await receiveBook(window.deps, { asking: { caller: officer }, hall: window.hall }, range(first, last));
    if (!made.ok) throw new Error(made.error.code);
    return made.value.id;
  };
  const atHall = () => ({ asking: { caller: officer }, hall: window.hall });

  test('no number stands in two books, also of two who enter them at once', async () => {
    const both = await Promise.all([1, 2].map(() => receiveBook(window.deps, atHall(), range(100, 110))));
    expect(both.map(codeOf).toSorted(alphabetical)).toEqual(['done', 'rangeOverlaps']);
    expect(codeOf(await receiveBook(window.deps, atHall(), range(110, 120)))).toBe('rangeOverlaps');
  });

  test('eight results printed at once are on eight numbers, and none is left out', async () => {
    const id = await book(200, 220);
    const made = await Promise.all(Array.from({ length: 4 }, () => decided(window)));
    const printOne = async (caseId: CaseId): Promise<void> => {
      for (let number = 200; ; number += 1) {
        const printed = await printOnSheet(window.deps, at(caseId), { book: id, number });
        if (printed.ok) return;
      }
    };
    await Promise.all(made.map((one) => printOne(one.id)));
    const { value } = await office.database.app.within(officer.scope, (tx) => blankStreams.load(tx, id));
    expect(value.state === 'received' && Object.keys(value.used)).toEqual(['200', '201', '202', '203']);
  });

  test('a spoilt sheet is void with its reason, and the result is printed anew', async () => {
    const id = await book(300, 310);
    const { id: caseId } = await decided(window);
    await printOnSheet(window.deps, at(caseId), { book: id, number: 300 });
    expect(codeOf(await printOnSheet(window.deps, at(caseId), { book: id, number: 302 }))).toBe('notNextSheet');
    expect(await voidSheet(window.deps, atHall(), { book: id, number: 300, reason: 'misprinted' })).toMatchObject({
      ok: true,
    });
    expect(await printOnSheet(window.deps, at(caseId), { book: id, number: 301 })).toMatchObject({ ok: true });
    const seen = await openResult(window.deps, { caller: officer, id: caseId, hall: window.hall });
    expect(seen).toMatchObject({ value: { sheets: [{ text: '鲁卫000301' }] } });
    await handOverResult(window.deps, at(caseId), await taking(caseId));
    expect(codeOf(await voidSheet(window.deps, atHall(), { book: id, number: 301, reason: 'misprinted' }))).toBe(
      'alreadyDelivered',
    );
  });

  test('of another kind of licence are not printed on', async () => {
    const other = { ...range(1, 5), certificateType: 'lic.063' };
    const made = await receiveBook(window.deps, atHall(), other);
    const { id } = await decided(window);
    const print = printOnSheet(window.deps, at(id), { book: made.ok ? made.value.id : '', number: 1 });
    expect(codeOf(await print)).toBe('otherForm');
    expect(codeOf(await printOnSheet(window.deps, at(id), { book: randomUUID(), number: 1 }))).toBe('bookUnknown');
  });
});

test('who does not come is reminded after five working days, and then every ten, three times', async () => {
  const { id } = await decided(window);
  await shelve(id);
  const scope = { area: office.database.area, departments: 'all' } as const;
  const reminding = { ...window.deps, scope };
  const remindedOn = async (instant: string) => {
    office.setNow(instant);
    await Promise.all([remindCollections(reminding), remindCollections(reminding)]);
    return (await eventsOf(id)).filter((type) => type === 'collectionReminded').length;
  };
  expect(await remindedOn('2026-03-06T02:00:00Z')).toBe(0);
  expect(await remindedOn('2026-03-09T02:00:00Z')).toBe(1);
  expect(await remindedOn('2026-03-20T02:00:00Z')).toBe(1);
  expect(await remindedOn('2026-03-23T02:00:00Z')).toBe(2);
  expect(await remindedOn('2026-06-01T02:00:00Z')).toBe(3);
  expect(await remindedOn('2026-09-01T02:00:00Z')).toBe(3);
});

describe('the evening balance', () => {
  test('counts what lay there, came and went, per officer, and closes the day while nobody acts', async () => {
    office.setNow('2026-09-02T02:00:00Z');
    const other = officerCaller(office);
    const made = await Promise.all(Array.from({ length: 5 }, () => decided(window)));
    for (const { id } of made) await shelve(id, 'C-01');
    const [first, second, third] = made;
    if (!first || !second || !third) throw new Error('five results');
    await handOverResult(window.deps, at(first.id), await taking(first.id));
    await handOverResult(window.deps, at(second.id, other), await taking(second.id));
    await issueOutside(window.deps, at(third.id), { reason: 'onSite', note: '现场核发' });
    const before = await readBalance(window.deps, { caller: officer, hall: window.hall });
    if (!before.ok) throw new Error(before.error.code);
    const { results, books, officers } = before.value;
    expect(results).toMatchObject({ in: 5, out: 3, onShelf: results.opening + 2 });
    expect(officers.find(({ name }) => name === `officer ${officer.actor.id}`)).toMatchObject({
      shelved: 5,
      handedOver: 1,
      outside: 1,
    });
    expect(officers.find(({ name }) => name === `officer ${other.actor.id}`)).toMatchObject({ handedOver: 1 });

    const counted = { onShelf: results.onShelf, books: books.map(({ book, free }) => ({ book, free })) };
    const evening = { asking: { caller: officer }, hall: window.hall };
    const wrong = { ...counted, onShelf: results.onShelf - 1 };
    expect(await closeDay(window.deps, evening, { counted: wrong, explanation: '' })).toMatchObject({
      error: {
        code: 'differenceUnexplained',
        differences: [{ book: null, recorded: results.onShelf, counted: results.onShelf - 1 }],
      },
    });
    const [closing] = await Promise.all([
      closeDay(window.deps, evening, { counted: wrong, explanation: '一件在复印室，已取回' }),
      closeDay(window.deps, evening, { counted: wrong, explanation: '一件在复印室，已取回' }),
    ]);
    expect([codeOf(closing), (await readBalance(window.deps, { caller: officer, hall: window.hall })).ok]).toContain(
      true,
    );
    const fourth = made[3];
    expect(fourth && codeOf(await handOverResult(window.deps, at(fourth.id), await taking(fourth.id)))).toBe(
      'dayIsClosed',
    );
    expect(await readBalance(window.deps, { caller: officer, hall: window.hall })).toMatchObject({
      value: { state: 'closed', explanation: '一件在复印室，已取回', differences: [{ what: null }] },
    });
    expect(await reopenDay(window.deps, evening, { reason: '还有人来取件' })).toMatchObject({ ok: true });
    expect(fourth && codeOf(await handOverResult(window.deps, at(fourth.id), await taking(fourth.id)))).toBe('done');
  });

  test('never counts an act that came beside it', async () => {
    office.setNow('2026-09-03T02:00:00Z');
    const made = await Promise.all(Array.from({ length: 6 }, () => decided(window)));
    const balance = await readBalance(window.deps, { caller: officer, hall: window.hall });
    if (!balance.ok) throw new Error(balance.error.code);
    const counted = {
      onShelf: balance.value.results.onShelf,
      books: balance.value.books.map(({ book, free }) => ({ book, free })),
    };
    const evening = { asking: { caller: officer }, hall: window.hall };
    const [, ...acts] = await Promise.all([
      closeDay(window.deps, evening, { counted, explanation: '边结账边上架' }),
      ...made.map(({ id }) => shelve(id, 'D-01')),
    ]);
    const done = acts.filter(({ ok: isDone }) => isDone).length;
    const closed = await readBalance(window.deps, { caller: officer, hall: window.hall });
    expect(closed).toMatchObject({ value: { state: 'closed', results: { in: done } } });
    expect(new Set(acts.map(codeOf))).toEqual(
      new Set(done === 6 ? ['done'] : done === 0 ? ['dayIsClosed'] : ['done', 'dayIsClosed']),
    );
  });
});

test('the share of the window is counted from deliveries, exceptions with their reasons', async () => {
  const { items } = await readShare(window.deps, officer);
  expect(items).toMatchObject([{ outside: 1, reasons: [{ reason: 'onSite', count: 1 }], post: 1, electronic: 1 }]);
  expect(items[0]?.window).toBeGreaterThan(5);
});

test('every table follows from the log', async () => {
  expect(await unproven(window)).toEqual([]);
});
