import * as fc from 'fast-check';
import { completeAnswers, rightAnswer } from '../../../src/app/county/answers.ts';
import { fieldsOf, type Answers, type Field, type Form } from '../../../src/modules/forms/index.ts';

export { completeAnswers };

/** What people type: mostly right, sometimes nothing, sometimes something else. */
const typedAnswer = (field: Field): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.nat({ max: 200 }).map((turn) => rightAnswer(field, turn)) },
    { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n', '　') },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    { weight: 1, arbitrary: fc.stringMatching(/^[0-9０-９Xx.,:{}[\]"-]{0,20}$/) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('yes', 'no', '其他', '居民身份证', '护照', '[{}]', '[[]]', '[{"name":""}]'),
    },
  );

/** Answers to these questions. */
export const typedAnswersTo = (fields: readonly Field[]): fc.Arbitrary<Answers> =>
  fc.record(Object.fromEntries(fields.map((field) => [field.id, typedAnswer(field)])));

/** Answers to every question of a form, also those off the way. */
export const typedAnswers = (form: Form): fc.Arbitrary<Answers> => typedAnswersTo(fieldsOf(form));
