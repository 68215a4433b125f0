// A clerk takes a whole theme down and accepts it in one sitting, on a real database: what is accepted, what is left, and that nothing happens twice.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeAnswers } from '../../../app/county/answers.ts';
import { personCaller } from '../../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import {
  acceptSheet,
  completeSheet,
  onceOf,
  RETIRING,
  sheetOf,
  standing,
  themeWindow,
} from '../../../../test/support/intake/theme-window.ts';
import { BORN } from '../../../../test/support/intake/themes.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { syntheticCitizenId } from '../../../kernel/codes/synthetic.ts';
import { no } from '../../../kernel/result.ts';
import type { Told } from '../../themes/index.ts';
import { changeSheet } from '../counter/commands.ts';
import type { CounterDeps } from '../counter/deps.ts';
import { openSheet } from '../counter/sheet.ts';
import { standAt } from '../counter/stand-at.ts';
import { TAKE } from '../counter/standing.ts';
import { findThemeDraft } from '../theme-drafts/find.ts';
import { acceptTheme } from './accept.ts';
import { startThemeAtCounter } from './begin.ts';
import { findCounterGuide } from './guide.ts';

let house: ThemeHouse;
let desk: ReturnType<typeof themeWindow>;
beforeAll(async () => {
  house = await openThemeHouse();
  desk = themeWindow(house);
}, 60_000);
afterAll(() => house.close());

const [MOTHER = '', FATHER = ''] = [1, 2].map((place) => syntheticCitizenId(civilDate('1992-03-04'), place));

const countOf = (table: 'intake.theme_case' | 'intake.case_list') =>
  house.office.database.owner.within({ area: house.office.database.area }, async (tx) => {
    const rows = await tx.selectFrom(table).select('id').execute();
    return rows.length;
  });
const stateOf = (id: string) =>
  house.office.database.owner.within({ area: house.office.database.area }, async (tx) => {
    const row = await tx
      .selectFrom('intake.case_list')
      .selectAll()
      .where('id', '=', id as never)
      .executeTakeFirstOrThrow();
    return row.state;
  });

describe('a whole theme in one sitting', () => {
  test('is one form, one set of materials, and its items are received and accepted in one commit', async () => {
    const one = await desk.begun();
    const sheet = await completeSheet(one);
    expect([sheet.faults, sheet.missing]).toEqual([[], []]);
    expect(sheet.theme?.items.map(({ item }) => item)).toEqual(['pension-retire', 'gjj-withdraw']);
    expect(sheet.theme?.items[1]?.because).toEqual([{ question: '是否有公积金余额', answer: true }]);
    const receipt = valueOf(await acceptSheet(one));
    expect(receipt.number).toMatch(/^TC\d{18}$/);
    const first = receipt.parts.filter(({ standing: how }) => how !== 'waits');
    expect(first.length).toBeGreaterThan(0);
    for (const part of first) {
      expect(part).toMatchObject({ standing: 'accepted', why: null });
      expect(await stateOf(part.case?.id ?? '')).toBe('accepted');
    }
    const waiting = receipt.parts.filter(({ standing: how }) => how === 'waits');
    for (const part of waiting) expect([part.case, part.waitsFor.length > 0]).toEqual([null, true]);
    const { facts } = await house.themeCase(receipt.id);
    expect(facts).toMatchObject({ takenBy: one.caller.actor.id });
  });

  test('what another has to accept is received and says so', async () => {
    const one = await desk.begun({ accepts: () => false });
    await completeSheet(one);
    const receipt = valueOf(await acceptSheet(one));
    const [part] = receipt.parts;
    expect(part).toMatchObject({ standing: 'left', why: 'notYourAct' });
    expect(await stateOf(part?.case?.id ?? '')).toBe('submitted');
  });
});

describe('once', () => {
  test('twice at once under one key it is one theme case; afterwards the sheet says which', async () => {
    const one = await desk.begun();
    await completeSheet(one);
    const before = await countOf('intake.theme_case');
    const key = randomUUID();
    const [a, b] = await Promise.all([acceptSheet(one, {}, key), acceptSheet(one, {}, key)]);
    expect(valueOf(b)).toEqual(valueOf(a));
    expect(await countOf('intake.theme_case')).toBe(before + 1);
    expect(await acceptSheet(one)).toEqual(no({ code: 'themeSubmitted', themeCase: valueOf(a).id }));
    const again = await openSheet(await standing(one), { draft: one.id, language: 'zh' });
    expect(again).toEqual(no({ code: 'themeSubmitted', themeCase: valueOf(a).id }));
  });
});

describe('nothing is received', () => {
  test('while a material is missing; the sheet is kept', async () => {
    const one = await desk.begun();
    const sheet = await completeSheet(one);
    const [seen] = sheet.materials.filter(({ need, way }) => need === 'required' && way === 'originalSeen');
    valueOf(await changeSheet(await standing(one), one.id, { type: 'sayWay', material: seen?.id ?? '', way: null }));
    const before = await countOf('intake.case_list');
    expect(await acceptSheet(one)).toMatchObject(no({ code: 'incomplete', answers: [], materials: [seen?.id] }));
    expect(await countOf('intake.case_list')).toBe(before);
    expect((await sheetOf(one)).missing).toEqual([seen?.id]);
  });
  test('while the word of a second person is missing; a signed sheet of paper leads on', async () => {
    const one = await desk.begun({}, 'newborn', BORN);
    const stood = await standing(one);
    const { form, draft } = valueOf(await findThemeDraft(stood.drafts, stood.asking, one.id));
    const given = {
      ...draft.answers,
      'applicant.idNumber': MOTHER,
      'mother.idNumber': MOTHER,
      'father.idNumber': FATHER,
    };
    valueOf(await changeSheet(stood, one.id, { type: 'answer', answers: completeAnswers(form, given) }));
    const { missing } = await sheetOf(one);
    if (missing.length > 0) valueOf(await changeSheet(stood, one.id, { type: 'seeAll', materials: missing }));
    const { secondPersons } = await sheetOf(one);
    const [word] = secondPersons;
    expect(word).toMatchObject({ standing: 'missing' });
    const refused = await acceptSheet(one);
    expect(refused).toMatchObject(no({ code: 'partRefused', refusal: { code: 'secondPersonMissing' } }));
    for (const { rule } of secondPersons) {
      const paper = { type: 'notePaper', rule, name: '演示另一方' } as const;
      valueOf(await changeSheet(await standing(one), one.id, paper));
      valueOf(await changeSheet(await standing(one), one.id, paper));
    }
    expect((await sheetOf(one)).secondPersons.map(({ standing: how }) => how)).toEqual(
      secondPersons.map(() => 'onPaper'),
    );
    expect(await acceptSheet(one)).toMatchObject({ ok: true });
  });
  test('for a clerk who takes nothing for one of its departments, nor after he lost that right', async () => {
    const person = desk.newPerson();
    const caller = desk.clerk();
    const wish = { meeting: randomUUID(), theme: 'retire', told: RETIRING };
    const some = desk.counterWith({ person, takes: (department) => department === 'hrss' });
    expect(await startThemeAtCounter(some, { caller, once: onceOf(caller) }, wish)).toEqual(
      no({ code: 'notYourDepartment' }),
    );
    const one = await desk.begun();
    await completeSheet(one);
    const lost = { ...one, counter: desk.counterWith({ person, takes: () => false }) };
    expect(await standAt(lost.counter, { caller }, one.id)).toEqual(no({ code: 'notYourDepartment' }));
    // The right that ends between the look and the click.
    const stood = await standing(one);
    const ended = {
      ...stood,
      drafts: {
        ...stood.drafts,
        mayApply: () => ({ allowed: false, status: 403, rule: TAKE, code: 'notPermitted' }) as const,
      },
    };
    const before = await countOf('intake.case_list');
    expect(await acceptTheme(one.counter, ended, { themeDraft: one.id, consent: true })).toMatchObject(
      no({ code: 'notPermitted' }),
    );
    expect(await countOf('intake.case_list')).toBe(before);
  });
  test('of a theme that is a guide only, of one that is not there, with a question open, or after the meeting', async () => {
    const counter = desk.counterWith({ person: desk.newPerson() });
    const caller = desk.clerk();
    const start = (theme: string, told: Told) =>
      startThemeAtCounter(counter, { caller, once: onceOf(caller) }, { meeting: randomUUID(), theme, told });
    expect(await start('enterprise-open', house.usual('enterprise-open'))).toEqual(no({ code: 'themeNotPublished' }));
    expect(await start('no-such-theme', {})).toEqual(no({ code: 'themeNotFound' }));
    expect(await start('retire', {})).toMatchObject(no({ code: 'scenarioOpen' }));
    const over: CounterDeps = { ...counter, findMeeting: () => Promise.resolve(undefined) };
    expect(
      await startThemeAtCounter(over, { caller }, { meeting: randomUUID(), theme: 'retire', told: RETIRING }),
    ).toEqual(no({ code: 'meetingOver' }));
  });
  test('of what a citizen began at home: to the clerk it is not there', async () => {
    const own = await house.filledTheme(personCaller(house.office), 'retire', RETIRING);
    expect(await standAt(desk.counterWith({ person: desk.newPerson() }), { caller: desk.clerk() }, own)).toEqual(
      no({ code: 'draftNotFound' }),
    );
  });
});

test('the guide says which items are needed and why, what they come to, and whom the clerk does not serve', async () => {
  const counter = desk.counterWith({ person: desk.newPerson(), takes: (department) => department === 'hrss' });
  const guide = await house.office.deps.db.within(desk.clerk().scope, (tx) =>
    findCounterGuide(tx, counter, { caller: desk.clerk(), key: 'retire', told: RETIRING }),
  );
  expect(valueOf(guide)).toMatchObject({ open: [], gone: [] });
  const { needed, together, others } = valueOf(guide);
  expect(needed.map(({ item }) => item)).toEqual(['pension-retire', 'gjj-withdraw']);
  expect(together?.path.length).toBeGreaterThan(0);
  expect(others.length).toBe(1);
});
