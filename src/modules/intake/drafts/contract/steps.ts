// The pages of a draft as data: for programs that show them in their own way, such as another app.
import { Type, type Static } from 'typebox';
import { AnswerSource, TypedAnswers } from './drafts.ts';

const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Option = Type.Object({ value: Type.String(), label: Bilingual, group: Type.Optional(Bilingual) });

const Asked = {
  id: Type.String(),
  type: Type.String(),
  label: Bilingual,
  hint: Type.Optional(Bilingual),
  required: Type.Boolean(),
  options: Type.Optional(Type.Array(Option)),
  longest: Type.Integer(),
  sensitivity: Type.Enum(['none', 'personal', 'sensitive']),
};

/** A question as it stands in this draft. */
export const StepField = Type.Object({
  ...Asked,
  /** For an address: the towns of the county, its first line where the place lies in one of them. */
  towns: Type.Optional(Type.Array(Option)),
  /** For a table: what a row is called and what is asked in it. The answer is JSON: `[{"name":"…"}]`. */
  row: Type.Optional(Bilingual),
  columns: Type.Optional(Type.Array(Type.Object(Asked))),
  /** Why it is asked, and the law that allows to. */
  purpose: Type.String(),
  legalBasis: Type.Array(Bilingual),
  /** As it was typed; absent when nothing was. */
  value: Type.Optional(Type.String()),
  source: Type.Optional(AnswerSource),
  /** In a correction: what the notice says, or that it may not be changed. */
  officer: Type.Optional(Type.String()),
  locked: Type.Boolean(),
});
export type StepField = Static<typeof StepField>;

export const Step = Type.Object({
  page: Type.String(),
  question: Bilingual,
  state: Type.Enum(['done', 'started', 'notStarted', 'wrong']),
  fields: Type.Array(StepField),
});
export type Step = Static<typeof Step>;

/** Where to go on: a page of questions, the materials, or checking everything. */
const Onward = Type.Union([
  Type.Object({ to: Type.Literal('page'), page: Type.String() }),
  Type.Object({ to: Type.Enum(['materials', 'check']) }),
]);
export type Onward = Static<typeof Onward>;

export const Steps = Type.Object({ steps: Type.Array(Step), onward: Onward });
export type Steps = Static<typeof Steps>;

export const StepParams = Type.Object({
  draftId: Type.String({ format: 'uuid' }),
  page: Type.String({ pattern: '^[a-zA-Z0-9-]{1,80}$' }),
});
export const AnswerStep = Type.Object({ answers: TypedAnswers });

/** What was sent is saved, right or wrong; `onward` is null while something on the page is. */
export const StepAnswer = Type.Object({
  errors: Type.Array(Type.Object({ field: Type.String(), code: Type.String(), message: Type.String() })),
  onward: Type.Union([Onward, Type.Null()]),
});
export type StepAnswer = Static<typeof StepAnswer>;
