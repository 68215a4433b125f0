import { describe, expect, test } from 'vitest';
import { comparisonOf, conventions } from '../../../../test/support/themes/comparison.ts';
import { estimateOf, starterThemes, themeOf } from '../../../../test/support/themes/starter.ts';
import { fieldsOf } from '../../forms/index.ts';
import { materialSet } from '../materials/rules.ts';
import { effectOf, sumOfEffects } from './effect.ts';
import type { Effect } from './model.ts';

function effect(
  key: string,
  items: readonly string[],
  kind: 'promisedLimit' | 'statutoryLimit' = 'promisedLimit',
): Effect {
  const theme = themeOf(key);
  const found = effectOf(theme, comparisonOf(theme, items, { kind }), conventions);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

describe('the effect of three small themes, counted by hand', () => {
  test('a small food workshop: licence, then food registration beside drainage permit', () => {
    expect(effect('open-workshop', ['individual-biz-reg', 'small-catering-reg', 'drainage'])).toEqual({
      items: { separate: 3, joined: 1 },
      // 1 + 5 + 5 steps; two receptions become one, and two site visits become one.
      links: { separate: 11, joined: 9 },
      // Registration 3 (identity card, premises, authority), food 3 and drainage 4 with the licence; joined the licence is made on the way.
      materials: { separate: 10, joined: 8 },
      // 16 + 14 + 18 entries, and twice whether somebody acts for the applicant; joined: applicant 5, agent 4, business 3, site 4, staff 2,
      // organisation 7, food 2, drainage 4.
      formFields: { separate: 50, joined: 31 },
      // Monday afternoon; 3 days to Thursday, 5 more to the Thursday after. Joined: 5 days behind Monday.
      days: { separate: 8, joined: 5 },
      visits: { separate: 0, joined: 0 },
      cost: { separate: 0, joined: 0 },
    });
  });
  test('a house and its mortgage: each waits for the one before, so no day is saved', () => {
    expect(effect('mortgage-finance', ['deed-tax', 'property-transfer', 'property-mortgage'])).toEqual({
      items: { separate: 3, joined: 1 },
      links: { separate: 5, joined: 5 },
      // Tax 3, transfer 4, mortgage 3; joined the tax receipt and, for the mortgage, the new certificate are made on the way.
      materials: { separate: 10, joined: 6 },
      // 10 + 14 + 9; joined: applicant 5, property 5, houses of the family 1, buyer 2, seller 2, loan and creditor 2.
      formFields: { separate: 33, joined: 17 },
      // Monday on the spot, Tuesday, four hours of Wednesday.
      days: { separate: 2, joined: 2 },
      visits: { separate: 0, joined: 0 },
      // 80 or 550 yuan, by what the house is.
      cost: { separate: null, joined: null },
    });
  });
  test('a used car with new plates', () => {
    expect(effect('used-car', ['vehicle-transfer', 'vehicle-plate-reissue'])).toEqual({
      items: { separate: 2, joined: 1 },
      links: { separate: 3, joined: 3 },
      // The identity card twice, invoice, registration certificate, insurance.
      materials: { separate: 5, joined: 4 },
      // 10 + 7; joined the plates ask only why, since the applicant and the number of the plate are known.
      formFields: { separate: 17, joined: 11 },
      // One day to Tuesday evening, then on the spot on Wednesday.
      days: { separate: 2, joined: 2 },
      visits: { separate: 1, joined: 1 },
      cost: { separate: null, joined: null },
    });
  });
});

describe('for every theme with its usual answers', () => {
  const all = starterThemes.themes.map((theme) => {
    const estimate = estimateOf(theme.key);
    const compared = comparisonOf(theme, estimate.selectedItems, { kind: 'promisedLimit' });
    const found = effectOf(theme, compared, conventions);
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    return { theme, ...estimate, compared, effect: found.value };
  });
  const effects = all.map((one) => one.effect);

  test('joining adds nothing, and the sum is the sum', () => {
    for (const one of effects)
      for (const { separate, joined } of Object.values(one))
        if (separate !== null && joined !== null) expect(joined).toBeLessThanOrEqual(separate);
    const sum = sumOfEffects(effects);
    expect(sum.items).toEqual({ separate: all.reduce((n, one) => n + one.before.items, 0), joined: 101, without: 0 });
    expect(sum.cost.without).toBe(effects.filter(({ cost }) => cost.separate === null).length);
    expect(sum.days.joined).toBeLessThan(sum.days.separate);
  });
  test('limits of the law are compared with limits of the law', () => {
    const law = effect('open-workshop', ['individual-biz-reg', 'small-catering-reg', 'drainage'], 'statutoryLimit');
    expect(law.days).toEqual({ separate: 33, joined: 23 });
  });

  test('the estimates of the data count the same steps, entries and, once shared papers are left out, materials', () => {
    for (const { theme, selectedItems, compared, effect: own, before, after } of all) {
      const shared = comparisonOf(theme, selectedItems, { kind: 'promisedLimit', shared: true });
      const { asked } = materialSet(theme, shared.asking, shared.reach);
      const entries = compared.form.parts.flatMap(({ form }) => fieldsOf(form)).filter(isEntry).length;
      expect([theme.key, own.links.separate, entries, asked.length]).toEqual([
        theme.key,
        before.steps,
        before.formFields,
        after.materials,
      ]);
    }
  });
  test('they differ in the joined form: they take the applicant for the beneficiary, and one relation for all', () => {
    for (const { theme, compared, after } of all) {
      const fields = fieldsOf(compared.form.form).filter(isEntry);
      const own = fields.filter(({ role, copied }) => role === 'beneficiary' && copied).length;
      const relations = fields.filter(({ id }) => id.startsWith('applicant.relation')).length;
      expect([theme.key, fields.length - own - Math.max(0, relations - 1)]).toEqual([theme.key, after.formFields]);
    }
  });
  test('they are not like with like elsewhere: law before and promise after, shared papers before only', () => {
    const [one] = all.filter(({ theme }) => theme.key === 'open-workshop');
    // Their 17 papers before count forms that the county fills in itself.
    expect(one?.compared.asking.reduce((n, { materials }) => n + materials.length, 0)).toBe(one?.before.materials);
    expect(one?.effect.materials.separate).toBeLessThan(one?.before.materials ?? 0);
    expect(one?.effect.days.separate).toBeLessThan(one?.before.days ?? 0);
  });
});

/** Not what every form asks of its own: whether somebody acts for the applicant, and in which situation. */
const isEntry = ({ id }: { id: string }) => !/^(agent\.present|situation\.)/.test(id);
