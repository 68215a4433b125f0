import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import { FIELDS } from './fields.ts';
import type { Lack } from './lack.ts';
import type { Typed } from './typed.ts';

type Asks = TaskView['asks'];

const answerTo = (variable: string, typed: Typed) => typed[FIELDS.answer(variable)]?.[0];

/** Every question is answered with yes or no: later departments come in, or stay out, by it. */
export const lacksOfAnswers = (asks: Asks, typed: Typed): Lack[] =>
  asks
    .filter(({ variable }) => !['yes', 'no'].includes(answerTo(variable, typed) ?? ''))
    .map(({ variable }) => ({ field: FIELDS.answer(variable), code: 'answerMissing' }));

export const answersIn = (asks: Asks, typed: Typed): Record<string, boolean> =>
  Object.fromEntries(asks.map(({ variable }) => [variable, answerTo(variable, typed) === 'yes']));
