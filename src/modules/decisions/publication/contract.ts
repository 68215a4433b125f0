import { Type, type Static } from 'typebox';
import { TestCases } from '../library/contract.ts';

const Words = Type.Object({ zh: Type.String(), en: Type.String() });

/**
 * What there is to say about a model that is being drawn. `refused`: it cannot decide. `mend`: it may not be published so. `note`: whoever
 * publishes judges it. `decision`: the decision that it is about, where it is about one; `rules` and `column`, from 1, of its table; `where`:
 * the part of the table, as cells would say it, each with one value of it.
 */
export const DecisionFinding = Type.Object({
  grade: Type.Enum(['refused', 'mend', 'note']),
  code: Type.String(),
  decision: Type.Union([Type.String(), Type.Null()]),
  rules: Type.Array(Type.Integer({ minimum: 1 })),
  column: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
  where: Type.Array(Type.Object({ input: Type.String(), test: Type.String(), example: Type.Unknown() })),
  words: Words,
});
export type DecisionFinding = Static<typeof DecisionFinding>;

/** What came of a test case, by which rules in which order, said in a sentence; `refused`: why nothing came of it. */
export const CaseVerdict = Type.Object({
  name: Type.String(),
  passed: Type.Boolean(),
  refused: Type.Union([Type.Enum(['decisionUnknown', 'tooManySteps', 'inputTooDeep']), Type.Null()]),
  value: Type.Unknown(),
  rules: Type.Array(Type.Object({ table: Type.String(), rule: Type.Integer() })),
  words: Type.Union([Words, Type.Null()]),
  warnings: Type.Array(Type.String()),
});
export type CaseVerdict = Static<typeof CaseVerdict>;

const Xml = Type.String({ minLength: 1, maxLength: 1_000_000 });

/** `revision` 0: nobody is at work, and `xml` is the newest version; `base`: the version that the copy was begun from. */
export const DecisionDraft = Type.Object({
  revision: Type.Integer({ minimum: 0 }),
  base: Type.Integer({ minimum: 0 }),
  newest: Type.Integer({ minimum: 0 }),
  savedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  xml: Type.Union([Type.String(), Type.Null()]),
  tests: TestCases,
});
export type DecisionDraft = Static<typeof DecisionDraft>;

export const SaveDecision = Type.Object({
  revision: Type.Integer({ minimum: 0 }),
  xml: Xml,
  tests: TestCases,
  /** The newest version has been looked at, and this one is to follow it. */
  rebase: Type.Optional(Type.Boolean()),
});
export type SaveDecision = Static<typeof SaveDecision>;

export const DecisionSaved = Type.Object({ revision: Type.Integer(), base: Type.Integer() });
export type DecisionSaved = Static<typeof DecisionSaved>;

export const ExamineDecision = Type.Object({ xml: Xml, tests: TestCases });
export type ExamineDecision = Static<typeof ExamineDecision>;

export const DecisionExamination = Type.Object({
  findings: Type.Array(DecisionFinding),
  verdicts: Type.Array(CaseVerdict),
});
export type DecisionExamination = Static<typeof DecisionExamination>;

export const PublishDecision = Type.Object({
  revision: Type.Integer({ minimum: 1 }),
  reason: Type.String({ minLength: 1, maxLength: 2_000 }),
  /** The day from which it decides; from now on where none is named, or today. */
  on: Type.Optional(Type.String({ format: 'date' })),
});
export type PublishDecision = Static<typeof PublishDecision>;

export const DecisionPublished = Type.Object({
  version: Type.Integer(),
  effectiveAt: Type.String({ format: 'date-time' }),
});
export type DecisionPublished = Static<typeof DecisionPublished>;
