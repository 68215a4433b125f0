import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { versionOf } from '../../../../test/support/catalogue/versions.ts';
import { comparisonOf } from '../../../../test/support/themes/comparison.ts';
import { formFor } from '../../../../test/support/themes/forms.ts';
import { knownItems, starterThemes, themeOf } from '../../../../test/support/themes/starter.ts';
import type { Form } from '../../forms/index.ts';
import { materialSet } from '../materials/rules.ts';
import type { Theme } from '../model.ts';
import { themeWording } from '../wording.ts';
import type { Missing, Readiness, Standard } from './contents.ts';
import { findMissing } from './publishable.ts';
import { wordMissing } from './word-missing.ts';
import { stagesOf, standardOf } from './standard.ts';

function standard(theme: Theme): Standard {
  const keys = theme.parts.map(({ item }) => item);
  const { form, asking, reach } = comparisonOf(theme, keys, { kind: 'promisedLimit' });
  return standardOf(theme, { versions: keys.map(versionOf), form, materials: materialSet(theme, asking, reach) });
}

describe('the standard of a theme', () => {
  const newborn = standard(themeOf('newborn'));

  test('has a number, and says which versions it was written from', () => {
    expect([newborn.number, newborn.title]).toEqual(['JX-ZT-C01', '新生儿出生“一件事”']);
    expect(newborn.versions).toContainEqual({ item: 'ss-card', version: 1, sha256: versionOf('ss-card').sha256 });
  });
  test('draws the flow in stages, as the data do', () => {
    expect(newborn.sections.flow.stages).toEqual([
      ['birth-reg', 'birth-cert'],
      ['vaccine-cert', 'hukou-birth', 'resident-med', 'birth-med'],
      ['ss-card', 'childcare-subsidy'],
    ]);
    expect(newborn.sections.flow.order).toContainEqual({
      before: 'hukou-birth',
      after: 'resident-med',
      mayOvertake: true,
    });
  });
  test('cites each law once, with the items that rest on it', () => {
    const laws = newborn.sections.basis.map(({ law }) => law);
    expect(new Set(laws).size).toBe(laws.length);
    expect(newborn.sections.basis.find(({ law }) => law === '中华人民共和国户口登记条例')?.items).toContain(
      'hukou-birth',
    );
  });
  test('says of every question of the form which items get the answer', () => {
    for (const { field, sources } of newborn.sections.form) expect([field, sources.length > 0]).toEqual([field, true]);
  });
  test('can be written for every theme, with every item under limits, results and remedies', () => {
    for (const theme of starterThemes.themes) {
      const { sections } = standard(theme);
      const items = theme.parts.map(({ item }) => item);
      expect(sections.flow.stages.flat().sort()).toEqual(items.toSorted());
      for (const section of [sections.items, sections.limits, sections.results, sections.remedies, sections.fees])
        expect(section.map(({ item }) => item)).toEqual(items);
    }
  });
  test('has a heading for each section in both languages', () => {
    for (const { sections } of [themeWording.zh, themeWording.en])
      expect(Object.keys(sections).sort()).toEqual(Object.keys(newborn.sections).sort());
  });
  test('leaves no ring unended', () => {
    const ring = (item: string, after: string) => ({ item, when: [], after: [after], afterOptional: [] });
    expect(stagesOf([{ ...ring('a', ''), after: [] }, ring('b', 'c'), ring('c', 'b')])).toEqual([['a']]);
  });
});

const models = new Set(
  (await readdir(new URL('../../../../data/processes/', import.meta.url)))
    .filter((name) => name.endsWith('.bpmn'))
    .map((name) => name.replace(/\.bpmn$/, '')),
);
const forms: ReadonlyMap<string, Form> = new Map([...knownItems.keys()].map((key) => [key, formFor(key)]));
const journeys = new Set(starterThemes.themes.map(({ key }) => key));
const ready: Readiness = { items: knownItems, forms, models, journeys };

describe('a theme may be published', () => {
  test('when all is there: of the starter data nothing but the journeys is missing', () => {
    for (const theme of starterThemes.themes) {
      expect([theme.key, findMissing(theme, ready)]).toEqual([theme.key, []]);
      expect(findMissing(theme, { ...ready, journeys: new Set() })).toEqual([{ code: 'noJourney' }]);
    }
  });
  test('only then: everything that it lacks is named at once', () => {
    const theme = themeOf('go-abroad');
    const without: Readiness = {
      ...ready,
      forms: new Map([...forms].filter(([key]) => key !== 'passport')),
      models: new Set([...models].filter((key) => key !== 'no-crime')),
      journeys: new Set(),
    };
    expect(findMissing(theme, without)).toEqual([
      { code: 'noForm', item: 'passport' },
      { code: 'noModel', item: 'no-crime' },
      { code: 'noJourney' },
    ]);
    const question = { id: 'odd', text: '?', options: [true, false], usual: true, informational: false };
    expect(findMissing({ ...theme, questions: [...theme.questions, question] }, ready)).toEqual([
      { code: 'questionReachesNothing', question: 'odd' },
    ]);
  });
  test('not with forms that contradict each other', () => {
    const odd = (key: string): Form => {
      const form = formFor(key);
      const pages = form.pages.map((page) => ({
        ...page,
        fields: page.fields.map((field) =>
          field.id === 'applicant.name' ? { ...field, type: 'date' as const } : field,
        ),
      }));
      return { ...form, pages };
    };
    const [missing] = findMissing(themeOf('go-abroad'), {
      ...ready,
      forms: new Map([...forms, ['passport', odd('passport')]]),
    });
    expect(missing).toMatchObject({
      code: 'formsConflict',
      conflict: { field: 'applicant.name', why: 'formatDiffers' },
    });
    if (missing) {
      expect(wordMissing(missing, 'zh')).toContain('passport applicant.name date / hkmac-permit applicant.name string');
      expect(wordMissing(missing, 'en')).toContain('the formats differ');
    }
  });
});

const EVERY: Missing[] = [
  { code: 'misshapen', at: '/key', detail: '' },
  { code: 'unknownItem', item: 'a' },
  { code: 'itemTwice', item: 'a' },
  { code: 'questionTwice', question: 'q' },
  { code: 'fewerThanTwoOptions', question: 'q' },
  { code: 'usualIsNoOption', question: 'q' },
  { code: 'questionReachesNothing', question: 'q' },
  { code: 'unknownQuestion', item: 'a', question: 'q' },
  { code: 'unknownOption', item: 'a', question: 'q', option: '是' },
  { code: 'neverNeeded', item: 'a', question: 'q' },
  { code: 'afterWhatIsNotInTheTheme', item: 'a', after: 'b' },
  { code: 'cycle', items: ['a', 'b'] },
  { code: 'roleNobodyHas', role: 'guardian' },
  { code: 'boundToNobody', role: 'guardian', person: 'uncle' },
  { code: 'jointVisitOfNone', item: 'a' },
  { code: 'noForm', item: 'a' },
  { code: 'noModel', item: 'a' },
  { code: 'noJourney' },
];

test('everything that may be missing has a sentence of its own in both languages', () => {
  const said = EVERY.flatMap((missing) => [wordMissing(missing, 'zh'), wordMissing(missing, 'en')]);
  expect(new Set(said).size).toBe(said.length);
  expect(Object.keys(themeWording.zh.missing).sort()).toEqual(
    [...EVERY.map(({ code }) => code), 'formsConflict'].sort(),
  );
});
