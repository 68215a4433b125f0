import { afterAll, beforeAll, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import {
  CATERING,
  DRAINAGE,
  openVisitHouse,
  SLOT,
  type VisitHouse,
} from '../../../../test/support/intake/joint-visits.ts';
import { openTold } from '../../../../test/support/messages/told.ts';
import { keepJointVisitDays } from '../../../modules/intake/index.ts';
import { themeKinds } from './kinds.ts';
import { tellOfThemes } from './reaction.ts';

let house: VisitHouse;
let toldOf: Awaited<ReturnType<typeof openTold>>;
beforeAll(async () => {
  house = await openVisitHouse();
  const { office } = house.house;
  toldOf = await openTold(office, { kinds: themeKinds, follower: tellOfThemes(office.deps) });
}, 120_000);
afterAll(() => house.close());

const ofVisits = async (theme: string, language: 'zh' | 'en' = 'zh') =>
  (await toldOf(`intake.themeCase/${theme}`, language)).filter(({ kind }) => kind.startsWith('theme.visit'));

test('whoever is visited hears of each offer, of what is to be put right, and of nothing that he did himself', async () => {
  const { caller, theme, id } = await house.fixed();
  const [offered, ...more] = await ofVisits(theme);
  expect(more).toEqual([]);
  expect(offered).toMatchObject({ kind: 'theme.visitOffered', person: caller.actor.id, place: `/my/themes/${theme}` });
  for (const word of ['请您选一个', '3月4日', '09:30–11:30']) expect(offered?.text).toContain(word);
  expect((await ofVisits(theme, 'en'))[0]?.text).toContain('4 March, 09:30–11:30');
  valueOf(await house.offer(id, { slots: [{ ...SLOT, heldOn: '2026-03-05' }], reason: '改期' }));
  expect((await ofVisits(theme)).at(-1)?.text).toContain('换了时间');
  valueOf(await house.choose(caller, { theme, id }, { ...SLOT, heldOn: '2026-03-05' }));
  house.house.office.setNow('2026-03-05T02:00:00Z');
  valueOf(await house.record(id, CATERING));
  const findings = [{ check: '有隔油设施', met: false, words: '没有隔油池。' }];
  valueOf(await house.record(id, DRAINAGE, { findings, result: 'rectify', until: '2026-03-10' }));
  const told = await ofVisits(theme);
  expect(told.map(({ kind }) => kind).toSorted()).toEqual([
    ...['theme.visitOffered', 'theme.visitOffered', 'theme.visitRectified'],
  ]);
  const rectified = told.find(({ kind }) => kind === 'theme.visitRectified');
  expect(rectified?.text).toContain('3月10日');
  expect(rectified?.text).not.toContain('隔油');
  house.house.office.setNow('2026-03-02T01:00:00Z');
});

test('whoever is visited hears that the lead called it off', async () => {
  const { theme, id } = await house.fixed();
  valueOf(await house.callOff(id, '改为单独核查'));
  expect((await ofVisits(theme)).map(({ kind }) => kind)).toContain('theme.visitOff');
});

test('whoever is visited hears once, for all of its cases, that nobody set a time, chose one or wrote anything down', async () => {
  const { office } = house.house;
  const round = { scope: house.everybody().scope };
  const chosen = await house.fixed();
  office.setNow('2026-03-06T01:00:00Z');
  for (let turn = 0; turn < 2; turn += 1) expect((await keepJointVisitDays(house.deps, round)).failed).toEqual([]);
  const told = (await ofVisits(chosen.theme)).filter(({ kind }) => kind === 'theme.visitGivenUp');
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain('约定的时间过了');
  const english = (await ofVisits(chosen.theme, 'en')).find(({ kind }) => kind === 'theme.visitGivenUp');
  expect(english?.text).toContain('nothing was written down');
  office.setNow('2026-03-02T01:00:00Z');
});

test('what leaves the house about a visit names neither matter nor number', () => {
  const about = { number: 'TC370828202603020001', theme: { zh: '开办餐饮店' } };
  const said = [
    [themeKinds.visitOffered, { ...about, moved: false, slots: [SLOT] }],
    [themeKinds.visitRectified, { ...about, item: { zh: '排水许可', en: 'Drainage' }, until: '2026-03-10' }],
    [themeKinds.visitOff, about],
    [themeKinds.visitGivenUp, { ...about, because: 'notChosen' }],
  ] as const;
  for (const [kind, parameters] of said)
    for (const language of ['zh', 'en'] as const) {
      const text = kind.textOf({ parameters, about: 'intake.themeCase/x', language });
      expect(text?.outside).toContain('0001');
      for (const word of ['餐饮', '排水', 'Drainage', about.number]) expect(text?.outside).not.toContain(word);
    }
});
