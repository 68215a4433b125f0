import { Type, type Static } from 'typebox';
import type { Language } from '../../../kernel/language.ts';
import {
  GRADES,
  optionsOf,
  optionText,
  type GiveRating,
  type Grade,
  type RatedPlace,
} from '../../../modules/ratings/index.ts';

/** A rating as a browser sends it: what was ticked once is a text, more often a list. */
export const RatingForm = Type.Object({
  grade: Type.Enum([...GRADES]),
  option: Type.Optional(
    Type.Union([Type.String({ maxLength: 3 }), Type.Array(Type.String({ maxLength: 3 }), { maxItems: 20 })]),
  ),
  words: Type.Optional(Type.String({ maxLength: 500 })),
  named: Type.Optional(Type.Enum(['yes', 'no'])),
});
type RatingForm = Static<typeof RatingForm>;

export const GradeQuery = Type.Object({
  grade: Type.Optional(Type.Enum([...GRADES])),
  via: Type.Optional(Type.Literal('message')),
});

export const ratingIn = ({ grade, option = [], words = '', named }: RatingForm): GiveRating => ({
  ...{ grade, words, named: named === 'yes' },
  options: [option].flat(),
});

/** What can be ticked under a grade, in words. */
export const optionsFor = (grade: Grade | undefined, place: RatedPlace, language: Language) =>
  grade === undefined
    ? []
    : optionsOf(grade, place).map((option) => ({
        code: option.code,
        text: optionText({ ...option, grade }, language),
      }));
