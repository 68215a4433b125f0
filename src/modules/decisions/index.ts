/**
 * DMN 1.3–1.5: decisions of a file read and taken exactly, and FEEL (DMN 1.5 §10.3), which they are written in: decimals of 34 digits,
 * three-valued logic, dates with zones, every built-in function; each evaluation within one budget of steps. What cannot be computed is
 * null with a warning, never an exception.
 * The county's decision models are kept by version (`library`), with the test cases that each version passed (`publication`).
 */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = {
  name: 'decisions',
  dependsOn: [],
  listensTo: [],
  provides: [],
} as const satisfies Manifest;

export { feelExpression, feelTests, type FeelExpression, type FeelTests } from './feel/expression.ts';
export type { FeelRefusal } from './feel/reading.ts';
export { textOf } from './feel/text.ts';
export type { Context, Value } from './feel/value.ts';
export type { DmnRefusal } from './definition/refusal.ts';
export { loadDecisions, type Asked, type DecideRefusal, type Decisions } from './evaluation/decisions.ts';
export { explain } from './evaluation/explanation.ts';
export { jsonOf } from './evaluation/json.ts';
export type { ModelProblem } from './evaluation/setting.ts';
export { readDecisionFiles, type DecisionFile } from './library/files.ts';
export { loadDecisionFiles, type DecisionLoadFault, type DecisionReport } from './library/load.ts';
export { findPublishedDecision, getPublishedDecision, type PublishedDecision } from './library/published.ts';
export { decisionRoutes } from './library/routes.ts';
export type { DecisionDeps } from './publication/commands.ts';
export { decisionDraftRoutes } from './publication/routes.ts';
export { decisionWording } from './publication/wording.ts';
