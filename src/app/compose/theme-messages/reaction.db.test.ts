import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { personCaller } from '../../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import { openTold } from '../../../../test/support/messages/told.ts';
import { errandKinds } from '../errand-messages/kinds.ts';
import { tellApplicants } from '../errand-messages/reaction.ts';
import { themeKinds } from './kinds.ts';
import { tellOfThemes } from './reaction.ts';

type Told = Awaited<ReturnType<typeof openTold>>;

let house: ThemeHouse;
let toldOf: Told;
let toldOfCase: Told;
beforeAll(async () => {
  house = await openThemeHouse();
  toldOf = await openTold(house.office, { kinds: themeKinds, follower: tellOfThemes(house.office.deps) });
  toldOfCase = await openTold(house.office, { kinds: errandKinds, follower: tellApplicants(house.office.deps) });
}, 120_000);
afterAll(() => house.close());

const about = (id: string) => `intake.themeCase/${id}`;
const kindsOf = async (id: string) => (await toldOf(about(id))).map(({ kind }) => kind);

async function retiring() {
  const caller = personCaller(house.office);
  const request = await house.prepared(caller, 'retire', { archive: false });
  const { id, number } = valueOf(await house.submit(caller, request));
  return { id, number, caller };
}

describe('whoever handed a theme in', () => {
  test('hears once of the whole, with number, day and items; its items say nothing of having been received', async () => {
    const { id, number, caller } = await retiring();
    const [first, ...more] = await toldOf(about(id));
    expect(more).toEqual([]);
    expect(first).toMatchObject({ kind: 'theme.submitted', person: caller.actor.id, place: `/my/themes/${id}` });
    for (const word of [number, '“', '预计']) expect(first?.text).toContain(word);
    const [english] = await toldOf(about(id), 'en');
    expect(english?.text).toContain('expected to be done on');
    expect(await toldOfCase(`intake.case/${await house.caseOf(id, 'pension-retire')}`)).toEqual([]);
  });

  test('hears of each item that begins later, and at the end once of all of it, with where to rate', async () => {
    const { id } = await retiring();
    await house.partDecided(id, 'pension-retire');
    await house.start(id);
    const begun = (await toldOf(about(id))).filter(({ kind }) => kind === 'theme.partBegun');
    const { parts } = await house.themeCase(id);
    expect(begun).toHaveLength(parts.filter(({ after, standing }) => after.length > 0 && 'case' in standing).length);
    expect(begun[0]?.text).toContain('自动提交');
    for (const { item, standing } of parts) if (standing.state === 'started') await house.partDecided(id, item);
    const kinds = (await toldOf(about(id))).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'theme.concluded')).toHaveLength(1);
    const decided = await toldOfCase(`intake.case/${await house.caseOf(id, 'pension-retire')}`);
    expect(decided.map(({ kind }) => kind)).toContain('case.decided');
  });

  test('hears in one sentence what a refusal stops, and of the day only when it is another', async () => {
    const { id } = await retiring();
    await house.partDecided(id, 'pension-retire', 'deny');
    const told = await toldOf(about(id));
    const failed = told.filter(({ kind }) => kind === 'theme.partFailed');
    expect(failed).toHaveLength(1);
    expect(failed[0]?.text).toContain('所以');
    expect((await toldOf(about(id), 'en')).find(({ kind }) => kind === 'theme.partFailed')?.text).toContain('goes on');
    expect((await kindsOf(id)).filter((kind) => kind === 'theme.submitted')).toHaveLength(1);
  });
});

test('a message that leaves the house names neither person nor matter', () => {
  const number = 'TC370828202603020001';
  const theme = { zh: '退休一件事' };
  const item = { zh: '养老保险待遇申领', en: 'Pension' };
  const said = [
    [themeKinds.submitted, { number, theme, items: [item], finishesOn: '2026-04-01' }],
    [themeKinds.partBegun, { number, theme, item, caseNumber: '370828202603020001' }],
    [themeKinds.partReturned, { number, theme, item }],
    [themeKinds.partFailed, { number, theme, item, outcome: 'denied', stops: [item] }],
    [themeKinds.dateMoved, { number, theme, from: '2026-04-01', to: null, causes: [{ item, cause: 'late' }] }],
    [themeKinds.concluded, { number, theme, granted: 1, all: 2 }],
  ] as const;
  for (const [kind, parameters] of said)
    for (const language of ['zh', 'en'] as const) {
      const text = kind.textOf({ parameters, about: about('x'), language });
      expect(text?.title).not.toBe('');
      for (const word of ['退休', '养老', 'Pension', number]) expect(text?.outside).not.toContain(word);
    }
  const aside = (inTheme: boolean) =>
    errandKinds.decided.textOf({
      ...{ about: about('x'), language: 'zh' },
      parameters: { number: '370828202603020001', item, outcome: 'granted', ...(inTheme && { inTheme }) },
    })?.aside;
  expect(aside(false)).toBeDefined();
  expect(aside(true)).toBeUndefined();
});
