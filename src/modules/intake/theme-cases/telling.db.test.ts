import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { personCaller } from '../../../../test/support/intake/office.ts';
import { openThemeHouse, type ThemeHouse } from '../../../../test/support/intake/theme-house.ts';
import { BORN, SMALL_CATERING } from '../../../../test/support/intake/themes.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { syntheticCitizenId, syntheticUscc } from '../../../kernel/codes/synthetic.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Told } from '../../themes/index.ts';
import { openApplications } from '../cases/application.ts';
import { findDraft } from '../drafts/find.ts';
import { submitThemeDraft } from '../theme-drafts/submit.ts';

let house: ThemeHouse;
beforeAll(async () => {
  house = await openThemeHouse();
}, 60_000);
afterAll(() => house.close());

async function handedIn(theme: string, told: Told) {
  const caller = personCaller(house.office);
  const themeDraft = await house.filledTheme(caller, theme, told);
  return { caller, ...valueOf(await submitThemeDraft(house.deps, { caller }, { themeDraft, consent: true })) };
}
async function answersOf(caller: Caller, id: string, item: string) {
  const caseId = await house.caseOf(id, item);
  const found = await house.deps.db.within(caller.scope, (tx) => openApplications(tx, house.deps.vault, [caseId]));
  return found.get(caseId)?.answers;
}

const child = syntheticCitizenId(civilDate('2026-03-01'), 7);
const uscc = syntheticUscc('92370828', 7);

describe('what one item gave', () => {
  test('a child: the number of its birth certificate and then its own number stand in what comes after', async () => {
    const { id, caller } = await handedIn('newborn', BORN);
    expect(await house.states(id)).toMatchObject({ 'birth-cert': 'started', 'hukou-birth': 'waiting' });
    await house.partGranted(id, 'birth-cert', { 'child.birthCertNo': 'D370828001' });
    expect((await house.start(id)).started).toContain('hukou-birth');
    expect(await answersOf(caller, id, 'hukou-birth')).toMatchObject({ 'child.birthCertNo': 'D370828001' });
    await house.partGranted(id, 'hukou-birth', { 'child.idNumber': child });
    const { started, returned } = await house.start(id);
    expect([started, returned]).toEqual([expect.arrayContaining(['ss-card', 'childcare-subsidy']), []]);
    expect(Object.values((await answersOf(caller, id, 'ss-card')) ?? {})).toContain(child);
  });
  test('a sole trader: the code of the business stands in the registration of the eating place', async () => {
    const { id, caller } = await handedIn('open-restaurant', SMALL_CATERING);
    await house.partGranted(id, 'individual-biz-reg', { 'org.uscc': uscc });
    expect(await house.start(id)).toMatchObject({ returned: [] });
    expect(await answersOf(caller, id, 'small-catering-reg')).toMatchObject({ 'org.uscc': uscc });
  });
  test('stands also in what could not be handed in by itself, with where it came from', async () => {
    const { id, caller } = await handedIn('open-restaurant', SMALL_CATERING);
    const part = (await house.themeCase(id)).parts.find(({ item }) => item === 'small-catering-reg');
    await house.office.database.owner.within({ area: house.office.database.area }, (tx) =>
      tx
        .deleteFrom('intake.draft_answer')
        .where('draft_id', '=', part?.draft ?? '')
        .execute(),
    );
    await house.partGranted(id, 'individual-biz-reg', { 'org.uscc': uscc });
    expect((await house.start(id)).returned).toEqual(['small-catering-reg']);
    expect(await findDraft(house.deps, { caller }, part?.draft ?? '')).toMatchObject({
      answers: { 'org.uscc': uscc },
      sources: { 'org.uscc': { from: 'case', item: { zh: '个体工商户设立登记' } } },
    });
  });
});
