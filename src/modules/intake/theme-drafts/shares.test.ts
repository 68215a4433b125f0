// What holds between one form and the drafts under it, whichever items are needed and whatever is answered, and however often.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formFor } from '../../../../test/support/themes/forms.ts';
import { starterThemes, themeOf } from '../../../../test/support/themes/starter.ts';
import { rightAnswer } from '../../../app/county/answers.ts';
import { countingAnswers, fieldsOf, holds, type Answers } from '../../forms/index.ts';
import { mergeForms, splitAnswers, type Theme, type ThemeForm } from '../../themes/index.ts';
import { FOLLOWS, keptIn, sharesOf, typedIn, type Held, type Share } from './shares.ts';

const { themes } = starterThemes;

function merged(theme: Theme, items = theme.parts.map(({ item }) => item)): ThemeForm {
  const form = mergeForms(theme, items.map(formFor), 1);
  if (!form.ok) throw new Error(JSON.stringify(form.error));
  return form.value;
}

type Drafts = ReadonlyMap<string, Held>;
const emptyFor = ({ parts }: ThemeForm): Drafts =>
  new Map(parts.map(({ form }) => [form.item, { answers: {}, versions: {}, sources: new Map() }]));

/** The drafts after these shares were written, as the database writes them. */
function written(drafts: Drafts, shares: readonly Share[]): Drafts {
  const next = new Map([...drafts].map(([item, held]) => [item, { ...held, sources: new Map(held.sources) }]));
  for (const { item, element, value, source } of shares) {
    const held = next.get(item);
    if (held === undefined) throw new Error(`no draft of ${item}`);
    const { [element]: _value, ...answers } = held.answers;
    const { [element]: version = 0, ...versions } = held.versions;
    held.sources.delete(element);
    if (source !== undefined) held.sources.set(element, source);
    next.set(item, {
      ...held,
      answers: value === undefined ? answers : { ...answers, [element]: value },
      versions: value === undefined ? versions : { ...versions, [element]: version + 1 },
    });
  }
  return next;
}

/** A person types this into the one form that stands over these drafts. */
function saved(theme: ThemeForm, drafts: Drafts, typed: Answers): Drafts {
  const now = typedIn(theme, drafts);
  return written(drafts, sharesOf(theme, { ...now, answers: { ...now.answers, ...typed } }, drafts));
}

/** Whether the form no longer asks it, because another answer stands for it. */
function follows({ form }: ThemeForm, typed: Answers, question: string): boolean {
  const copied = fieldsOf(form).find(({ id }) => id === question)?.copied;
  return copied !== undefined && holds(copied.when, countingAnswers(form, typed));
}

const draws = fc.array(fc.nat({ max: 999 }), { minLength: 40, maxLength: 40 });
const anyCase = fc.tuple(fc.nat({ max: themes.length - 1 }), draws, draws);

const filledUp = (drawn: readonly number[]): number[] => [
  ...drawn,
  ...Array.from({ length: 40 - drawn.length }, () => 0),
];
const placeOf = (theme: string): number => themes.findIndex(({ key }) => key === theme);

/** Letters for a number that one item takes for a citizen's and another as any words. */
const NUMBER_OR_WORDS: [[number, number[], number[]]] = [
  [placeOf('school-entry'), Array.from({ length: 40 }, (_, place) => (place === 16 ? 211 : 0)), filledUp([3, 483])],
];

/** An address that was typed, and that of the applicant is asked and stands for it once an item comes. */
const COMES_TO_FOLLOW: [[number, number[], number[]]] = [
  [placeOf('dibao-apply'), [8, ...Array.from({ length: 38 }, () => 0), 1], filledUp([0, 33, 1, 435, 501])],
];

function answersFrom({ form }: ThemeForm, drawn: readonly number[]): Answers {
  return Object.fromEntries(
    fieldsOf(form).flatMap((field, place) => {
      const draw = drawn[(place * 7) % drawn.length] ?? 0;
      if (draw % 10 === 0) return [];
      return [
        [field.id, draw % 10 < 3 ? (['', ' ', '其他', 'yes'][draw % 4] ?? '') : rightAnswer(field, draw + place)],
      ];
    }),
  );
}

const themeAt = (place: number): Theme => themes[place] ?? themeOf('newborn');

describe('what is typed into one form', () => {
  test('reaches each draft as its separate form would have collected it, also after it was changed', () => {
    fc.assert(
      fc.property(anyCase, ([place, once, again]) => {
        const theme = merged(themeAt(place));
        const first = answersFrom(theme, once);
        const second = answersFrom(theme, again);
        const drafts = saved(theme, saved(theme, emptyFor(theme), first), second);
        const typed = typedIn(theme, drafts).answers;
        const held = theme.parts.map(({ form }) => ({
          item: form.item,
          answers: countingAnswers(form, drafts.get(form.item)?.answers ?? {}),
        }));
        expect(held).toEqual(splitAnswers(theme, typed));
      }),
      { numRuns: 150 },
    );
  });
  test('is read out of them again as it counts, and saved once more it changes nothing', () => {
    fc.assert(
      fc.property(anyCase, ([place, once]) => {
        const theme = merged(themeAt(place));
        const typed = answersFrom(theme, once);
        const drafts = saved(theme, emptyFor(theme), typed);
        const read = typedIn(theme, drafts);
        expect(countingAnswers(theme.form, read.answers)).toEqual(countingAnswers(theme.form, typed));
        expect(sharesOf(theme, read, drafts)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
  test('stays where an item comes or goes', () => {
    fc.assert(
      fc.property(anyCase, ([place, once, which]) => {
        const whole = themeAt(place);
        const fewer = whole.parts.map(({ item }) => item).filter((_, turn) => (which[turn % 40] ?? 0) % 2 === 0);
        const [few, all] = [merged(whole, fewer), merged(whole)];
        const before = saved(few, emptyFor(few), answersFrom(few, once));
        const after = saved(all, new Map([...emptyFor(all), ...before]), {});
        const typed = typedIn(few, before).answers;
        const kept = keptIn(all, typed);
        for (const id of Object.keys(typed))
          expect([id, typedIn(all, after).answers[id]]).toEqual([id, follows(all, typed, id) ? undefined : kept(id)]);
        for (const { form } of all.parts) {
          const own = splitAnswers(all, typed).find(({ item }) => item === form.item)?.answers;
          expect(countingAnswers(form, after.get(form.item)?.answers ?? {})).toEqual(own);
        }
      }),
      { numRuns: 100, examples: [NUMBER_OR_WORDS, COMES_TO_FOLLOW] },
    );
  });
});

describe('whose an answer is', () => {
  const newborn = merged(themeOf('newborn'));
  const number = '110101199003070134';
  const mothers = {
    'applicant.relation-mother': '本人',
    'applicant.idNumber': number,
    'applicant.idType': '居民身份证',
  };

  test('the number of the applicant stands for the mother while she applies, and goes when somebody else does', () => {
    const asMother = saved(newborn, emptyFor(newborn), mothers);
    expect(asMother.get('birth-med')?.answers['beneficiary.idNumber']).toBe(number);
    expect(asMother.get('birth-med')?.sources.get('beneficiary.idNumber')).toBe(FOLLOWS);
    expect(typedIn(newborn, asMother).answers['mother.idNumber']).toBeUndefined();
    const asFather = saved(newborn, asMother, { 'applicant.relation-mother': '配偶' });
    expect(asFather.get('birth-med')?.answers['beneficiary.idNumber']).toBeUndefined();
  });
  test('no number of a parent ever stands with the child', () => {
    for (const item of ['resident-med', 'ss-card']) {
      const held = saved(newborn, emptyFor(newborn), { ...mothers, 'applicant.relation-child': '母亲' }).get(item);
      expect(held?.answers['applicant.idNumber']).toBe(number);
      expect(held?.answers['beneficiary.idNumber']).toBeUndefined();
    }
  });
  test('where an answer came from goes with it into a draft that is begun later', () => {
    const one = merged(themeOf('newborn'), ['ss-card']);
    const known = {
      answers: { 'applicant.name': '演示母' },
      versions: {},
      sources: new Map([['applicant.name', 'account']]),
    };
    const before = written(emptyFor(one), sharesOf(one, known, emptyFor(one)));
    const after = saved(newborn, new Map([...emptyFor(newborn), ...before]), {});
    expect(after.get('resident-med')?.sources.get('applicant.name')).toBe('account');
  });
});
