// A clerk takes a whole theme down and accepts it in one sitting, on a real database: what is accepted, what is left, and that nothing happens twice.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeAnswers } from '../../../app/county/answers.ts';
import { officerCaller, personCaller } from '../../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import { BORN } from '../../../../test/support/intake/themes.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { syntheticCitizenId } from '../../../kernel/codes/synthetic.ts';
import type { PersonId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Told } from '../../themes/index.ts';
import { changeSheet } from '../counter/commands.ts';
import type { CounterSheet } from '../counter/contract.ts';
import type { CounterDeps } from '../counter/deps.ts';
import { openSheet } from '../counter/sheet.ts';
import { standAt, TAKE } from '../counter/standing.ts';
import { readSecondPersons } from '../second-person/files.ts';
import { findThemeDraft } from '../theme-drafts/find.ts';
import { acceptTheme } from './accept.ts';
import { startThemeAtCounter } from './begin.ts';
import { findCounterGuide } from './guide.ts';

let house: ThemeHouse;
beforeAll(async () => {
  house = await openThemeHouse();
}, 60_000);
afterAll(() => house.close());

type Rights = { takes?: (department: string) => boolean; accepts?: (department: string) => boolean; person: PersonId };

/** The window with the rights that a test needs: for which departments it takes, and for which it accepts. */
const counterWith = ({ person, takes = () => true, accepts = () => true }: Rights): CounterDeps => ({
  drafts: {
    ...house.deps,
    secondPersons: { rules: readSecondPersons(), tell: () => Promise.resolve() },
    permits: (caller, permission, department) =>
      permission === TAKE ? takes(department) : house.deps.permits(caller, permission, department),
    actorFor: (caller, permission, department) =>
      permission !== 'case:accept' || accepts(department)
        ? house.deps.actorFor(caller, permission, department)
        : undefined,
  },
  findMeeting: () => Promise.resolve({ person, until: new Date(Date.now() + 3_600_000) }),
  hallOf: () => Promise.resolve('hall-county'),
});

const clerk = (): Caller => ({
  ...officerCaller(house.office),
  scope: { area: house.office.database.area, departments: 'all' },
});
const personOf = (caller: Caller): PersonId => {
  if (!caller.scope.person) throw new Error('a person has a scope');
  return caller.scope.person;
};
const newPerson = () => personOf(personCaller(house.office));
const once = (caller: Caller, key: string = randomUUID()) => ({ caller: caller.actor.id, key, requestHash: 'same' });

const [MOTHER = '', FATHER = ''] = [1, 2].map((place) => syntheticCitizenId(civilDate('1992-03-04'), place));
const RETIRING = { archive: false, gjj: true, elder: false };

type Begun = { counter: CounterDeps; caller: Caller; id: string };

async function begun(rights: Omit<Rights, 'person'> = {}, theme = 'retire', told: Told = RETIRING): Promise<Begun> {
  const counter = counterWith({ ...rights, person: newPerson() });
  const caller = clerk();
  const { id } = valueOf(
    await startThemeAtCounter(counter, { caller, once: once(caller) }, { meeting: randomUUID(), theme, told }),
  );
  return { counter, caller, id };
}
const standing = async ({ counter, caller, id }: Begun, key?: string) =>
  valueOf(await standAt(counter, { caller, ...(key !== undefined && { once: once(caller, key) }) }, id));
const sheetOf = async (one: Begun): Promise<CounterSheet> =>
  valueOf(await openSheet(await standing(one), { draft: one.id, language: 'zh' }));

/** Everything answered, every original seen. */
async function complete(one: Begun): Promise<CounterSheet> {
  const stood = await standing(one);
  const { form, draft } = valueOf(await findThemeDraft(stood.drafts, stood.asking, one.id));
  const answers = completeAnswers(form, { ...draft.answers });
  valueOf(await changeSheet(stood, one.id, { type: 'answer', answers }));
  const { missing, secondPersons } = await sheetOf(one);
  if (missing.length > 0) valueOf(await changeSheet(stood, one.id, { type: 'seeAll', materials: missing }));
  for (const { rule } of secondPersons)
    valueOf(await changeSheet(stood, one.id, { type: 'notePaper', rule, name: '演示配偶' }));
  return sheetOf(one);
}
const accept = async (one: Begun, said: object = {}, key?: string) =>
  acceptTheme(one.counter, await standing(one, key), { themeDraft: one.id, consent: true, ...said });

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
    const one = await begun();
    const sheet = await complete(one);
    expect([sheet.faults, sheet.missing]).toEqual([[], []]);
    expect(sheet.theme?.items.map(({ item }) => item)).toEqual(['pension-retire', 'gjj-withdraw']);
    expect(sheet.theme?.items[1]?.because).toEqual([{ question: '是否有公积金余额', answer: true }]);
    const receipt = valueOf(await accept(one));
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
    const one = await begun({ accepts: () => false });
    await complete(one);
    const receipt = valueOf(await accept(one));
    const [part] = receipt.parts;
    expect(part).toMatchObject({ standing: 'left', why: 'notYourAct' });
    expect(await stateOf(part?.case?.id ?? '')).toBe('submitted');
  });
});

describe('once', () => {
  test('twice at once under one key it is one theme case; afterwards the sheet says which', async () => {
    const one = await begun();
    await complete(one);
    const before = await countOf('intake.theme_case');
    const key = randomUUID();
    const [a, b] = await Promise.all([accept(one, {}, key), accept(one, {}, key)]);
    expect(valueOf(b)).toEqual(valueOf(a));
    expect(await countOf('intake.theme_case')).toBe(before + 1);
    expect(await accept(one)).toEqual(no({ code: 'themeSubmitted', themeCase: valueOf(a).id }));
    const again = await openSheet(await standing(one), { draft: one.id, language: 'zh' });
    expect(again).toEqual(no({ code: 'themeSubmitted', themeCase: valueOf(a).id }));
  });
});

describe('nothing is received', () => {
  test('while a material is missing; the sheet is kept', async () => {
    const one = await begun();
    const sheet = await complete(one);
    const [seen] = sheet.materials.filter(({ need, way }) => need === 'required' && way === 'originalSeen');
    valueOf(await changeSheet(await standing(one), one.id, { type: 'sayWay', material: seen?.id ?? '', way: null }));
    const before = await countOf('intake.case_list');
    expect(await accept(one)).toMatchObject(no({ code: 'incomplete', answers: [], materials: [seen?.id] }));
    expect(await countOf('intake.case_list')).toBe(before);
    expect((await sheetOf(one)).missing).toEqual([seen?.id]);
  });
  test('while the word of a second person is missing; a signed sheet of paper leads on', async () => {
    const one = await begun({}, 'newborn', BORN);
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
    const refused = await accept(one);
    expect(refused).toMatchObject(no({ code: 'partRefused', refusal: { code: 'secondPersonMissing' } }));
    for (const { rule } of secondPersons) {
      const paper = { type: 'notePaper', rule, name: '演示另一方' } as const;
      valueOf(await changeSheet(await standing(one), one.id, paper));
      valueOf(await changeSheet(await standing(one), one.id, paper));
    }
    expect((await sheetOf(one)).secondPersons.map(({ standing: how }) => how)).toEqual(
      secondPersons.map(() => 'onPaper'),
    );
    expect(await accept(one)).toMatchObject({ ok: true });
  });
  test('for a clerk who takes nothing for one of its departments, nor after he lost that right', async () => {
    const person = newPerson();
    const caller = clerk();
    const wish = { meeting: randomUUID(), theme: 'retire', told: RETIRING };
    const some = counterWith({ person, takes: (department) => department === 'hrss' });
    expect(await startThemeAtCounter(some, { caller, once: once(caller) }, wish)).toEqual(
      no({ code: 'notYourDepartment' }),
    );
    const one = await begun();
    await complete(one);
    const lost = { ...one, counter: counterWith({ person, takes: () => false }) };
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
    const counter = counterWith({ person: newPerson() });
    const caller = clerk();
    const start = (theme: string, told: Told) =>
      startThemeAtCounter(counter, { caller, once: once(caller) }, { meeting: randomUUID(), theme, told });
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
    expect(await standAt(counterWith({ person: newPerson() }), { caller: clerk() }, own)).toEqual(
      no({ code: 'draftNotFound' }),
    );
  });
});

test('the guide says which items are needed and why, what they come to, and whom the clerk does not serve', async () => {
  const counter = counterWith({ person: newPerson(), takes: (department) => department === 'hrss' });
  const guide = await house.office.deps.db.within(clerk().scope, (tx) =>
    findCounterGuide(tx, counter, { caller: clerk(), key: 'retire', told: RETIRING }),
  );
  expect(valueOf(guide)).toMatchObject({ open: [], gone: [] });
  const { needed, together, others } = valueOf(guide);
  expect(needed.map(({ item }) => item)).toEqual(['pension-retire', 'gjj-withdraw']);
  expect(together?.path.length).toBeGreaterThan(0);
  expect(others.length).toBe(1);
});
