import { afterAll, beforeAll, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { gathering } from '../../../../test/support/intake/gathered.ts';
import { personCaller } from '../../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import { eventually } from '../../../../test/support/log/following.ts';
import { openTold } from '../../../../test/support/messages/told.ts';
import { openNotice } from '../../../modules/intake/gathered-corrections/model.ts';
import { errandKinds } from '../errand-messages/kinds.ts';
import { tellApplicants } from '../errand-messages/reaction.ts';
import { themeKinds } from './kinds.ts';
import { tellOfThemes } from './reaction.ts';

type Told = Awaited<ReturnType<typeof openTold>>;
let house: ThemeHouse;
let together: ReturnType<typeof gathering>;
let toldOf: Told;
let toldOfCase: Told;
beforeAll(async () => {
  house = await openThemeHouse();
  together = gathering(house);
  toldOf = await openTold(house.office, { kinds: themeKinds, follower: tellOfThemes(house.office.deps) });
  toldOfCase = await openTold(house.office, { kinds: errandKinds, follower: tellApplicants(house.office.deps) });
}, 120_000);
afterAll(() => house.close());

const PHONE = 'applicant.phone';

test('whoever is asked by two departments hears once of each edition and once of his answer, and nothing item by item', async () => {
  const caller = personCaller(house.office);
  const theme = await together.handedIn(caller);
  const asked = async (item: string, all: number) => {
    valueOf(await together.ask(theme, item, { [PHONE]: '少一位' }));
    await eventually(async () => {
      expect(openNotice(await together.gathered(theme))?.notice.asks.length).toBe(all);
    });
  };
  await asked('pension-retire', 1);
  await asked('elder-card', 2);
  valueOf(await together.answer(caller, theme, { answers: { [PHONE]: '13912345678' } }));
  const told = (await toldOf(`intake.themeCase/${theme}`)).filter(({ kind }) => kind.startsWith('theme.correction'));
  const of = (kind: string) => told.filter((one) => one.kind === `theme.correction${kind}`);
  expect([of('Gathered').length, of('Added').length, of('Answered').length, told.length]).toEqual([1, 1, 1, 3]);
  expect(of('Gathered')[0]).toMatchObject({ person: caller.actor.id, place: `/my/themes/${theme}/correction` });
  expect(of('Gathered')[0]?.text).toContain('3月16日');
  expect(of('Added')[0]?.text).toContain('第 2 版');
  expect(of('Answered')[0]?.text).not.toContain('少一位');
  for (const item of ['pension-retire', 'elder-card']) {
    const own = await toldOfCase(`intake.case/${await house.caseOf(theme, item)}`);
    expect(own.map(({ kind }) => kind)).toEqual([]);
  }
});

test('what leaves the house names neither person nor matter', () => {
  const parameters = {
    number: 'TC370828202603020001',
    theme: { zh: '退休一件事' },
    items: [{ zh: '养老', en: 'Pension' }],
  };
  const asked = { ...parameters, notice: 'TC370828202603020001-C1', until: '2026-03-16' };
  const said = [
    [themeKinds.correctionGathered, asked],
    [themeKinds.correctionAdded, { ...asked, edition: 2 }],
    [themeKinds.correctionAnswered, { ...parameters, left: [{ zh: '养老', en: 'Pension' }] }],
  ] as const;
  for (const [kind, words] of said)
    for (const language of ['zh', 'en'] as const) {
      const text = kind.textOf({ parameters: words, about: 'intake.themeCase/x', language });
      expect(text?.title).not.toBe('');
      for (const word of ['退休', '养老', 'Pension', parameters.number]) expect(text?.outside).not.toContain(word);
    }
});
