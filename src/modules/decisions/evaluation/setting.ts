import type { Names } from '../feel/names.ts';
import type { Types } from './types.ts';

/** Something in a model that cannot be carried out; what depends on it is null. */
export type ModelProblem = {
  code: 'expressionNotReadable' | 'typeUnknown' | 'logicMissing' | 'functionExternal' | 'priorityMissing';
  element: string;
  detail: string;
};

/** Where an expression stands: what is known there, and whose it is. */
export type Setting = { names: Names; types: Types; owner: string; problems: ModelProblem[] };
