// What holds for every form and every way through it, shown on forms that nobody thought of.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicHealthAnswers } from '../../../test/support/catalogue/answers.ts';
import { towns, versionOf } from '../../../test/support/catalogue/versions.ts';
import { fieldTypes, type Answers, type Condition, type Field, type Form } from './contract/form.ts';
import { formOf } from './form-of.ts';
import { holds } from './rules/condition.ts';
import { normalise } from './rules/normalise.ts';
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
  const requiredWhen = place === 0 ? fc.constant(undefined) : fc.option(conditionOn(earlier), { nil: undefined });
  return fc.tuple(base, copied, requiredWhen).map(([{ required, chosen }, copy, when]): Field => ({
    id: ids[place] ?? '',
    // A copy has to fit the question it stands for, so whatever takes part in copying is free text.
    type: 'string',
    label: { zh: '问题' },
    role: 'matter',
    required,
    ...(when && { requiredWhen: when }),
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
        const expected = asked.has(field.id) ? own : (handedIn.value[field.copied?.from ?? ''] ?? '');
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
        (field) => isRequired(field, counting) && !(field.copied && holds(field.copied.when, counting)),
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

test('the schema agrees with the rules about what can be handed in', () => {
  const licence = formOf(versionOf('public-health'), towns);
  if (!licence.ok) throw new Error('not ready');
  const answerTo = ({ id, options }: Field) =>
    fc.oneof(
      { weight: 9, arbitrary: fc.constant(publicHealthAnswers[id] ?? '') },
      {
        weight: 1,
        arbitrary: fc.oneof(
          fc.constant(''),
          fc.string({ maxLength: 10 }),
          ...(options ? [fc.constantFrom(...options.map(({ value }) => value))] : []),
        ),
      },
    );
  const answers = fc.record(Object.fromEntries(fieldsOf(licence.value).map((field) => [field.id, answerTo(field)])));
  fc.assert(
    fc.property(answers, (typed) => {
      const counting = countingAnswers(licence.value, typed);
      expect(findSchemaFaults(licence.value, counting).length === 0).toBe(submissionOf(licence.value, typed).ok);
    }),
  );
});

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
