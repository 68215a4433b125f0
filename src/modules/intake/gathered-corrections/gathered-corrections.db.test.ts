// Several departments ask for corrections in one theme: one list, one answer, and each case goes on by itself.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { gathering } from '../../../../test/support/intake/gathered.ts';
import { personCaller } from '../../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import { eventually } from '../../../../test/support/log/following.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { withdrawPart } from '../theme-cases/withdraw.ts';
import { openDraftOf } from '../drafts/opening.ts';
import { isOpen, openNotice } from './model.ts';

const PENSION = 'pension-retire';
const CARD = 'elder-card';
const ARCHIVE = 'archive-receive';
const WAITING = 'gjj-withdraw';
const PHONE = 'applicant.phone';
const ID = 'common.id-card';

let house: ThemeHouse;
let office: ReturnType<typeof gathering>;
let caller: Caller;
let theme: string;
beforeAll(async () => {
  house = await openThemeHouse();
  office = gathering(house);
  caller = personCaller(house.office);
}, 120_000);
afterAll(() => house.close());

const heard = (id: string, items: readonly string[]) =>
  eventually(async () => {
    const open = openNotice(await office.gathered(id))?.notice.asks.filter(isOpen) ?? [];
    expect(open.map(({ item }) => item).toSorted()).toEqual([...items].toSorted());
  });
const stateOf = async (id: string, item: string) => (await office.fileFor(await house.caseOf(id, item)))?.row.state;
const both = async (id: string) => {
  valueOf(await office.ask(id, PENSION, { [ID]: '看不清', [PHONE]: '少一位' }));
  valueOf(await office.ask(id, CARD, { [PHONE]: '打不通', [ID]: '过期了' }));
};
const opened = async (draft: string) =>
  house.office.deps.db.within(caller.scope, (tx) => openDraftOf(tx, house.deps, draft));

describe('what two departments ask for', () => {
  beforeAll(async () => {
    theme = await office.handedIn(caller);
    await both(theme);
    await heard(theme, [PENSION, CARD]);
  }, 60_000);
  test('is one list: the same paper and the same datum once, with both reasons, and each item with its own last day', async () => {
    const { view } = valueOf(await office.view(caller, theme));
    expect(view.entries.map(({ id, kind, asks }) => [kind, id, asks.map(({ what }) => what)])).toEqual([
      ['material', ID, ['看不清', '过期了']],
      ['answer', PHONE, ['少一位', '打不通']],
    ]);
    expect(view.items.map(({ item }) => item)).toEqual([PENSION, CARD]);
    expect(view.until).toBe(view.items.map(({ until }) => until).toSorted()[0]);
    expect(view.notice?.number).toBe(`${view.theme.number}-C1`);
  });
  test('is nobody else’s to see or to answer', async () => {
    const stranger = personCaller(house.office);
    expect(await office.view(stranger, theme)).toEqual(no({ code: 'themeCaseNotFound' }));
    expect(await office.answer(stranger, theme, { answers: { [PHONE]: '13900000000' } })).toEqual(
      no({ code: 'themeCaseNotFound' }),
    );
  });
  test('shows each department who asks beside it, and nothing of what it asks', async () => {
    const file = await office.fileFor(await house.caseOf(theme, PENSION), ['hrss']);
    expect(file?.theme?.correction).toMatchObject({ edition: 1, others: [{ state: 'open' }] });
    expect(JSON.stringify(file?.theme)).not.toContain('过期了');
    const beside = await office.fileFor(await house.caseOf(theme, ARCHIVE), ['hrss']);
    expect(beside?.theme?.correction).toBeNull();
  });
  test('a part is answered and goes to nobody before its item is complete; what is wrong is said', async () => {
    const partly = valueOf(await office.answer(caller, theme, { answers: { [PHONE]: '12' } }));
    expect(partly.answered).toEqual([]);
    const { view } = valueOf(await office.view(caller, theme));
    expect(view.entries.find(({ id }) => id === PHONE)).toMatchObject({ isMended: true, value: '12' });
    expect(view.entries.find(({ id }) => id === PHONE)?.fault).not.toBeNull();
  });
  test('is answered in one sitting, and each case goes on with the same value and a file of its own', async () => {
    const before = await office.application(caller, await house.caseOf(theme, ARCHIVE));
    const answering = { answers: { [PHONE]: '13912345678' }, files: [await office.paper(caller, ID)] };
    const answered = await office.answer(caller, theme, answering, 'one');
    expect(answered).toEqual(ok({ answered: [PENSION, CARD], open: [] }));
    expect(await office.answer(caller, theme, answering, 'one')).toEqual(answered);
    const files = new Set<string>();
    for (const item of [PENSION, CARD]) {
      expect(await stateOf(theme, item)).toBe('submitted');
      const { answers, materials } = await office.application(caller, await house.caseOf(theme, item));
      expect(answers[PHONE]).toBe('13912345678');
      const handed = materials.find(({ id }) => id === ID)?.files ?? [];
      expect(handed).toHaveLength(1);
      for (const file of handed) files.add(file);
    }
    expect(files.size).toBe(2);
    expect(await office.application(caller, await house.caseOf(theme, ARCHIVE))).toEqual(before);
    expect(openNotice(await office.gathered(theme))).toBeUndefined();
    expect(await office.view(caller, theme)).toEqual(no({ code: 'noCorrectionAsked' }));
    expect(await office.answer(caller, theme, answering)).toEqual(no({ code: 'noCorrectionAsked' }));
  });
  test('goes with what waits for its turn, which is handed in with the mended value', async () => {
    const { parts } = await house.themeCase(theme);
    const waiting = parts.find(({ item }) => item === WAITING);
    const draft = await opened(waiting?.draft ?? '');
    expect(draft?.answers[PHONE]).toBe('13912345678');
    expect(draft?.sources.get(PHONE)).toBe('theme');
  });
});

describe('a file that was chosen by mistake', () => {
  const filesOf = async () => {
    const { view } = valueOf(await office.view(caller, theme));
    return view.entries.find(({ id }) => id === ID)?.files ?? [];
  };
  const copiesIn = async (item: string) => {
    const part = (await house.themeCase(theme)).parts.find((one) => one.item === item);
    const draft = await opened(part?.draft ?? '');
    return draft?.attached.filter(({ material }) => material === ID).length;
  };
  beforeAll(async () => {
    theme = await office.handedIn(caller);
    await both(theme);
    await heard(theme, [PENSION, CARD]);
  }, 60_000);
  test('is taken off everywhere, and what was chosen beside it stays', async () => {
    for (const file of [await office.paper(caller, ID), await office.paper(caller, ID)])
      valueOf(await office.answer(caller, theme, { files: [file] }));
    const [wrong, right] = await filesOf();
    expect(await filesOf()).toMatchObject([{ isNew: true }, { isNew: true }]);
    // What waits for its turn took the place of its paper with the last one.
    expect(await copiesIn(WAITING)).toBe(1);
    valueOf(await office.answer(caller, theme, { drops: [wrong?.id ?? ''] }));
    expect(await filesOf()).toEqual([right]);
    expect(await copiesIn(WAITING)).toBe(1);
    // Nobody else's file, and nothing twice.
    valueOf(await office.answer(caller, theme, { drops: [wrong?.id ?? '', '01900000-0000-7000-8000-000000000000'] }));
    expect(await filesOf()).toEqual([right]);
  });
  test('is not handed in, nor is an item that lacks its paper again', async () => {
    const [only] = await filesOf();
    const dropped = valueOf(
      await office.answer(caller, theme, { answers: { [PHONE]: '13912345678' }, drops: [only?.id ?? ''] }),
    );
    expect(dropped.answered).toEqual([]);
    expect([await filesOf(), await copiesIn(WAITING)]).toEqual([[], 0]);
    const answered = valueOf(await office.answer(caller, theme, { files: [await office.paper(caller, ID)] }));
    expect(answered.answered).toEqual([PENSION, CARD]);
    expect(await copiesIn(WAITING)).toBe(1);
    for (const item of [PENSION, CARD]) {
      const { materials } = await office.application(caller, await house.caseOf(theme, item));
      expect(materials.find(({ id }) => id === ID)?.files).toHaveLength(1);
    }
  });
});

describe('a department that asks later', () => {
  beforeAll(async () => {
    theme = await office.handedIn(caller);
    valueOf(await office.ask(theme, PENSION, { [PHONE]: '少一位' }));
    await heard(theme, [PENSION]);
  }, 60_000);
  test('adds to the open notice', async () => {
    valueOf(await office.ask(theme, CARD, { 'beneficiary.name': '错字' }));
    await heard(theme, [PENSION, CARD]);
    const { view } = valueOf(await office.view(caller, theme));
    expect(view.notice?.editions.map(({ edition, items }) => [edition, items.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(view.items.map(({ item, edition }) => [item, edition])).toEqual([
      [PENSION, 1],
      [CARD, 2],
    ]);
  });
  test('stays open where only the other was answered; an answer that is right may be said to be', async () => {
    expect(await office.answer(caller, theme, { asIs: [PHONE] })).toEqual(
      ok({ answered: [PENSION], open: [{ item: CARD, left: 1, why: null }] }),
    );
    expect([await stateOf(theme, PENSION), await stateOf(theme, CARD)]).toEqual(['submitted', 'awaitingCorrection']);
  });
  test('falls out when its part is withdrawn, and nothing is asked any more', async () => {
    valueOf(await withdrawPart(house.deps, { caller }, { theme, item: CARD }));
    await heard(theme, []);
    const state = await office.gathered(theme);
    const asks = state.state === 'none' ? [] : state.notices.flatMap((notice) => notice.asks);
    expect(asks.map(({ item, standing }) => [item, standing.state])).toEqual([
      [PENSION, 'answered'],
      [CARD, 'fallen'],
    ]);
    expect(await office.view(caller, theme)).toEqual(no({ code: 'noCorrectionAsked' }));
  });
});

describe('at the same moment', () => {
  test('one asks and another is answered: nothing is lost, and what was not answered stays open', async () => {
    const own = await office.handedIn(caller);
    valueOf(await office.ask(own, PENSION, { [PHONE]: '少一位' }));
    const [answered, asked] = await Promise.all([
      office.answer(caller, own, { answers: { [PHONE]: '13912345678' } }),
      office.ask(own, CARD, { [PHONE]: '打不通' }),
    ]);
    valueOf(asked);
    expect(valueOf(answered).answered).toEqual([PENSION]);
    await heard(own, [CARD]);
    expect(await stateOf(own, CARD)).toBe('awaitingCorrection');
    expect(await office.answer(caller, own, { answers: { [PHONE]: '13912345679' } })).toMatchObject(
      ok({ answered: [CARD], open: [] }),
    );
  });
  test('it is answered twice: once is enough', async () => {
    const own = await office.handedIn(caller);
    await both(own);
    const said = { answers: { [PHONE]: '13912345678' }, brings: [ID] };
    const all = await Promise.all([office.answer(caller, own, said), office.answer(caller, own, said)]);
    const done = all.flatMap((one) => (one.ok ? one.value.answered : []));
    expect(done.toSorted()).toEqual([CARD, PENSION]);
    const { materials } = await office.application(caller, await house.caseOf(own, CARD));
    expect(materials.find(({ id }) => id === ID)?.way).toBe('atWindow');
  });
  test('one part is taken back while all is answered: the other is not kept from it', async () => {
    const own = await office.handedIn(caller);
    await both(own);
    const said = { answers: { [PHONE]: '13912345678' }, brings: [ID] };
    await Promise.allSettled([
      withdrawPart(house.deps, { caller }, { theme: own, item: CARD }),
      office.answer(caller, own, said),
    ]);
    await office.answer(caller, own, said);
    expect(await stateOf(own, PENSION)).toBe('submitted');
    expect(['concluded', 'submitted']).toContain(await stateOf(own, CARD));
  });
});

test('what breaks half-way leaves everything as it was', async () => {
  const own = await office.handedIn(caller);
  await both(own);
  await heard(own, [PENSION, CARD]);
  let handed = 0;
  const { files } = house.deps;
  const breaking = {
    ...files,
    handOver: (...given: Parameters<typeof files.handOver>) => {
      handed += 1;
      if (handed === 2) throw new Error('the plug was pulled');
      return files.handOver(...given);
    },
  };
  const { answerGathered } = await import('./answer.ts');
  const said = { consent: true, answers: { [PHONE]: '13912345678' }, brings: [ID] };
  await expect(answerGathered({ ...house.deps, files: breaking }, { caller }, { theme: own, said })).rejects.toThrow(
    'the plug was pulled',
  );
  for (const item of [PENSION, CARD]) expect(await stateOf(own, item)).toBe('awaitingCorrection');
  const { view } = valueOf(await office.view(caller, own));
  expect(view.entries.every(({ isMended }) => !isMended)).toBe(true);
  expect(valueOf(await office.answer(caller, own, said)).answered).toEqual([PENSION, CARD]);
});
