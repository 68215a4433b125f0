import { no, ok, type Result } from '../../../kernel/result.ts';
import type { TaskOrder } from '../../api/tasks.ts';
import { FIELDS } from './fields.ts';
import { found, type Lack } from './lack.ts';
import { textIn, type Typed } from './typed.ts';

/** 加签: who signs, before or after, all or one, and why. */
export function signersOf(task: string, typed: Typed): Result<TaskOrder, Lack[]> {
  const [signers, reason] = [typed[FIELDS.pick] ?? [], textIn(typed, FIELDS.reason)];
  const when = (['before', 'after'] as const).find((one) => one === textIn(typed, FIELDS.when));
  const of = (['all', 'any'] as const).find((one) => one === textIn(typed, FIELDS.howMany));
  const lacks = found([
    signers.length === 0 && { field: FIELDS.pick, code: 'colleagueMissing' },
    when === undefined && { field: FIELDS.when, code: 'whenMissing' },
    of === undefined && { field: FIELDS.howMany, code: 'howManyMissing' },
    reason === '' && { field: FIELDS.reason, code: 'reasonMissing' },
  ]);
  if (lacks.length > 0 || when === undefined || of === undefined) return no(lacks);
  return ok({ work: 'add-signers', task, says: { when, of, signers: [...signers], reason } });
}

/** 减签: who need not sign any more, and why. */
export function droppedOf(task: string, typed: Typed): Result<TaskOrder, Lack[]> {
  const [signer, reason] = [textIn(typed, FIELDS.colleague), textIn(typed, FIELDS.reason)];
  const lacks = found([
    signer === '' && { field: FIELDS.colleague, code: 'colleagueMissing' },
    reason === '' && { field: FIELDS.reason, code: 'reasonMissing' },
  ]);
  return lacks.length > 0 ? no(lacks) : ok({ work: 'drop-signer', task, says: { signer, reason } });
}
