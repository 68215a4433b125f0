import { Scope } from '../scope.ts';
import type { FeelFunction } from '../value.ts';
import { contextFunctions } from './contexts.ts';
import { dateFunctions } from './dates.ts';
import { listFunctions } from './lists.ts';
import { numberFunctions } from './numbers.ts';
import { rangeFunctions } from './ranges.ts';
import { textFunctions } from './texts.ts';

/** Every function of FEEL (DMN 1.5 §10.3.4), by its name. */
const functions: ReadonlyMap<string, FeelFunction> = new Map(
  Object.entries({
    ...numberFunctions,
    ...textFunctions,
    ...listFunctions,
    ...dateFunctions,
    ...rangeFunctions,
    ...contextFunctions,
  }),
);

export const builtInNames: readonly string[] = [...functions.keys(), 'time offset', 'start included', 'end included'];

/** What every expression sees around its own names. */
export const builtInScope = new Scope(functions);
