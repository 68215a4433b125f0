import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyItem } from '../../../../test/support/catalogue/versions.ts';
import { starterThemes, themeOf } from '../../../../test/support/themes/starter.ts';
import type { Theme } from '../model.ts';
import { placeOf, type Asking, type MaterialSet, type Reach } from './model.ts';
import { askingOf } from './read.ts';
import { materialSet, unusedProducts } from './rules.ts';

const asking = new Map(everyItem.map((item) => [item.key, askingOf(item)]));
const wanted = (items: readonly string[]): Asking[] => items.flatMap((item) => asking.get(item) ?? []);
const nothing: Reach = { held: new Set(), shared: new Map(), committed: new Set() };
const whole = (theme: Theme) => wanted(theme.parts.map(({ item }) => item));
const reasonFor = ({ waived }: MaterialSet, item: string, material: string) =>
  waived.find((one) => one.item === item && one.material === material)?.reason;
const usesOf = ({ asked }: MaterialSet, material: string) =>
  asked.find((one) => one.material === material)?.uses.map(({ item }) => item);

describe('the materials of a newborn', () => {
  const newborn = themeOf('newborn');
  const inSituation = (situation: string) => whole(newborn).map((one) => ({ ...one, situation }));
  const set = materialSet(newborn, inSituation('newborn'), nothing);

  test('are asked for once, whoever wants them', () => {
    const uses = set.asked.find(({ material }) => material === 'lic.038')?.uses;
    expect(uses?.map(({ item, name }) => [item, name])).toEqual([
      ['birth-reg', '夫妻身份证件'],
      ['birth-cert', '父母身份证件'],
      ['hukou-birth', '父母身份证件'],
      ['childcare-subsidy', '申请人身份证件'],
    ]);
    expect(new Set(set.asked.map(({ material }) => material)).size).toBe(set.asked.length);
  });
  test('leave out what the theme makes on its way', () => {
    expect(reasonFor(set, 'hukou-birth', 'common.birth-cert')).toEqual({ kind: 'produced', by: 'birth-cert' });
    expect(reasonFor(set, 'birth-cert', 'birth-cert.form')).toEqual({ kind: 'madeFromForm' });
    // The insurance may overtake the household register, so it is not sure of it; but the certificate of birth will do.
    expect(reasonFor(set, 'resident-med', 'common.household-register')).toEqual({
      kind: 'anotherWillDo',
      material: 'common.birth-cert',
    });
  });
  test('leave out what another situation wants, and say in words when a condition or a situation decides', () => {
    expect(reasonFor(set, 'ss-card', 'common.id-card')).toEqual({ kind: 'otherSituation', situation: 'self' });
    expect(set.asked.find(({ material }) => material === 'common.marriage-cert')?.uses[0]?.when).toBe(
      '随父落户且父母已婚',
    );
    const open = materialSet(newborn, whole(newborn), nothing);
    expect(open.asked.find(({ material }) => material === 'common.guardian-id')?.uses.map(({ when }) => when)).toEqual([
      '新生儿或尚无身份证的未成年人',
      '新生儿或尚无身份证的未成年人',
    ]);
  });
  test('ask for the certificate where the child was born elsewhere', () => {
    const items = newborn.parts.map(({ item }) => item).filter((item) => item !== 'birth-cert');
    expect(usesOf(materialSet(newborn, wanted(items), nothing), 'common.birth-cert')).toContain('hukou-birth');
  });
});

describe('what is there already', () => {
  const theme = themeOf('enterprise-info-change');
  const items = whole(theme);

  test('is not asked for: held, given by another department, or replaced by a commitment', () => {
    const reach: Reach = {
      held: new Set(items.map(({ item }) => placeOf(item, 'common.business-licence'))),
      shared: new Map(items.map(({ item }) => [placeOf(item, 'common.id-card'), 'police'])),
      committed: new Set(['food-business']),
    };
    const kinds = new Set(materialSet(theme, items, reach).waived.map(({ reason }) => reason.kind));
    expect(kinds).toContain('held');
    expect(usesOf(materialSet(theme, items, reach), 'common.business-licence')).toBeUndefined();
    expect(usesOf(materialSet(theme, items, reach), 'common.id-card')).toBeUndefined();
  });
  test('for one item says nothing of another, where the same paper may be of somebody else', () => {
    const [one, other] = usesOf(materialSet(theme, items, nothing), 'common.business-licence') ?? [];
    const reach: Reach = { ...nothing, held: new Set([placeOf(one ?? '', 'common.business-licence')]) };
    const uses = usesOf(materialSet(theme, items, reach), 'common.business-licence');
    expect(uses).not.toContain(one);
    expect(uses).toContain(other);
  });
  test('a commitment replaces only what may be replaced', () => {
    const all = materialSet(theme, items, { ...nothing, committed: new Set(items.map(({ item }) => item)) });
    const replaced = all.waived.filter(({ reason }) => reason.kind === 'committed');
    expect(replaced.length).toBeGreaterThan(0);
    for (const { item, material } of replaced)
      expect(asking.get(item)?.materials.find(({ id }) => id === material)?.necessity).toBe('告知承诺可替代');
  });
});

test('the strictest form counts, and a paper may follow only where every item lets it', () => {
  const theme: Theme = {
    ...themeOf('newborn'),
    parts: ['a', 'b'].map((item) => ({ item, when: [], after: [], afterOptional: [] })),
  };
  const paper = { id: 'm', name: '证', form: 'copy', necessity: '容缺可后补', shareable: false } as const;
  const set = (other: Partial<typeof paper> | { form: 'original' } | { necessity: '必要' }) =>
    materialSet(
      theme,
      [
        { item: 'a', materials: [paper], situations: [] },
        { item: 'b', materials: [{ ...paper, ...other }], situations: [] },
      ],
      nothing,
    ).asked;
  expect(set({})).toMatchObject([{ form: 'copy', mayFollow: true }]);
  expect(set({ form: 'original' })).toMatchObject([{ form: 'original', mayFollow: true }]);
  expect(set({ necessity: '必要' })).toMatchObject([{ mayFollow: false }]);
});

const anyCase = fc.record({
  place: fc.nat({ max: starterThemes.themes.length - 1 }),
  drawn: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
  held: fc.array(fc.constantFrom('common.id-card', 'common.business-licence', 'lic.038', 'common.property-cert')),
  situation: fc.constantFrom(undefined, 'self', 'newborn'),
});

/** Whether an item certainly ends before another begins, found by walking the arrows of the theme. */
function isBefore(theme: Theme, needed: ReadonlySet<string>, [one, other]: readonly [string, string]): boolean {
  const after = theme.parts.find(({ item }) => item === other)?.after.filter((item) => needed.has(item)) ?? [];
  return after.some((item) => item === one || isBefore(theme, needed, [one, item]));
}

describe('for every theme, whichever of its items are needed', () => {
  test('each material of each item is either asked for, once for all, or waived for a reason', () => {
    fc.assert(
      fc.property(anyCase, ({ place, drawn, held, situation }) => {
        const theme = starterThemes.themes[place] ?? themeOf('newborn');
        const items = whole(theme)
          .filter((_one, turn) => drawn[turn])
          .map((one) => ({ ...one, ...(situation !== undefined && { situation }) }));
        const { asked, waived } = materialSet(theme, items, {
          ...nothing,
          held: new Set(items.flatMap(({ item }) => held.map((one) => placeOf(item, one)))),
        });
        const accounted = [
          ...asked.flatMap(({ material, uses }) => uses.map(({ item }) => `${item} ${material}`)),
          ...waived.map(({ item, material }) => `${item} ${material}`),
        ];
        expect(accounted.sort()).toEqual(
          items.flatMap(({ item, materials }) => materials.map(({ id }) => `${item} ${id}`)).sort(),
        );
        expect(new Set(asked.map(({ material }) => material)).size).toBe(asked.length);
        for (const { material } of asked) expect(held).not.toContain(material);
      }),
      { numRuns: 300 },
    );
  });

  test('nothing is asked for that the theme has made by then, and what is said to be made is', () => {
    fc.assert(
      fc.property(anyCase, ({ place, drawn }) => {
        const theme = starterThemes.themes[place] ?? themeOf('newborn');
        const items = whole(theme).filter((_one, turn) => drawn[turn]);
        const needed = new Set(items.map(({ item }) => item));
        const { asked, waived } = materialSet(theme, items, nothing);
        const producers = (item: string, material: string) => {
          const found = asking.get(item)?.materials.find(({ id }) => id === material);
          return [...(found?.producedByAny ?? []), found?.producedByItem ?? ''].filter((one) => needed.has(one));
        };
        for (const { material, uses } of asked)
          for (const { item } of uses)
            for (const by of producers(item, material))
              expect({ item, material, by, before: isBefore(theme, needed, [by, item]) }).toMatchObject({
                before: false,
              });
        for (const { item, material, reason } of waived) {
          if (reason.kind !== 'produced') continue;
          expect(producers(item, material)).toContain(reason.by);
          expect(isBefore(theme, needed, [reason.by, item])).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('what one item makes and another asks for without waiting is told to whoever draws the flow', () => {
  const lost = themeOf('lost-docs');
  expect(unusedProducts(lost, whole(lost))).toContainEqual({
    item: 'driver-reissue',
    material: 'common.id-card',
    by: 'id-reissue',
  });
  const newborn = themeOf('newborn');
  expect(unusedProducts(newborn, whole(newborn)).map(({ item, by }) => [item, by])).toEqual([
    ['birth-med', 'ss-card'],
    ['childcare-subsidy', 'ss-card'],
  ]);
});
