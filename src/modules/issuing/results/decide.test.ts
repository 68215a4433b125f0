import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { no, ok } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Event, type Receiver, type Wish } from './model.ts';

const on = civilDate('2026-03-02');
const id = (place: number) => `0190a000-0000-7000-8000-00000000000${place}`;
const holder = { person: id(1), organisation: null, mandate: null };
const facts = {
  ...{ number: '370828260302000017', item: { key: 'public-health', version: 1 }, department: 'approval', holder },
  ...{ papers: [], decidedOn: on, dueOn: civilDate('2026-03-16'), provisional: false },
};
const by = { officer: id(2), keepsAway: false };
const place = { hall: 'hall', shelf: 'A-01' };
const sheet = { book: id(3), number: 17 };
const byPost: Wish = { method: 'post', address: 'sealed' };

const prepared: Event = { type: 'resultPrepared', on, facts };
const shelved: Event = { type: 'resultShelved', on, officer: id(2), place, from: null };
const wantsPost: Event = { type: 'deliveryChosen', on, wish: byPost, holder, department: 'approval' };
const posted: Event = { type: 'resultPosted', on, officer: id(2), hall: 'hall', from: place, parcel: id(4) };
const receiver: Receiver = { as: 'applicant', identity: 'card', name: 'sealed' };
const handedOver: Event = {
  ...{ type: 'resultHandedOver', on, officer: id(2), hall: 'hall', from: place, receiver },
  proof: { kind: 'signature', file: id(5) },
};
const handOver: Extract<Command, { type: 'handOver' }> = {
  ...{ type: 'handOver', on, by, hall: 'hall', isWho: 'applicant', receiver },
  proof: { kind: 'signature', file: id(5) },
};
const post: Command = { type: 'post', on, by, hall: 'hall', parcel: id(4) };
const choose = (wish: Wish): Command => ({ type: 'chooseDelivery', on, wish, holder, department: 'approval' });

const given = (...past: Event[]) => ({
  when: (command: Command) => decide(command, past.reduce(evolve, initial)),
});

describe('how somebody wants to have the result', () => {
  test('is said before the decision, and changed until it is on its way', () => {
    expect(given().when(choose(byPost))).toEqual(ok([wantsPost]));
    expect(given(prepared, shelved).when(choose(byPost))).toEqual(ok([wantsPost]));
    expect(given(wantsPost, prepared, shelved, posted).when(choose(byPost))).toEqual(no({ code: 'onItsWay' }));
    expect(given(prepared, shelved, handedOver).when(choose(byPost))).toEqual(
      no({ code: 'alreadyDelivered', on, how: 'counter' }),
    );
  });

  test('by post needs an address', () => {
    expect(given().when(choose({ method: 'post', address: null }))).toEqual(no({ code: 'addressMissing' }));
  });

  const electronic = choose({ method: 'electronic', address: null });
  const chosen: Event = {
    type: 'deliveryChosen',
    on,
    wish: { method: 'electronic', address: null },
    holder,
    department: 'approval',
  };

  test('electronically: delivered with the decision, or at once when it stands', () => {
    expect(given(chosen).when({ type: 'register', on, facts })).toEqual(
      ok([prepared, { type: 'resultDeliveredElectronically', on }]),
    );
    expect(given(prepared).when(electronic)).toEqual(ok([chosen, { type: 'resultDeliveredElectronically', on }]));
  });

  test('not electronically any more, when a paper original is printed or lies ready', () => {
    const printed: Event = { type: 'resultPrinted', on, officer: id(2), sheet };
    expect(given(prepared, printed).when(electronic)).toMatchObject({ ok: false, error: { state: 'prepared' } });
    expect(given(prepared, shelved).when(electronic)).toMatchObject({ ok: false, error: { state: 'shelved' } });
  });
});

describe('a result', () => {
  test('is there once for each case', () => {
    expect(given().when({ type: 'register', on, facts })).toEqual(ok([prepared]));
    expect(given(prepared).when({ type: 'register', on, facts })).toMatchObject({ ok: false });
  });

  test('is laid on a shelf, and moved to another with the place where it lay', () => {
    expect(given(prepared).when({ type: 'shelve', on, by, place })).toEqual(ok([shelved]));
    const other = { hall: 'town', shelf: 'B-02' };
    expect(given(prepared, shelved).when({ type: 'shelve', on, by, place: other })).toEqual(
      ok([{ ...shelved, place: other, from: place }]),
    );
  });

  test('lies nowhere without the code of the shelf', () => {
    expect(given(prepared).when({ type: 'shelve', on, by, place: { hall: 'hall', shelf: ' ' } })).toEqual(
      no({ code: 'shelfMissing' }),
    );
  });

  test('is handed over by no officer who must keep away from it', () => {
    expect(given(prepared).when({ ...handOver, by: { ...by, keepsAway: true } })).toEqual(no({ code: 'keepsAway' }));
  });

  test('before the decision nothing is handed over, shelved, printed or posted', () => {
    for (const command of [
      handOver,
      post,
      { type: 'shelve', on, by, place },
      { type: 'print', on, by, sheet },
    ] as const)
      expect(given().when(command)).toEqual(no({ code: 'resultNotAllowed', command: command.type, state: 'awaited' }));
  });
});

describe('the hand-over', () => {
  test('straight from the printer, or from the shelf of this hall', () => {
    expect(given(prepared, shelved).when(handOver)).toEqual(ok([handedOver]));
    expect(given(prepared).when(handOver)).toEqual(ok([{ ...handedOver, from: null }]));
  });

  test('happens once: the second is told when and how it went', () => {
    expect(given(prepared, shelved, handedOver).when(handOver)).toEqual(
      no({ code: 'alreadyDelivered', on, how: 'counter' }),
    );
  });

  test('never while the post has it', () => {
    expect(given(wantsPost, prepared, shelved, posted).when(handOver)).toEqual(no({ code: 'onItsWay' }));
  });

  test('only in the hall where it lies', () => {
    expect(given(prepared, shelved).when({ ...handOver, hall: 'town' })).toEqual(
      no({ code: 'otherHall', hall: 'hall' }),
    );
  });

  test('to nobody whose number is another’s', () => {
    expect(given(prepared).when({ ...handOver, isWho: 'stranger' })).toEqual(no({ code: 'notTheReceiver' }));
    expect(given(prepared).when({ ...handOver, isWho: 'agent' })).toEqual(no({ code: 'notTheReceiver' }));
  });

  test('to somebody else with a paper of authority, who is then entered as such', () => {
    const proxy: Receiver = { as: 'proxy', identity: 'typed', name: 'sealed', idNumber: 'sealed', authority: id(6) };
    expect(given(prepared).when({ ...handOver, isWho: 'stranger', receiver: proxy })).toMatchObject({ ok: true });
    expect(given(prepared).when({ ...handOver, isWho: 'applicant', receiver: proxy })).toEqual(
      no({ code: 'notTheReceiver' }),
    );
    const taken: Event = { ...handedOver, receiver: proxy };
    expect(given(prepared, shelved, taken).when(handOver)).toEqual(no({ code: 'alreadyDelivered', on, how: 'proxy' }));
  });

  test('outside of the window says why', () => {
    const outside: Command = { type: 'issueOutside', on, by, hall: 'hall', reason: 'onSite', note: 'sealed' };
    expect(given(prepared).when(outside)).toMatchObject({ ok: true, value: [{ type: 'resultIssuedOutside' }] });
    expect(given(prepared).when({ ...outside, note: null })).toEqual(no({ code: 'outsideNoteMissing' }));
    expect(given(prepared, shelved, handedOver).when(outside)).toMatchObject({ error: { code: 'alreadyDelivered' } });
  });
});

describe('the post', () => {
  test('takes what somebody wants to have sent, and knows where', () => {
    expect(given(wantsPost, prepared, shelved).when(post)).toEqual(ok([posted]));
    expect(given(prepared, shelved).when(post)).toEqual(no({ code: 'addressMissing' }));
    expect(given(wantsPost, prepared, shelved).when({ ...post, hall: 'town' })).toEqual(
      no({ code: 'otherHall', hall: 'hall' }),
    );
  });

  test('takes it once', () => {
    expect(given(wantsPost, prepared, shelved, posted).when(post)).toEqual(no({ code: 'onItsWay' }));
  });

  const way = given(wantsPost, prepared, shelved, posted);
  test('delivers it', () => {
    expect(way.when({ type: 'parcelDelivered', on, parcel: id(4), lead: true })).toEqual(
      ok([{ type: 'resultDeliveredByPost', on, parcel: id(4) }]),
    );
  });

  test('says it twice and nothing happens twice', () => {
    const there: Event = { type: 'resultDeliveredByPost', on, parcel: id(4) };
    expect(
      given(wantsPost, prepared, shelved, posted, there).when({
        type: 'parcelDelivered',
        on,
        parcel: id(4),
        lead: true,
      }),
    ).toEqual(ok([]));
  });

  test('brings it back, and it is laid on a shelf again', () => {
    const back: Event = { type: 'resultCameBack', on, parcel: id(4) };
    expect(way.when({ type: 'parcelReturned', on, parcel: id(4), lead: true })).toEqual(ok([back]));
    expect(given(wantsPost, prepared, shelved, posted, back).when({ type: 'shelve', on, by, place })).toEqual(
      ok([shelved]),
    );
  });

  test('says something about an older parcel, which is past', () => {
    expect(way.when({ type: 'parcelReturned', on, parcel: id(9), lead: true })).toEqual(ok([]));
  });

  test('does not take it: it is still in the house', () => {
    const failed: Event = { type: 'postingFailed', on, parcel: id(4) };
    expect(way.when({ type: 'parcelRefused', on, parcel: id(4), lead: true })).toEqual(ok([failed]));
    expect(given(wantsPost, prepared, shelved, posted, failed).when(handOver)).toEqual(
      ok([{ ...handedOver, from: null }]),
    );
  });
});

describe('a printed sheet', () => {
  const printed: Event = { type: 'resultPrinted', on, officer: id(2), sheet };
  test('belongs to the result until it is spoilt', () => {
    expect(given(prepared).when({ type: 'print', on, by, sheet })).toEqual(ok([printed]));
    expect(given(prepared, printed).when({ type: 'withdrawPrint', on, by, sheet })).toEqual(
      ok([{ type: 'printWithdrawn', on, officer: id(2), sheet }]),
    );
    expect(given(prepared).when({ type: 'withdrawPrint', on, by, sheet })).toEqual(no({ code: 'sheetNotOnIt' }));
  });

  test('is not spoilt any more when it is in somebody’s hand', () => {
    expect(given(prepared, printed, shelved, handedOver).when({ type: 'withdrawPrint', on, by, sheet })).toMatchObject({
      error: { code: 'alreadyDelivered' },
    });
  });
});

test('who has not come is reminded while it lies ready', () => {
  const reminded: Event = { type: 'collectionReminded', on };
  expect(given(prepared, shelved).when({ type: 'remind', on })).toEqual(ok([reminded]));
  expect([prepared, shelved, reminded].reduce(evolve, initial)).toMatchObject({ reminders: 1 });
  expect(given(prepared).when({ type: 'remind', on })).toMatchObject({ ok: false });
});
