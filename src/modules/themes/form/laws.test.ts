// What holds for the one form of every theme, whichever of its items are needed and whatever is answered.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formFor } from '../../../../test/support/themes/forms.ts';
import { starterThemes } from '../../../../test/support/themes/starter.ts';
import { completeAnswers, rightAnswer } from '../../../app/county/answers.ts';
import { countingAnswers, fieldsOf, isRequired, pathOf, type Answers } from '../../forms/index.ts';
import { holds } from '../../forms/rules/condition.ts';
import { mergeForms, type ThemeForm } from './merge.ts';
import { splitAnswers, submissionsOf } from './split.ts';

const { themes } = starterThemes;

/** The form of a theme for those of its items that are drawn; undefined for the others. */
function merged(place: number, isNeeded: (item: string) => boolean = () => true): ThemeForm {
  const theme = themes[place];
  if (!theme) throw new Error('no such theme');
  const items = theme.parts.map(({ item }) => item).filter(isNeeded);
  const form = mergeForms(theme, items.map(formFor), 1);
  if (!form.ok) throw new Error(`${theme.key}: ${JSON.stringify(form.error.conflicts)}`);
  return form.value;
}

const draws = fc.array(fc.nat({ max: 999 }), { minLength: 40, maxLength: 40 });
/** A theme by its place, and what decides which of its items are needed and what is typed. */
const anyCase = fc.tuple(fc.nat({ max: themes.length - 1 }), draws);

function formFrom([place, drawn]: readonly [number, readonly number[]]): ThemeForm {
  let turn = 0;
  return merged(place, () => (drawn[turn++ % drawn.length] ?? 0) % 3 > 0);
}

/** Mostly right answers, sometimes nothing, sometimes something else. */
function typedFrom({ form }: ThemeForm, [, drawn]: readonly [number, readonly number[]]): Answers {
  return Object.fromEntries(
    fieldsOf(form).map((field, place) => {
      const draw = drawn[(place * 7) % drawn.length] ?? 0;
      const odd = ['', ' ', '其他', '居民身份证', 'yes', '１２'][draw % 6] ?? '';
      return [field.id, draw % 10 < 2 ? odd : rightAnswer(field, draw + place)];
    }),
  );
}

/** What the same person would have typed into the form of one item alone: what is copied is known from elsewhere, also that it is not. */
function typedAlone({ form, names }: ThemeForm['parts'][number], theme: ThemeForm, typed: Answers): Answers {
  const counting = countingAnswers(theme.form, typed);
  const questions = new Map(fieldsOf(theme.form).map((field) => [field.id, field]));
  return Object.fromEntries(
    fieldsOf(form).map(({ id }) => {
      const name = names.get(id) ?? '';
      const copied = questions.get(name)?.copied;
      const own = copied && holds(copied.when, counting) ? '' : (typed[name] ?? '');
      return [id, counting[name] ?? own];
    }),
  );
}

describe('for every theme with all its items', () => {
  test('the forms go together, and right answers to what is asked can be handed in for each item', () => {
    for (const [place] of themes.entries()) {
      const theme = merged(place);
      for (const turn of [0, 1, 2]) {
        const handedIn = submissionsOf(theme, completeAnswers(theme.form, {}, turn));
        expect([theme.form.item, handedIn.ok ? [] : handedIn.error]).toEqual([theme.form.item, []]);
      }
    }
  });
  test('a page has one address, and every question stands on one page', () => {
    for (const [place] of themes.entries()) {
      const { form, sources } = merged(place);
      const pages = form.pages.map(({ id }) => id);
      const fields = fieldsOf(form).map(({ id }) => id);
      expect([form.item, new Set(pages).size, new Set(fields).size]).toEqual([form.item, pages.length, sources.size]);
      expect(fields).toHaveLength(sources.size);
    }
  });
});

test('each datum of each person is asked once, and nothing is asked that no item wants', () => {
  fc.assert(
    fc.property(anyCase, (drawn) => {
      const { form, sources, parts } = formFrom(drawn);
      const wanted = parts.flatMap((part) => fieldsOf(part.form).map(({ id }) => `${part.form.item} ${id}`));
      const given = fieldsOf(form).flatMap(({ id }) =>
        (sources.get(id) ?? []).map(({ item, element }) => `${item} ${element}`),
      );
      expect(given.sort()).toEqual(wanted.sort());
      // Neither two questions of one item nor two roles of one person fall together unless they mean the same datum.
      for (const { id } of fieldsOf(form)) {
        const data = new Set((sources.get(id) ?? []).map(({ element }) => element.replace(/^[^.]+\./, '')));
        expect([id, data.size]).toEqual([id, 1]);
      }
    }),
  );
});

test('what each item receives is what its separate form would have collected', () => {
  fc.assert(
    fc.property(anyCase, (drawn) => {
      const theme = formFrom(drawn);
      const typed = typedFrom(theme, drawn);
      const alone = theme.parts.map((part) => ({
        item: part.form.item,
        answers: countingAnswers(part.form, typedAlone(part, theme, typed)),
      }));
      expect(splitAnswers(theme, typed)).toEqual(alone);
    }),
    { numRuns: 300 },
  );
});

test('an answer is required exactly when an item that asks for it requires it', () => {
  fc.assert(
    fc.property(anyCase, (drawn) => {
      const theme = formFrom(drawn);
      const typed = typedFrom(theme, drawn);
      const counting = countingAnswers(theme.form, typed);
      const share = new Map(splitAnswers(theme, typed).map(({ item, answers }) => [item, answers]));
      const asked = pathOf(theme.form, typed).flatMap(({ fields }) => fields);
      const requiring = new Set(
        theme.parts.flatMap(({ form, names }) => {
          const own = share.get(form.item) ?? {};
          const path = pathOf(form, own).flatMap(({ fields }) => fields);
          return path.filter((field) => isRequired(field, own)).map(({ id }) => names.get(id));
        }),
      );
      for (const field of asked)
        expect([field.id, isRequired(field, counting)]).toEqual([field.id, requiring.has(field.id)]);
    }),
    { numRuns: 300 },
  );
});

test('what the theme takes, each item takes; what is wrong is named by a question of the theme', () => {
  fc.assert(
    fc.property(anyCase, (drawn) => {
      const theme = formFrom(drawn);
      const typed = typedFrom(theme, drawn);
      const handedIn = submissionsOf(theme, typed);
      if (handedIn.ok) expect(handedIn.value).toEqual(splitAnswers(theme, typed));
      else for (const { field } of handedIn.error) expect([field, theme.sources.has(field)]).toEqual([field, true]);
    }),
  );
});

test('what is answered rightly can be handed in for every item, whatever is chosen', () => {
  fc.assert(
    fc.property(anyCase, (drawn) => {
      const theme = formFrom(drawn);
      const right = typedFrom(theme, [drawn[0], drawn[1].map((draw) => draw - (draw % 10) + 5)]);
      const choices = fieldsOf(theme.form).filter(({ type }) => type === 'enum' || type === 'boolean');
      const fixed = Object.fromEntries(choices.map(({ id }) => [id, right[id] ?? '']));
      const handedIn = submissionsOf(theme, completeAnswers(theme.form, fixed, drawn[1][0]));
      expect([theme.form.item, handedIn.ok ? [] : handedIn.error]).toEqual([theme.form.item, []]);
    }),
    { numRuns: 300 },
  );
});

/** No two pages and no two questions read alike, and whoever is named behind them is named in words. */
function readsApart({ form }: ThemeForm) {
  const titles = form.pages.map(({ question }) => question.zh);
  const labels = fieldsOf(form).map(({ label }) => label.zh);
  expect([form.item, titles]).toEqual([form.item, [...new Set(titles)]]);
  expect([form.item, labels]).toEqual([form.item, [...new Set(labels)]]);
  for (const words of [...titles, ...labels]) expect(`${form.item}: ${words}`).not.toMatch(/（[a-z]+）/i);
}

test('whichever items are needed, no two pages and no two questions of a theme read alike', () => {
  fc.assert(fc.property(anyCase, (drawn) => readsApart(formFrom(drawn))));
});

test('neither do those of any two items of a theme', () => {
  for (const [place, { parts }] of themes.entries())
    for (const [at, { item: one }] of parts.entries())
      for (const { item: other } of parts.slice(at))
        readsApart(merged(place, (item) => item === one || item === other));
});
