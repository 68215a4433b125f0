import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateOf, starterThemes, themeOf } from '../../../../test/support/themes/starter.ts';
import type { Theme } from '../model.ts';
import { itemsOf, scenarioOf, usualAnswers, type Scenario, type Told } from './rules.ts';

function lead(theme: Theme, told: Told): Scenario {
  const scenario = scenarioOf(theme, told);
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  return scenario.value;
}

const newborn = themeOf('newborn');

describe('the items that answers lead to', () => {
  test('each have their reason', () => {
    const { needed, notNeeded, perhaps } = lead(newborn, { born: true, reg: false, benefit: null, subsidy: true });
    expect(needed[0]).toEqual({ item: 'birth-cert', because: [{ question: 'born', equals: true }] });
    expect(needed).toContainEqual({ item: 'hukou-birth', because: [] });
    expect(notNeeded).toEqual([{ item: 'birth-reg', because: [{ question: 'reg', equals: true, answered: false }] }]);
    expect(perhaps).toEqual([{ item: 'birth-med', because: [], unknown: [{ question: 'benefit', equals: true }] }]);
  });
  test('are those that the data name for the usual answers', () => {
    for (const theme of starterThemes.themes) {
      const needed = lead(theme, usualAnswers(theme)).needed.map(({ item }) => item);
      expect([theme.key, needed]).toEqual([theme.key, estimateOf(theme.key).selectedItems]);
    }
  });
  test('an answer that nobody offered is refused', () => {
    expect(scenarioOf(newborn, { born: '是' })).toEqual({
      ok: false,
      error: { code: 'noSuchOption', question: 'born' },
    });
    expect(scenarioOf(newborn, { colour: true })).toEqual({
      ok: false,
      error: { code: 'noSuchQuestion', question: 'colour' },
    });
  });
});

describe('the questions that still matter', () => {
  test('leave out what is answered, and what only explains', () => {
    const { questions, open } = lead(newborn, { born: true, reg: null });
    expect(questions.map(({ id }) => id)).toEqual(['benefit', 'subsidy']);
    expect(open.map(({ item }) => item)).toEqual(['birth-med', 'childcare-subsidy']);
  });
  test('begin with the one that settles most', () => {
    const { questions } = lead(themeOf('enterprise-open'), {});
    // The kind of business settles three items, hiring two, the others one each.
    expect(questions.map(({ id }) => id)).toEqual(['kind', 'hire', 'gjj', 'invoice']);
    expect(lead(themeOf('project-general'), {}).questions[0]?.id).toBe('joint');
  });
});

/** A theme by its place, and for each question an answer, "I do not know", or nothing. */
const anyTheme = fc
  .nat({ max: starterThemes.themes.length - 1 })
  .map((place) => starterThemes.themes[place] ?? newborn);
const answersTo = ({ questions }: Theme, others: readonly (null | undefined)[]): fc.Arbitrary<Told> =>
  fc.tuple(...questions.map(({ options }) => fc.constantFrom(...options, ...others))).map((chosen) =>
    Object.fromEntries(
      questions.flatMap(({ id }, place) => {
        const answer = chosen[place];
        return answer === undefined ? [] : [[id, answer]];
      }),
    ),
  );
const anyCase = anyTheme.chain((theme) => fc.tuple(fc.constant(theme), answersTo(theme, [null, undefined, undefined])));

/** Every way to answer these questions after what was told. */
function* completions(theme: Theme, told: Told): Generator<Told> {
  const next = theme.questions.find(({ id }) => told[id] === undefined);
  if (!next) yield told;
  else for (const option of next.options) yield* completions(theme, { ...told, [next.id]: option });
}

/** Read off the data by itself: what is certain, and what is left to what nobody knows. */
const outcomeOf = ({ parts }: Theme, told: Told): string =>
  parts
    .filter(({ when }) => when.every(({ question, equals }) => told[question] === null || told[question] === equals))
    .map(({ item, when }) => (when.some(({ question }) => told[question] === null) ? `${item}?` : item))
    .join();

describe('for every theme and any answers', () => {
  test('a question is asked exactly when its answer can still change the outcome', () => {
    fc.assert(
      fc.property(anyCase, ([theme, told]) => {
        const asked = new Set(lead(theme, told).questions.map(({ id }) => id));
        for (const { id, options } of theme.questions.filter((one) => told[one.id] === undefined)) {
          let changes = false;
          for (const rest of completions(theme, { ...told, [id]: options[0] ?? null })) {
            const outcomes = new Set(options.map((option) => outcomeOf(theme, { ...rest, [id]: option })));
            if (outcomes.size > 1) changes = true;
          }
          expect([theme.key, id, asked.has(id)]).toEqual([theme.key, id, changes]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('asking in any order gives the same items, and every question that was left out changes nothing', () => {
    const everyAnswer = anyTheme.chain((theme) =>
      fc.tuple(fc.constant(theme), answersTo(theme, [null]), fc.infiniteStream(fc.nat())),
    );
    fc.assert(
      fc.property(everyAnswer, ([theme, whole, dice]) => {
        let told: Told = {};
        for (;;) {
          const { questions, open } = lead(theme, told);
          const next = questions[(dice.next().value ?? 0) % Math.max(1, questions.length)];
          if (!next) {
            expect(open).toEqual([]);
            break;
          }
          told = { ...told, [next.id]: whole[next.id] ?? null };
        }
        const { questions: _asked, ...found } = lead(theme, told);
        const { questions: _none, ...complete } = lead(theme, whole);
        expect(itemsOf(found)).toEqual(itemsOf(complete));
        expect([found.needed, found.perhaps]).toEqual([complete.needed, complete.perhaps]);
        expect(found.notNeeded.map(({ item }) => item)).toEqual(complete.notNeeded.map(({ item }) => item));
      }),
    );
  });

  test('each item of the theme stands once, under one heading', () => {
    fc.assert(
      fc.property(anyCase, ([theme, told]) => {
        const { needed, perhaps, notNeeded, open } = lead(theme, told);
        const all = [...needed, ...perhaps, ...notNeeded, ...open].map(({ item }) => item);
        expect(all.sort()).toEqual(theme.parts.map(({ item }) => item).sort());
      }),
    );
  });
});

test('every item of every theme is reached by some answers', () => {
  for (const theme of starterThemes.themes) {
    for (const { item, when } of theme.parts) {
      const told = Object.fromEntries(when.map(({ question, equals }) => [question, equals]));
      const { needed } = lead(theme, { ...usualAnswers(theme), ...told });
      expect([theme.key, needed.some((one) => one.item === item)]).toEqual([theme.key, true]);
    }
  }
});
