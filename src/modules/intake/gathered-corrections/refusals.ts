import { statusOf as statusOfDraft } from '../drafts/refusals.ts';
import type { AnswerRefusal } from './answer.ts';

const STATUS = { themeCaseNotFound: 404, noCorrectionAsked: 409, keyReused: 409 } as const;

const isOwn = (refusal: AnswerRefusal): refusal is Extract<AnswerRefusal, { code: keyof typeof STATUS }> =>
  refusal.code in STATUS;

/** What an item refuses is refused as its draft does. */
export function statusOf(refusal: AnswerRefusal): number {
  if (isOwn(refusal)) return STATUS[refusal.code];
  return refusal.code === 'partRefused' ? statusOfDraft(refusal.refusal) : statusOfDraft(refusal);
}
