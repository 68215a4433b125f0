// Several departments ask for corrections in one theme, and its applicant brings them to the window.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { gathering } from '../../../../test/support/intake/gathered.ts';
import { personCaller } from '../../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import { onceOf, themeWindow, type Rights } from '../../../../test/support/intake/theme-window.ts';
import { no } from '../../../kernel/result.ts';
import type { PersonId } from '../../../kernel/id.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { CORRECT } from '../counter/standing.ts';
import type { CounterDeps } from '../counter/deps.ts';
import { correctionUploads } from './attaching.ts';
import type { AnswerAtCounter } from './contract/correction-counter.ts';
import { answerThemeCorrection, openThemeCorrection } from './gathered.ts';

const PENSION = 'pension-retire';
const CARD = 'elder-card';
const PHONE = 'applicant.phone';
const ID = 'common.id-card';

let house: ThemeHouse;
let office: ReturnType<typeof gathering>;
let desk: ReturnType<typeof themeWindow>;
beforeAll(async () => {
  house = await openThemeHouse();
  office = gathering(house);
  desk = themeWindow(house);
}, 240_000);
afterAll(() => house.close());

type Sitting = { theme: string; applicant: Caller; counter: CounterDeps; clerk: Caller };

const personOf = ({ scope }: Caller): PersonId => {
  if (!scope.person) throw new Error('a person has a scope');
  return scope.person;
};

/** A theme of which two items ask for the same paper, one for a number besides; its applicant stands at the window. */
async function sitting(rights: Rights = {}): Promise<Sitting> {
  const applicant = personCaller(house.office);
  const theme = await office.handedIn(applicant);
  valueOf(await office.ask(theme, PENSION, { [ID]: '看不清' }));
  valueOf(await office.ask(theme, CARD, { [PHONE]: '打不通', [ID]: '过期了' }));
  const counter = desk.counterWith({ ...rights, person: personOf(applicant) });
  return { theme, applicant, counter, clerk: desk.clerk() };
}
const opened = ({ counter, clerk, theme }: Sitting) =>
  openThemeCorrection(counter, { caller: clerk }, { meeting: randomUUID(), theme, language: 'zh' });
const answer = ({ counter, clerk, theme }: Sitting, said: Partial<AnswerAtCounter>, key?: string) =>
  answerThemeCorrection(
    counter,
    { caller: clerk, once: onceOf(clerk, key) },
    { meeting: randomUUID(), theme, consent: true, ...said },
  );
const stateOf = async ({ theme }: Sitting, item: string) =>
  (await office.fileFor(await house.caseOf(theme, item)))?.row.state;

describe('at the window', () => {
  test('everything stands on one page, and what is complete is handed in at once with a receipt of its own', async () => {
    const one = await sitting();
    const page = valueOf(await opened(one));
    expect(page.correction.entries.map(({ id }) => id)).toEqual([ID, PHONE]);
    expect(Object.keys(page.fields)).toEqual([PHONE]);
    expect(page.fields[PHONE]?.value).not.toBe('');
    expect(page.actsFor).toBe(false);
    const first = valueOf(await answer(one, { seen: [ID] }));
    expect([first.answered, first.open.map(({ item }) => item)]).toEqual([[PENSION], [CARD]]);
    expect(first.papers).toMatchObject([{ number: expect.any(String), paper: expect.any(String) }]);
    expect([await stateOf(one, PENSION), await stateOf(one, CARD)]).toEqual(['submitted', 'awaitingCorrection']);
    const second = valueOf(await answer(one, { answers: { [PHONE]: '13900001111' } }));
    expect([second.answered, second.open, second.papers.length]).toEqual([[CARD], [], 1]);
    expect(await opened(one)).toEqual(no({ code: 'noCorrectionAsked' }));
    const file = await office.fileFor(await house.caseOf(one.theme, CARD));
    expect(file?.timeline.find(({ type }) => type === 'caseResubmitted')).toMatchObject({
      by: 'officer',
      atWindow: true,
    });
  });

  test('a scan goes to every item that asks for the paper', async () => {
    const one = await sitting();
    const { uploads } = valueOf(await opened(one));
    const { standing, attach } = correctionUploads(one.counter);
    const draft = uploads[ID] ?? '';
    const stood = valueOf(await standing({ caller: one.clerk } as Parameters<typeof standing>[0], draft));
    const { received } = await office.paper(one.applicant, ID);
    valueOf(await attach(stood.drafts, stood.asking, { draft, material: ID, received }));
    const { correction } = valueOf(await opened(one));
    const paper = correction.entries.find(({ id }) => id === ID);
    expect(paper).toMatchObject({ isMended: true });
    expect(paper?.files.every(({ isNew }) => isNew)).toBe(true);
    const other = await office.paper(one.applicant, ID);
    const locked = await attach(stood.drafts, stood.asking, { draft, material: 'nothing', received: other.received });
    expect(locked).toEqual(no({ code: 'locked', key: 'nothing' }));
  });

  test('sent twice under one key it is one answer, also once nothing waits any more', async () => {
    const one = await sitting();
    const said = { meeting: randomUUID(), seen: [ID], answers: { [PHONE]: '13900002222' } };
    const first = await answer(one, said, 'the-same');
    expect(valueOf(first).answered.toSorted()).toEqual([CARD, PENSION].toSorted());
    expect(await answer(one, said, 'the-same')).toEqual(first);
    expect(await answer(one, said)).toEqual(no({ code: 'noCorrectionAsked' }));
  });

  test('with the applicant at home in the same moment each item is answered once', async () => {
    const one = await sitting();
    const said = { answers: { [PHONE]: '13900003333' } };
    const atHome = { ...said, files: [await office.paper(one.applicant, ID)] };
    const [here, there] = await Promise.all([
      answer(one, { ...said, seen: [ID] }),
      office.answer(one.applicant, one.theme, atHome),
    ]);
    const done = [here, there].flatMap((result) => (result.ok ? result.value.answered : []));
    expect(done.toSorted()).toEqual([CARD, PENSION].toSorted());
    for (const result of [here, there]) if (!result.ok) expect(result.error.code).toBe('noCorrectionAsked');
  });

  test('half of an item is kept and goes to nobody; what was wrong stands beside its question', async () => {
    const one = await sitting();
    valueOf(await answer(one, { answers: { [PHONE]: '12' } }));
    const page = valueOf(await opened(one));
    expect(page.fields[PHONE]?.value).toBe('12');
    expect(page.faults).toMatchObject([{ field: PHONE, message: expect.any(String) }]);
    expect(await stateOf(one, CARD)).toBe('awaitingCorrection');
  });
});

describe('is refused', () => {
  test('to a clerk who takes for a part of the departments only, and for whoever is not the applicant', async () => {
    const one = await sitting();
    const { drafts } = one.counter;
    const partly: CounterDeps = {
      ...one.counter,
      drafts: {
        ...drafts,
        permits: (_caller, permission, department) => permission === CORRECT && department === 'hrss',
      },
    };
    expect(await opened({ ...one, counter: partly })).toEqual(no({ code: 'notYourDepartment' }));
    const stranger = desk.counterWith({ person: desk.newPerson() });
    expect(await opened({ ...one, counter: stranger })).toEqual(no({ code: 'notTheirMatter' }));
    const over: CounterDeps = { ...one.counter, findMeeting: () => Promise.resolve(undefined) };
    expect(await opened({ ...one, counter: over })).toEqual(no({ code: 'meetingOver' }));
    expect(await opened({ ...one, theme: randomUUID() })).toEqual(no({ code: 'themeCaseNotFound' }));
  });
  test('公务员法 art. 76: to a clerk who is the applicant’s relative', async () => {
    const one = await sitting();
    const { drafts } = one.counter;
    const related = { people: [personOf(one.applicant)], organisations: [], cases: [] };
    const counter: CounterDeps = { ...one.counter, drafts: { ...drafts, interestsOf: () => Promise.resolve(related) } };
    expect(await opened({ ...one, counter })).toEqual(no({ code: 'conflictOfInterest' }));
    expect(await answer({ ...one, counter }, { seen: [ID] })).toEqual(no({ code: 'conflictOfInterest' }));
  });
});
