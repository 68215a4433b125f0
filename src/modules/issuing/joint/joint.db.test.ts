// 统一出件 on a real database: one way for all results of a theme, one sitting, one receipt, one parcel; twice, at once, half-way, never.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { officerCaller, personCaller } from '../../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import { Courier, step } from '../../../../test/support/issuing/courier.ts';
import { openWindow, signatureFor, unproven, type Window } from '../../../../test/support/issuing/window.ts';
import { openTold } from '../../../../test/support/messages/told.ts';
import { resultsOfCases } from '../../../app/compose/issuing.ts';
import { resultKinds } from '../../../app/compose/result-messages/kinds.ts';
import { tellReceivers } from '../../../app/compose/result-messages/reaction.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { systemScope } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { bookParcel, lookAtParcel } from '../../delivery/follow.ts';
import { parcelStreams } from '../../delivery/index.ts';
import { caseStreams, withdrawPart } from '../../intake/index.ts';
import { chooseDelivery, followParcels, ownResult, remindCollections, resultStreams } from '../index.ts';
import type { HandOver } from '../results/hand-over.ts';
import { findResults } from '../results/read.ts';
import { postResult, shelveResult } from '../results/window.ts';
import { chooseForTheme, type JointWish } from './choose.ts';
import { handOverTogether } from './hand-over.ts';
import { collectJoint, ownJoint } from './own.ts';
import { postTogether } from './post.ts';
import { openThemeResults } from './read.ts';
import { jointStreams } from './store/joint.ts';

let house: ThemeHouse;
let window: Window;
let courier: Courier;
let officer: Caller;
let toldOf: Awaited<ReturnType<typeof openTold>>;
beforeAll(async () => {
  house = await openThemeHouse();
  courier = new Courier();
  window = await openWindow(house.office, courier);
  officer = { ...officerCaller(house.office), scope: { area: house.office.database.area, departments: 'all' } };
  toldOf = await openTold(house.office, { kinds: resultKinds, follower: tellReceivers(house.office.deps) });
}, 120_000);
afterAll(() => house.close());

const [PENSION, CARD, FUND] = ['pension-retire', 'elder-card', 'gjj-withdraw'] as const;
const CITIZEN = '980828198503120015';
const ADDRESS = { name: '演示张三', phone: '13800000001', address: '模拟县水泊街道演示路1号' };
const BY_POST: JointWish = { choice: { method: 'post', address: ADDRESS }, pace: undefined };
const TO_FETCH: JointWish = { choice: { method: 'counter' }, pace: 'together' };

type Handed = { id: string; caller: Caller };

/** A theme of three items: two begin at once, the third when the first is granted. */
async function handedIn(): Promise<Handed> {
  const caller = personCaller(house.office);
  const { id } = valueOf(await house.submit(caller, await house.prepared(caller, 'retire', { archive: false })));
  return { caller, id };
}

const scope = () => systemScope(house.office.database.area);

/** What the follower of decisions does. */
async function laidDown(id: CaseId): Promise<CaseId> {
  await house.office.database.follower.within(scope(), async (tx) => {
    const recorded = (await caseStreams.recorded(tx, id)).filter(({ type }) => type === 'caseDecided');
    await resultsOfCases(window.deps).react(
      tx,
      recorded.map((one, place) => ({ seq: place + 1, recorded: one })),
    );
  });
  return id;
}

async function decided(theme: string, item: string, outcome: 'grant' | 'deny' = 'grant'): Promise<CaseId> {
  await house.partDecided(theme, item, outcome);
  return laidDown(await house.caseOf(theme, item));
}

const asking = (key?: string, caller = officer) => ({
  caller,
  once: key === undefined ? undefined : { caller: caller.actor.id, key, requestHash: 'one' },
});
const shelve = async (id: CaseId) =>
  valueOf(await shelveResult(window.deps, { asking: asking(), id, hall: window.hall }, { shelf: 'A-01' }));
const choose = ({ id, caller }: Handed, wish: JointWish) =>
  chooseForTheme(window.deps, { asking: { caller }, theme: id }, wish);
const at = (theme: string, cases: readonly string[], key?: string) => ({
  ...{ asking: asking(key), theme, hall: window.hall, cases },
});
const post = (theme: string, cases: readonly string[]) => postTogether(window.deps, at(theme, cases));
const seen = async (theme: string) =>
  valueOf(await openThemeResults(window.deps, { caller: officer, theme, hall: window.hall }));
const own = ({ id, caller }: Handed) =>
  house.office.deps.db.within(caller.scope, (tx) => ownJoint(tx, window.deps, { caller, id }));

async function taking(id: CaseId, change: Partial<HandOver> = {}): Promise<HandOver> {
  window.numbers.set(CITIZEN, 'applicant');
  return {
    ...{ as: 'applicant', identity: 'card', name: '演示张三', idNumber: CITIZEN, authority: null },
    signature: { file: await signatureFor(window, { id, officer }) },
    ...change,
  };
}

const stateOf = async (id: CaseId) =>
  (await house.office.database.app.within(scope(), (tx) => resultStreams.load(tx, id))).value.state;
const jointOf = (theme: string) =>
  house.office.database.app.within(scope(), async (tx) => (await jointStreams.load(tx, theme)).value);
const codeOf = (result: { ok: boolean; error?: unknown }) => {
  const { error } = result as { error?: { code: string } };
  return result.ok ? 'done' : (error?.code ?? '');
};
const papersOf = (id: CaseId, kind: string) =>
  house.office.database.app.within(scope(), (tx) =>
    tx
      .selectFrom('documents.document')
      .select(['id', 'number'])
      .where('case_id', '=', id)
      .where('kind', '=', kind as never)
      .execute(),
  );

/** What the courier has to tell of whatever was ordered for a case reaches the results, twice. */
async function followed(id: CaseId): Promise<void> {
  const { follower } = house.office.database;
  const parcels = await follower.within(scope(), (tx) =>
    tx.selectFrom('delivery.parcel').select('id').where('case_id', '=', id).execute(),
  );
  for (const { id: parcel } of parcels) {
    await bookParcel(window.deps.delivery, parcel);
    await lookAtParcel(window.deps.delivery, parcel);
    await follower.within(scope(), async (tx) => {
      const ends = (await parcelStreams.recorded(tx, parcel)).filter(({ type }) =>
        ['parcelRefused', 'parcelDelivered', 'parcelReturned'].includes(type),
      );
      const told = ends.map((one, place) => ({ seq: place + 1, recorded: one }));
      await followParcels().react(tx, told);
      await followParcels().react(tx, told);
    });
  }
}

describe('at the counter', () => {
  test('one sitting hands over what is here: one receipt, and each result is delivered for itself', async () => {
    const theme = await handedIn();
    const [pension, card] = [await decided(theme.id, PENSION), await decided(theme.id, CARD)];
    await shelve(pension);
    const number = (await house.themeCase(theme.id)).facts.number;
    const found = await findResults(window.deps, { caller: officer, asked: { text: number } });
    expect(found).toMatchObject({ theme: theme.id });
    expect(found.results).toHaveLength(2);
    const before = await seen(theme.id);
    expect(before.applicant).toContain('演示');
    expect(before.results.map(({ item, state }) => [item, state])).toEqual(
      expect.arrayContaining([
        [PENSION, 'here'],
        [CARD, 'here'],
        [FUND, 'coming'],
      ]),
    );
    expect(before.results.find(({ item }) => item === FUND)?.expectedOn).toMatch(/^2026-03/);
    const given = valueOf(await handOverTogether(window.deps, at(theme.id, [pension, card]), await taking(card)));
    expect(given).toMatchObject({ handed: 2, receipt: { number: expect.stringContaining('领') } });
    expect([await stateOf(pension), await stateOf(card)]).toEqual(['delivered', 'delivered']);
    const [lead = pension] = [pension, card].toSorted();
    expect(await papersOf(lead, 'resultsReceipt')).toEqual([given.receipt]);
    expect((await own(theme))?.receipts).toMatchObject([{ number: given.receipt.number, case: lead }]);
    const told = await toldOf(`intake.themeCase/${theme.id}`);
    expect(told.map(({ kind }) => kind)).toEqual(['result.handedOver']);
    expect(told[0]?.text).toContain(number);
    for (const one of [pension, card])
      expect((await toldOf(`issuing.result/${one}`)).map(({ kind }) => kind)).not.toContain('result.handedOver');
  });

  test('two clerks at once: one hands over, the other is told that it is done, and there is one receipt', async () => {
    const theme = await handedIn();
    const cases = [await decided(theme.id, PENSION), await decided(theme.id, CARD)];
    const [first] = cases;
    if (!first) throw new Error('there is a case');
    const takings = await Promise.all([taking(first), taking(first), taking(first)]);
    const answers = await Promise.all(
      takings.map((taken, place) =>
        handOverTogether(window.deps, at(theme.id, place === 1 ? cases.toReversed() : cases), taken),
      ),
    );
    expect(answers.map(codeOf).toSorted()).toEqual(['alreadyDelivered', 'alreadyDelivered', 'done']);
    expect((await jointOf(theme.id)).receipts).toHaveLength(1);
  });

  test('a double click gets the same receipt twice', async () => {
    const theme = await handedIn();
    const id = await decided(theme.id, CARD);
    const taken = await taking(id);
    const click = () => handOverTogether(window.deps, at(theme.id, [id], 'one-click'), taken);
    const [one, other] = await Promise.all([click(), click()]);
    expect(valueOf(one)).toEqual(valueOf(other));
    expect((await jointOf(theme.id)).receipts).toHaveLength(1);
  });

  test('when one result cannot be handed over, none is, and no number is drawn', async () => {
    const theme = await handedIn();
    const cases = [await decided(theme.id, PENSION), await decided(theme.id, CARD)];
    const [first, second] = cases;
    if (!first || !second) throw new Error('there are two');
    const single = await taking(first);
    const other = await taking(second);
    valueOf(await handOverTogether(window.deps, at(theme.id, [second]), other));
    expect(codeOf(await handOverTogether(window.deps, at(theme.id, cases), single))).toBe('alreadyDelivered');
    expect(await stateOf(first)).toBe('prepared');
    expect((await jointOf(theme.id)).receipts).toHaveLength(1);
    const [lead = first] = [...cases].toSorted();
    expect(
      (await papersOf(lead, 'resultsReceipt')).length +
        (await papersOf(lead === first ? second : first, 'resultsReceipt')).length,
    ).toBe(1);
  });

  test('what breaks half-way leaves nothing behind, and the next try has the number that was drawn', async () => {
    const theme = await handedIn();
    const cases = [await decided(theme.id, PENSION), await decided(theme.id, CARD)];
    const [first] = cases;
    if (!first) throw new Error('there is a case');
    const taken = await taking(first);
    const keep = () => Promise.reject(new Error('the disk is full'));
    const broken = { ...window.deps, documents: { ...window.deps.documents, keep } };
    await expect(handOverTogether(broken, at(theme.id, cases, `broken-${first}`), taken)).rejects.toThrow('full');
    expect(await Promise.all(cases.map(stateOf))).toEqual(['prepared', 'prepared']);
    expect((await jointOf(theme.id)).receipts).toEqual([]);
    valueOf(await handOverTogether(window.deps, at(theme.id, cases, `broken-${first}`), taken));
    expect(await Promise.all(cases.map(stateOf))).toEqual(['delivered', 'delivered']);
  });

  test('somebody who may not fetch is refused, and so is what does not belong to the theme', async () => {
    const theme = await handedIn();
    const id = await decided(theme.id, CARD);
    const stranger = { ...(await taking(id)), idNumber: '980828199001010010' };
    expect(codeOf(await handOverTogether(window.deps, at(theme.id, [id]), stranger))).toBe('notTheReceiver');
    const proxy = { ...stranger, as: 'proxy' as const };
    expect(codeOf(await handOverTogether(window.deps, at(theme.id, [id]), proxy))).toBe('authorityMissing');
    const elsewhere = await handedIn();
    expect(codeOf(await handOverTogether(window.deps, at(elsewhere.id, [id]), await taking(id)))).toBe(
      'resultNotFound',
    );
    expect(codeOf(await handOverTogether(window.deps, at(theme.id, []), await taking(id)))).toBe('nothingMarked');
    const blind = { ...officer, scope: { ...officer.scope, departments: ['nobody'] } };
    const asked = { ...at(theme.id, [id]), asking: asking(undefined, blind) };
    expect(codeOf(await handOverTogether(window.deps, asked, await taking(id)))).toBe('resultNotFound');
    expect(await stateOf(id)).toBe('prepared');
  });

  test('who wants to fetch all at once hears once, when the last lies there; a refusal is told at once', async () => {
    const theme = await handedIn();
    valueOf(await choose(theme, TO_FETCH));
    const pension = await decided(theme.id, PENSION);
    await house.start(theme.id);
    await shelve(pension);
    const about = `intake.themeCase/${theme.id}`;
    expect([await toldOf(about), await toldOf(`issuing.result/${pension}`)]).toEqual([[], []]);
    const card = await decided(theme.id, CARD, 'deny');
    await shelve(card);
    expect((await toldOf(`issuing.result/${card}`)).map(({ kind }) => kind)).toEqual(['result.ready']);
    await shelve(await decided(theme.id, FUND));
    expect((await toldOf(about)).map(({ kind }) => kind)).toEqual(['result.ready']);
  });

  test('who does not come is reminded of everything at once', async () => {
    const theme = await handedIn();
    for (const item of [PENSION, CARD]) await shelve(await decided(theme.id, item));
    house.office.setNow('2026-03-10T02:00:00Z');
    const { conventions, db, now, themes } = window.deps;
    await remindCollections({ db, scope: scope(), now, conventions, themes });
    expect(await remindCollections({ db, scope: scope(), now, conventions, themes })).toBe(0);
    const told = await toldOf(`intake.themeCase/${theme.id}`);
    expect(told.map(({ kind }) => kind)).toEqual(['result.reminder']);
    house.office.setNow('2026-03-02T02:00:00Z');
  });
});

describe('by post', () => {
  test('one parcel when the last is ready; each result has its waybill and is delivered by it', async () => {
    const theme = await handedIn();
    expect(valueOf(await choose(theme, BY_POST))).toEqual({ pace: 'together' });
    const pension = await decided(theme.id, PENSION);
    await house.start(theme.id);
    expect(await post(theme.id, [pension])).toMatchObject({ error: { code: 'goesTogether', on: '2026-03-12' } });
    const alone = await postResult(window.deps, { asking: asking(), id: pension, hall: window.hall });
    expect(codeOf(alone)).toBe('goesTogether');
    const cases = [pension, await decided(theme.id, CARD), await decided(theme.id, FUND)];
    const ordered = courier.orders.length;
    expect(valueOf(await post(theme.id, cases))).toMatchObject({ sent: 3 });
    const [lead = pension] = cases.toSorted();
    courier.steps.push(step('collected', 3), step('delivered', 5));
    await followed(lead);
    courier.steps.length = 0;
    expect(courier.orders.length).toBe(ordered + 1);
    for (const id of cases) {
      const result = await house.office.deps.db.within(theme.caller.scope, (tx) => ownResult(tx, window.deps, id));
      expect(result).toMatchObject({
        state: 'delivered',
        how: 'post',
        parcel: { waybill: expect.stringMatching('TEST') },
      });
    }
    const told = await toldOf(`intake.themeCase/${theme.id}`);
    expect(told.map(({ kind }) => kind)).toEqual(['result.posted', 'result.arrived']);
  });

  test('a parcel that comes back brings each result back', async () => {
    const theme = await handedIn();
    valueOf(await choose(theme, { ...BY_POST, pace: 'each' }));
    const cases = [await decided(theme.id, PENSION), await decided(theme.id, CARD)];
    valueOf(await post(theme.id, cases));
    const [lead] = cases.toSorted();
    if (!lead) throw new Error('there is one');
    courier.steps.push(step('collected', 3), step('undelivered', 4), step('returned', 6));
    await followed(lead);
    courier.steps.length = 0;
    expect(await Promise.all(cases.map(stateOf))).toEqual(['returned', 'returned']);
    expect((await toldOf(`intake.themeCase/${theme.id}`)).map(({ kind }) => kind)).toContain('result.cameBack');
  });

  test('nobody waits for what was refused or taken back, and a refusal goes at once', async () => {
    const theme = await handedIn();
    valueOf(await choose(theme, BY_POST));
    const card = await decided(theme.id, CARD);
    expect(codeOf(await post(theme.id, [card]))).toBe('goesTogether');
    const pension = await decided(theme.id, PENSION, 'deny');
    valueOf(await post(theme.id, [pension]));
    expect(await house.states(theme.id)).toMatchObject({ [FUND]: 'stopped' });
    valueOf(await post(theme.id, [card]));
    const other = await handedIn();
    valueOf(await choose(other, BY_POST));
    const ready = await decided(other.id, CARD);
    valueOf(await withdrawPart(house.deps, { caller: other.caller }, { theme: other.id, item: FUND }));
    expect(codeOf(await post(other.id, [ready]))).toBe('goesTogether');
    house.office.setNow('2026-03-12T02:00:00Z');
    valueOf(await post(other.id, [ready]));
    house.office.setNow('2026-03-02T02:00:00Z');
  });
});

describe('the choice', () => {
  test('is for all results, also of what is handed in later, and can be changed until all are gone', async () => {
    const theme = await handedIn();
    valueOf(await choose(theme, BY_POST));
    const pension = await decided(theme.id, PENSION);
    await house.start(theme.id);
    const fund = await house.caseOf(theme.id, FUND);
    const waiting = await house.office.deps.db.within(theme.caller.scope, (tx) => ownResult(tx, window.deps, fund));
    expect(waiting).toMatchObject({ state: 'awaited', method: 'post' });
    expect(await own(theme)).toMatchObject({
      pace: 'together',
      method: 'post',
      mayChoose: true,
      heldUntil: '2026-03-12',
    });
    valueOf(await choose(theme, { choice: { method: 'electronic' }, pace: undefined }));
    expect(await stateOf(pension)).toBe('delivered');
    for (const item of [CARD, FUND]) expect(await stateOf(await decided(theme.id, item))).toBe('delivered');
    expect(codeOf(await choose(theme, TO_FETCH))).toBe('nothingLeftToChoose');
  });

  test('what was said of one item alone goes its own way and holds nothing up', async () => {
    const theme = await handedIn();
    valueOf(await choose(theme, BY_POST));
    const [pension, card] = [await decided(theme.id, PENSION), await decided(theme.id, CARD)];
    await house.start(theme.id);
    const fund = await house.caseOf(theme.id, FUND);
    valueOf(await chooseDelivery(window.deps, { asking: { caller: theme.caller }, id: fund }, { method: 'counter' }));
    expect(valueOf(await post(theme.id, [pension, card]))).toMatchObject({ sent: 2 });
  });

  test('is nobody else’s, needs a whole address, and stands in the person’s copy', async () => {
    const theme = await handedIn();
    const other = { id: theme.id, caller: personCaller(house.office) };
    expect(codeOf(await choose(other, TO_FETCH))).toBe('resultNotFound');
    expect(await own(other)).toBe(undefined);
    const unfit: JointWish = { choice: { method: 'post', address: { ...ADDRESS, phone: '1' } }, pace: 'each' };
    expect(codeOf(await choose(theme, unfit))).toBe('addressUnfit');
    valueOf(await choose(theme, BY_POST));
    const copy = await house.office.deps.db.within(theme.caller.scope, (tx) => collectJoint(tx, window.deps));
    expect(copy).toMatchObject([{ themeCase: theme.id, method: 'post', pace: 'together', address: ADDRESS }]);
  });
});

test('the log proves everything that stands in the tables', async () => {
  expect(await unproven(window)).toEqual([]);
});
