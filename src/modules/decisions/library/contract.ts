import { Type, type Static } from 'typebox';

/** A decision model, as a path names it. */
export const DecisionParams = Type.Object({ key: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }) });

export const DecisionVersionParams = Type.Object({
  ...DecisionParams.properties,
  version: Type.String({ pattern: '^[1-9]\\d{0,5}$' }),
});

/** `after`: the key of the last row of the page before. */
export const DecisionListQuery = Type.Object({ after: Type.Optional(DecisionParams.properties.key) });

/** What one decision of a model has to be for some inputs. Both are JSON: days are text, and so are numbers that JSON cannot hold. */
export const TestCase = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  decision: Type.String({ minLength: 1, maxLength: 200 }),
  inputs: Type.Record(Type.String({ maxLength: 200 }), Type.Unknown()),
  expected: Type.Unknown(),
});
export type TestCase = Static<typeof TestCase>;

export const TestCases = Type.Array(TestCase, { maxItems: 200 });

/** A version without its file. `effectiveAt`: the moment from which it decides. */
const DecisionVersion = Type.Object({
  id: Type.String({ format: 'uuid' }),
  key: Type.String(),
  version: Type.Integer({ minimum: 1 }),
  name: Type.String(),
  sha256: Type.String(),
  effectiveAt: Type.String({ format: 'date-time' }),
  reason: Type.String(),
});

/** `newest` is null before the first version; `drafting`: somebody is at work on the next one. */
export const DecisionRow = Type.Object({
  key: Type.String(),
  name: Type.String(),
  newest: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
  effectiveAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  drafting: Type.Boolean(),
});
export type DecisionRow = Static<typeof DecisionRow>;

export const DecisionPage = Type.Object({
  decisions: Type.Array(DecisionRow),
  /** The `after` of the next page; null on the last one. */
  after: Type.Union([Type.String(), Type.Null()]),
});
export type DecisionPage = Static<typeof DecisionPage>;

/** Versions of one model, newest first. */
export const DecisionVersions = Type.Object({ versions: Type.Array(DecisionVersion) });
export type DecisionVersions = Static<typeof DecisionVersions>;

/** One version with its file and test cases. */
export const DecisionSheet = Type.Object({
  ...DecisionVersion.properties,
  xml: Type.String(),
  tests: TestCases,
});
export type DecisionSheet = Static<typeof DecisionSheet>;
