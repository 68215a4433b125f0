import { describe, expect, test } from 'vitest';
import { everyItem, versionOf } from '../../../../test/support/catalogue/versions.ts';
import { conventions } from '../../../../test/support/themes/comparison.ts';
import { formFor } from '../../../../test/support/themes/forms.ts';
import { knownItems, starterThemes, themeOf } from '../../../../test/support/themes/starter.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { Form } from '../../forms/index.ts';
import type { Part, Theme } from '../model.ts';
import { usualAnswers } from '../scenario/rules.ts';
import { drawingOf } from './drawing.ts';
import { outlookOf, type Looking } from './outlook.ts';
import { designWording } from './wording.ts';

const looking: Looking = {
  held: {
    items: knownItems,
    names: new Map(everyItem.map(({ key }) => [key, versionOf(key).name])),
    departments: new Set(starterThemes.themes.map(({ lead }) => lead)),
    numbers: new Map(starterThemes.themes.map(({ number, key }) => [number, key])),
  },
  published: {
    versions: new Map(everyItem.map(({ key }) => [key, versionOf(key)])),
    forms: new Map(everyItem.map(({ key }) => [key, formFor(key)])),
  },
  start: { on: civilDate('2026-03-02'), minute: 600 },
  conventions,
};
const part = (item: string, after: readonly string[] = [], afterOptional: readonly string[] = []): Part => ({
  ...{ item, when: [], after, afterOptional },
});
const workshop = themeOf('open-workshop');

describe('the order as it is drawn', () => {
  test('each item stands one stage behind the last that it waits for, with an arrow from each', () => {
    const parts = [part('a'), part('b', ['a']), part('c', ['a'], ['b'])];
    expect(drawingOf({ parts })).toEqual({
      nodes: [
        { item: 'a', stage: 0, row: 0 },
        { item: 'b', stage: 1, row: 0 },
        { item: 'c', stage: 1, row: 1 },
      ],
      edges: [
        { from: 'a', to: 'b', mayOvertake: false },
        { from: 'a', to: 'c', mayOvertake: false },
        { from: 'b', to: 'c', mayOvertake: true },
      ],
    });
  });
  test('nothing is left out: rings, what waits for what is not there, and what stands twice are drawn once', () => {
    const parts = [part('a'), part('b', ['c']), part('c', ['b']), part('d', ['gone']), part('a')];
    const { nodes, edges } = drawingOf({ parts });
    expect(nodes.map(({ item, stage }) => [item, stage])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 1],
      ['d', 1],
    ]);
    expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual(['c b', 'b c']);
  });
});

describe('what follows from a drawn theme', () => {
  test('of sample answers: items with reasons, one form, materials, the longest way, visits and fee', () => {
    const answers = { ...usualAnswers(workshop) };
    const { findings, conflicts, sample, joined } = outlookOf(workshop, answers, looking);
    expect([findings, conflicts]).toEqual([[], []]);
    expect(sample?.needed.map(({ item }) => item)).toEqual(joined?.items);
    expect(sample?.open).toEqual([]);
    expect(joined?.form?.flatMap(({ fields }) => fields).length).toBeGreaterThan(10);
    expect(joined?.path?.path.at(-1)).toBeDefined();
    expect(joined?.path?.items.map(({ item }) => item)).toEqual(joined?.items);
  });
  test('figures that were counted by hand: a small food workshop', () => {
    const theme = drawn('open-workshop', ['individual-biz-reg', 'small-catering-reg', 'drainage']);
    const { joined } = outlookOf(theme, null, looking);
    expect(joined?.materials.asked).toHaveLength(8);
    expect(joined?.form?.flatMap(({ fields }) => fields)).toHaveLength(31);
    expect(joined?.path).toMatchObject({ days: 5, path: ['individual-biz-reg', 'drainage'] });
    expect([joined?.visits, joined?.fee]).toEqual([0, 0]);
    expect(joined?.appointments).toEqual([['small-catering-reg', 'drainage']]);
    const licence = joined?.materials.waived.filter(({ reason }) => reason.kind === 'produced');
    expect(licence?.map(({ reason }) => reason.by)).toContain('individual-biz-reg');
  });
  test('every question of the form says whose it is, and which items get the answer', () => {
    const { joined } = outlookOf(themeOf('newborn'), null, looking);
    const fields = joined?.form?.flatMap((page) => page.fields) ?? [];
    for (const { id, sources, person } of fields) expect([id, sources.length > 0, person.zh]).not.toContain('');
    expect(fields.find(({ person }) => person.zh === '新生儿')).toBeDefined();
    expect(fields.find(({ id }) => id === 'applicant.name')?.person).toEqual({
      zh: '父母或其他监护人',
      en: '父母或其他监护人',
    });
    expect(fields.find(({ id }) => id === 'mother.name')?.person).toEqual({ zh: '母亲', en: 'mother' });
  });
  test('what is not known leaves an item open; a question that was not answered too', () => {
    const { sample } = outlookOf(themeOf('open-restaurant'), { kind: '公司', tobacco: null }, looking);
    expect(sample?.perhaps.map(({ item }) => item)).toEqual(['tobacco-retail']);
    expect(sample?.open.length).toBeGreaterThan(0);
    expect(sample?.notNeeded.map(({ item }) => item)).toEqual(['individual-biz-reg']);
  });
  test('everything that is wrong is named at once, by the names of items, in both languages', () => {
    const broken: Theme = {
      ...workshop,
      ...{ number: 'JX-ZT-C01', name: ' ', lead: 'nobody' },
      parts: [part('birth-reg', ['drainage']), part('drainage', ['birth-reg']), part('nothing')],
      questions: [{ id: 'odd', text: '要不要排水', options: [true, false], usual: true, informational: false }],
      ...{ bindings: { persons: {}, roles: {}, byItem: {} }, jointVisit: [] },
    };
    const { findings, joined, flow } = outlookOf(broken, null, looking);
    expect(findings.map(({ code }) => code)).toEqual([
      ...['numberTaken', 'nameMissing', 'leadUnknown'],
      ...['questionReachesNothing', 'unknownItem', 'cycle'],
    ]);
    expect(findings.at(-1)?.words.zh).toContain(versionOf('drainage').name.zh);
    expect(findings[3]?.words).toEqual({
      zh: '问题“要不要排水”不影响任何事项',
      en: 'The question “要不要排水” decides about no item',
    });
    expect(joined).toBeNull();
    expect(flow.nodes).toHaveLength(3);
  });
  test('a theme with nothing in it yet has everything to say, and breaks nothing', () => {
    const empty: Theme = {
      ...{ key: 'new', number: '', name: '', fullName: '', audience: 'citizen', lead: '', lifeStage: '' },
      ...{ questions: [], parts: [], bindings: { persons: {}, roles: {}, byItem: {} }, jointVisit: [] },
    };
    const { findings, joined } = outlookOf(empty, {}, looking);
    expect(findings.map(({ code }) => code)).toEqual(
      Object.keys(designWording.zh.gaps).filter((gap) => gap !== 'numberTaken'),
    );
    expect(joined).toMatchObject({ items: [], form: [], visits: 0, fee: 0 });
  });
  test('forms that contradict each other are shown with both sides', () => {
    const odd: Form = {
      ...formFor('passport'),
      pages: formFor('passport').pages.map((page) => ({
        ...page,
        fields: page.fields.map((field) => (field.id === 'applicant.name' ? { ...field, type: 'date' } : field)),
      })),
    };
    const published = { ...looking.published, forms: new Map([...looking.published.forms, ['passport', odd]]) };
    const { conflicts, findings, joined } = outlookOf(themeOf('go-abroad'), null, { ...looking, published });
    expect(conflicts[0]?.sides.map(({ item, type }) => `${item} ${type}`)).toEqual(
      expect.arrayContaining(['passport date', 'hkmac-permit string']),
    );
    expect(findings[0]?.code).toBe('formsConflict');
    expect(joined?.form).toBeNull();
    expect(joined?.materials.asked.length).toBeGreaterThan(0);
  });
  test('an item that cannot be asked online yet is named', () => {
    const forms = new Map([...looking.published.forms].filter(([key]) => key !== 'drainage'));
    const { findings } = outlookOf(workshop, null, { ...looking, published: { ...looking.published, forms } });
    expect(findings).toMatchObject([{ code: 'noForm', item: 'drainage' }]);
  });
  test('nothing is wrong with any theme of the data, and none of its items is left out', () => {
    for (const theme of starterThemes.themes) {
      const { findings, conflicts, flow, joined } = outlookOf(theme, null, looking);
      expect([theme.key, findings, conflicts]).toEqual([theme.key, [], []]);
      expect(flow.nodes).toHaveLength(theme.parts.length);
      expect(joined?.items).toHaveLength(theme.parts.length);
    }
  });
});

/** A theme of the data with some of its items only, each always needed. */
function drawn(key: string, items: readonly string[]): Theme {
  const theme = themeOf(key);
  const parts = theme.parts
    .filter(({ item }) => items.includes(item))
    .map((one) => ({
      ...{ ...one, when: [] },
      after: one.after.filter((item) => items.includes(item)),
      afterOptional: one.afterOptional.filter((item) => items.includes(item)),
    }));
  return { ...theme, parts, questions: [] };
}
