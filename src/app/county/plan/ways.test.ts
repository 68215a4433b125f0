import { describe, expect, test } from 'vitest';
import { soughtFromFiles, termsOf } from '../../../../test/support/county/terms.ts';
import type { Act, PlannedCase } from './model.ts';
import { planCounty } from './plan.ts';

const items = await soughtFromFiles();
const plan = planCounty(await termsOf({ items }));

const has = ({ acts }: PlannedCase, what: Act['do']) => acts.some(({ act }) => act.do === what);
const shareOf = (part: readonly unknown[], all: readonly unknown[]) => part.length / all.length;

describe('firms', () => {
  const byFirm = plan.cases.filter(({ forFirm }) => forFirm);

  test('apply for what is for enterprises and asks which one it is, and for nothing else', () => {
    const firms = new Set(items.filter(({ forOrganisations }) => forOrganisations).map(({ key }) => key));
    expect(firms.has('food-business')).toBe(true);
    // Whoever founds one applies himself.
    expect(firms.has('enterprise-reg')).toBe(false);
    expect(plan.cases.every(({ forFirm, item }) => forFirm === firms.has(item))).toBe(true);
    expect(shareOf(byFirm, plan.cases)).toBeGreaterThan(0.3);
  });

  test('are nobody of the cast’s', () => {
    expect(byFirm.filter(({ person }) => person < 0)).toEqual([]);
  });
});

describe('the post', () => {
  const posted = plan.cases.filter((one) => has(one, 'post'));

  test('brings a share of the results, some of which come back and are shelved', () => {
    const given = plan.cases.filter((one) => has(one, 'shelve') || has(one, 'post'));
    expect(shareOf(posted, given)).toBeGreaterThan(0.12);
    expect(shareOf(posted, given)).toBeLessThan(0.3);
    const back = posted.filter((one) => has(one, 'bringBack'));
    expect(shareOf(back, posted)).toBeGreaterThan(0.04);
    expect(shareOf(back, posted)).toBeLessThan(0.2);
    expect(back.some((one) => has(one, 'shelve'))).toBe(true);
  });

  test('takes what its holder wished so, and nothing of it is under way when the present begins', () => {
    for (const one of posted) {
      expect(has(one, 'choosePost')).toBe(true);
      expect(has(one, 'deliver')).toBe(!has(one, 'bringBack'));
    }
  });

  test('says nothing of a parcel before it happened, and one step more each time', () => {
    for (const { acts } of posted) {
      const heard = acts.flatMap(({ act, at }) => ('steps' in act ? [{ at, steps: act.steps }] : []));
      expect(heard.every(({ at, steps }) => steps.every((step) => step.at <= at))).toBe(true);
      expect(heard.map(({ steps }) => steps.length)).toEqual(heard.map((_, place) => place + 1));
    }
  });

  test('leaves to the present what would not have arrived', () => {
    const waiting = plan.cases.filter((one) => has(one, 'choosePost') && one.acts.at(-1)?.act.do === 'decide');
    expect(waiting.length).toBeGreaterThan(0);
  });
});
