import { no, ok, type Result } from '../../../kernel/result.ts';
import type { TaskOrder } from '../../api/tasks.ts';
import { FIELDS } from '../acts/fields.ts';
import { opinionIn } from '../acts/completion-of.ts';
import { found, type Lack } from '../acts/lack.ts';
import { textIn, type Typed } from '../acts/typed.ts';
import type { TogetherAct } from './alike.ts';

/** What is said once, for every task of the batch. */
export type SaidOnce = Pick<Extract<TaskOrder, { work: 'complete' }>['says'], 'opinion' | 'note'>;

export function saidOnce(act: TogetherAct, typed: Typed): Result<SaidOnce, Lack[]> {
  const note = textIn(typed, FIELDS.note);
  if (act !== 'review') return ok({ opinion: null, note });
  const opinion = opinionIn(typed);
  const lacks = found([
    opinion === undefined && { field: FIELDS.opinion, code: 'opinionMissing' },
    note === '' && { field: FIELDS.note, code: 'noteMissing' },
  ]);
  return opinion === undefined || lacks.length > 0 ? no(lacks) : ok({ opinion, note });
}

/** How far one task of a batch is; a refusal keeps its sentence. */
export type Sent = { state: 'waiting' | 'sending' | 'done' } | { state: 'refused'; why: string };
