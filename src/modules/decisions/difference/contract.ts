import { Type, type Static } from 'typebox';
import { TestCases } from '../library/contract.ts';

const Written = Type.Union([Type.String(), Type.Null()]);
const Place = Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]);

/** One thing that is said otherwise, as it is written; `place` leads to it through the boxes of an expression or the parts of a type. */
export const FactChange = Type.Object({
  place: Type.Array(Type.String()),
  fact: Type.String(),
  before: Written,
  after: Written,
});
export type FactChange = Static<typeof FactChange>;

const How = Type.Enum(['same', 'added', 'removed', 'changed', 'moved']);

/** A column of either table, with its place from 1 in each; `changed` may have moved too. */
const ColumnChange = Type.Object({
  is: Type.Enum(['input', 'output', 'note']),
  name: Type.String(),
  how: How,
  before: Place,
  after: Place,
  facts: Type.Array(FactChange),
});
export type ColumnChange = Static<typeof ColumnChange>;

/** A rule of either table: its number in each, and a cell for every column, null where there is none. */
const RuleChange = Type.Object({
  how: How,
  moved: Type.Boolean(),
  before: Place,
  after: Place,
  cells: Type.Array(Type.Object({ before: Written, after: Written, changed: Type.Boolean() })),
});
export type RuleChange = Static<typeof RuleChange>;

/** Two tables, line by line. `ordered`: the hit policy asks for the order of rules, so that one that moved may decide otherwise. */
export const TableChange = Type.Object({
  place: Type.Array(Type.String()),
  policy: Type.Object({ before: Written, after: Written }),
  ordered: Type.Boolean(),
  columns: Type.Array(ColumnChange),
  rules: Type.Array(RuleChange),
});
export type TableChange = Static<typeof TableChange>;

/** What became of one element between two versions of a model. */
export const DecisionChange = Type.Object({
  of: Type.Enum(['model', 'type', 'input', 'decision', 'knowledge', 'service']),
  name: Type.String(),
  how: Type.Enum(['added', 'removed', 'changed']),
  facts: Type.Array(FactChange),
  tables: Type.Array(TableChange),
});
export type DecisionChange = Static<typeof DecisionChange>;

const Outcome = Type.Object({
  /** What is answered, as JSON; null too where an evaluation would not end. */
  before: Type.Unknown(),
  after: Type.Unknown(),
});

/** A test case that comes out otherwise. */
const CaseEffect = Type.Object({
  name: Type.String(),
  decision: Type.String(),
  ...Outcome.properties,
});
export type CaseEffect = Static<typeof CaseEffect>;

/** A part of the inputs for which a decision comes out otherwise, as cells would say it, with one value of each. */
const PartEffect = Type.Object({
  decision: Type.String(),
  where: Type.Array(Type.Object({ input: Type.String(), test: Type.String(), example: Type.Unknown() })),
  ...Outcome.properties,
});
export type PartEffect = Static<typeof PartEffect>;

/**
 * What two versions decide otherwise. Of every part into which the constants of their tables cut the inputs, one value is tried: `tried`
 * of `parts`. `exact`: every part was tried, and nothing else but tables of such constants decides, so that nothing else comes out otherwise.
 */
export const DecisionEffect = Type.Object({
  cases: Type.Array(CaseEffect),
  parts: Type.Array(PartEffect),
  tried: Type.Integer({ minimum: 0 }),
  of: Type.Integer({ minimum: 0 }),
  otherwise: Type.Integer({ minimum: 0 }),
  exact: Type.Boolean(),
});
export type DecisionEffect = Static<typeof DecisionEffect>;

const Side = Type.Object({
  /** Null is what is being drawn. */
  version: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
  effectiveAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
});

/** What `after` says and decides otherwise than `before`. */
export const DecisionComparison = Type.Object({
  key: Type.String(),
  name: Type.String(),
  before: Side,
  after: Side,
  changes: Type.Array(DecisionChange),
  effect: DecisionEffect,
});
export type DecisionComparison = Static<typeof DecisionComparison>;

const Version = Type.String({ pattern: '^[1-9]\\d{0,5}$' });
export const ComparedDecisions = Type.Object({ before: Version, after: Version });

/** `xml` and `tests` of a draft, which need not be saved; null where there is no version, or a side cannot be read. */
export const CompareDraft = Type.Object({ xml: Type.String({ minLength: 1, maxLength: 1_000_000 }), tests: TestCases });
export type CompareDraft = Static<typeof CompareDraft>;
export const DraftComparison = Type.Object({ comparison: Type.Union([DecisionComparison, Type.Null()]) });
export type DraftComparison = Static<typeof DraftComparison>;
