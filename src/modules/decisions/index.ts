/**
 * FEEL (DMN 1.5 §10.3) read and evaluated exactly: decimals of 34 digits, three-valued logic, dates with zones, every built-in function;
 * each evaluation within a budget of steps. What cannot be computed is null with a warning, never an exception.
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
