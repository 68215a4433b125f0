// What holds for every form and every way through it, shown on forms that nobody thought of.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyKey, towns, versionOf } from '../../../test/support/catalogue/versions.ts';
import { completeAnswers, typedAnswers } from '../../../test/support/forms/answers.ts';
import { fieldTypes, type Answers, type Condition, type Field, type Form } from './contract/form.ts';
import { formOf } from './form-of.ts';
import { holds } from './rules/condition.ts';
import { normalise } from './rules/normalise.ts';
import { findPageErrors, pageRulesOf } from './rules/page-rules.ts';
import { countingAnswers, fieldsOf, isRequired, pathOf } from './rules/path.ts';
import { submissionOf, validatePage } from './rules/validate.ts';
import { findSchemaFaults } from './schema.ts';

const OPTIONS = ['是', '否', '其他'];
const ids = Array.from({ length: 8 }, (_, index) => `f.q${index}`);

/** Conditions over earlier questions only. */
const conditionOn = (earlier: readonly string[]): fc.Arbitrary<Condition> => {
  const element = fc.constantFrom(...earlier);
  const leaf = fc.oneof(
    fc.record({ element, equals: fc.constantFrom(...OPTIONS) }),
    fc.record({ element, filled: fc.constant(true as const) }),
  );
  return fc.oneof(
    leaf,
    fc.record({ all: fc.array(leaf, { maxLength: 2 }) }),
    fc.record({ any: fc.array(leaf, { maxLength: 2 }) }),
    fc.record({ not: leaf }),
  );
};

const fieldAt = (place: number): fc.Arbitrary<Field> => {
  const earlier = ids.slice(0, place);
  const base = fc.record({ required: fc.boolean(), chosen: fc.boolean() });
  const copied =
    place === 0
      ? fc.constant(undefined)
      : fc.option(fc.record({ when: conditionOn(earlier), from: fc.constantFrom(...earlier) }), { nil: undefined });
  const condition = place === 0 ? fc.constant(undefined) : fc.option(conditionOn(earlier), { nil: undefined });
  return fc.tuple(base, copied, condition, condition).map(([{ required, chosen }, copy, when, asked]): Field => ({
    id: ids[place] ?? '',
    // A copy has to fit the question it stands for, so whatever takes part in copying is free text.
    type: chosen && !copy ? 'enum' : 'string',
    label: { zh: '问题' },
    role: 'matter',
    required,
    ...(when && { requiredWhen: when }),
    ...(asked && { askedWhen: asked }),
    ...(copy && { copied: copy }),
    ...(chosen && !copy && { options: OPTIONS.map((value) => ({ value, label: { zh: value } })) }),
    longest: 20,
    sensitivity: 'none',
    purpose: 'judge',
    legalBasis: [],
  }));
};

const anyForm: fc.Arbitrary<Form> = fc.tuple(...ids.map((_, place) => fieldAt(place))).map((fields) => ({
  item: 'any',
  version: 1,
  pages: fields.map((field) => ({ id: field.id.replace('.', '-'), question: { zh: '?' }, fields: [field] })),
}));

const anyAnswers: fc.Arbitrary<Answers> = fc.dictionary(
  fc.constantFrom(...ids, 'f.unknown'),
  fc.oneof(fc.constantFrom(...OPTIONS, '', ' '), fc.string({ maxLength: 25 })),
);

/** Whether a question has a part in this application at all. */
const hasPart = ({ askedWhen }: Field, counting: Answers) => askedWhen === undefined || holds(askedWhen, counting);

test('the way depends on the answers alone: what is off it does not change it', () => {
  fc.assert(
    fc.property(anyForm, anyAnswers, fc.string({ minLength: 1, maxLength: 5 }), (form, answers, stray) => {
      const path = pathOf(form, answers);
      const asked = new Set(path.flatMap(({ fields }) => fields.map(({ id }) => id)));
      const strayed = Object.fromEntries(
        fieldsOf(form).map(({ id }) => [id, asked.has(id) ? (answers[id] ?? '') : stray]),
      );
      expect(pathOf(form, strayed)).toEqual(path);
      expect(pathOf(form, countingAnswers(form, answers))).toEqual(path);
    }),
  );
});

test('what is off the way is not handed in, and a copy equals what it was copied from', () => {
  fc.assert(
    fc.property(anyForm, anyAnswers, (form, answers) => {
      const handedIn = submissionOf(form, answers);
      if (!handedIn.ok) return;
      const asked = new Set(pathOf(form, answers).flatMap(({ fields }) => fields.map(({ id }) => id)));
      for (const field of fieldsOf(form)) {
        const own = normalise(field, answers[field.id] ?? '');
        const isCopy = field.copied && holds(field.copied.when, handedIn.value);
        const unasked = isCopy ? (handedIn.value[field.copied?.from ?? ''] ?? '') : '';
        const expected = asked.has(field.id) ? own : hasPart(field, handedIn.value) ? unasked : '';
        expect(handedIn.value[field.id] ?? '').toBe(expected);
      }
      expect(Object.keys(handedIn.value)).not.toContain('f.unknown');
    }),
  );
});

test('every answer that is required can be given: its page is on the way', () => {
  fc.assert(
    fc.property(anyForm, anyAnswers, (form, answers) => {
      const counting = countingAnswers(form, answers);
      const path = pathOf(form, answers);
      const missing = fieldsOf(form).filter(
        (field) =>
          hasPart(field, counting) &&
          isRequired(field, counting) &&
          !(field.copied && holds(field.copied.when, counting)),
      );
      for (const { id } of missing)
        expect(path.some(({ fields }) => fields.some((field) => field.id === id))).toBe(true);
    }),
  );
});

test('a form whose pages are all right can be handed in, and one with a wrong page cannot', () => {
  fc.assert(
    fc.property(anyForm, anyAnswers, (form, answers) => {
      const pages = pathOf(form, answers).map(({ id }) => validatePage(form, id, answers));
      expect(submissionOf(form, answers).ok).toBe(pages.every(({ ok }) => ok));
    }),
  );
});

const forms = everyKey.map((key) => {
  const form = formOf(versionOf(key), towns);
  if (!form.ok) throw new Error(`${key} is not ready`);
  return form.value;
});
/** By its place in the catalogue: what goes wrong is told in a line. */
const anyRealForm = fc.nat({ max: forms.length - 1 });
const formAt = (place: number): Form => forms[place] ?? { item: 'none', version: 1, pages: [] };

describe('for every form of the catalogue', () => {
  test('right answers to what is asked can be handed in, and the schema agrees', () => {
    for (const form of forms) {
      for (const turn of [0, 1, 2]) {
        const handedIn = submissionOf(form, completeAnswers(form, {}, turn));
        expect([form.item, handedIn.ok ? [] : handedIn.error]).toEqual([form.item, []]);
        if (handedIn.ok) expect([form.item, findSchemaFaults(form, handedIn.value)]).toEqual([form.item, []]);
      }
    }
  });

  test('the schema agrees with the rules about what can be handed in', () => {
    fc.assert(
      fc.property(
        anyRealForm.chain((place) => fc.tuple(fc.constant(place), typedAnswers(formAt(place)))),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([place, typed], share) => {
          const form = formAt(place);
          const answers = { ...completeAnswers(form), ...firstOf(typed, share / 4) };
          const counting = countingAnswers(form, answers);
          expect(findSchemaFaults(form, counting).length === 0).toBe(submissionOf(form, answers).ok);
        },
      ),
      { numRuns: 120 },
    );
  });

  test('a browser that knows one page finds wrong on it what the server finds', () => {
    fc.assert(
      fc.property(
        anyRealForm.chain((place) => fc.tuple(fc.constant(place), typedAnswers(formAt(place)))),
        ([place, typed]) => {
          const form = formAt(place);
          const counting = countingAnswers(form, typed);
          for (const page of pathOf(form, typed)) {
            const valid = validatePage(form, page.id, typed);
            expect(findPageErrors(pageRulesOf(page.fields, counting), typed)).toEqual(valid.ok ? [] : valid.error);
          }
        },
      ),
      { numRuns: 120 },
    );
  });
});

const firstOf = (answers: Answers, share: number): Answers =>
  Object.fromEntries(Object.entries(answers).slice(0, Math.ceil(Object.keys(answers).length * share)));

const typed = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[0-9 ０-９Xx,.\-年月日()（）]{0,24}$/),
);

test('writing an answer down twice is writing it down once', () => {
  fc.assert(
    fc.property(fc.constantFrom(...fieldTypes), typed, (type, text) => {
      const once = normalise({ type }, text);
      expect(normalise({ type }, once)).toBe(once);
    }),
  );
});

test('writing down what is free text loses nothing but spaces and control characters', () => {
  fc.assert(
    fc.property(fc.constantFrom('string', 'text', 'address', 'enum'), typed, (type, text) => {
      const visible = (written: string) => written.replace(/[\s\p{Cc}]/gu, '');
      expect(visible(normalise({ type }, text))).toBe(visible(text.normalize('NFC')));
    }),
  );
});
