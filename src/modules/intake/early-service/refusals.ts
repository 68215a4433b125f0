import { statusOf as statusOfDraft } from '../drafts/refusals.ts';
import type { AskRefusal } from './ask.ts';
import type { AnswerRefusal } from './answer.ts';

export type EarlyServiceRefusal = AskRefusal | AnswerRefusal;
type Code = EarlyServiceRefusal['code'];
type Own = Exclude<Code, Parameters<typeof statusOfDraft>[0]['code']>;

const STATUS = {
  earlyServiceNotFound: 404,
  earlyServiceWaits: 409,
  earlyServiceNotWaiting: 409,
  earlyServiceOver: 409,
  earlyServiceOnlyBefore: 409,
  preconditionMissing: 422,
  preconditionDay: 422,
  guidanceMissing: 422,
  guidanceAboutUnknown: 422,
  stale: 412,
} as const satisfies Record<Own, number>;

const isOwn = (code: Code): code is Own => code in STATUS;

/** What drafts refuse too has the status that they give it. */
export const statusOf = ({ code }: { code: Code }): number => (isOwn(code) ? STATUS[code] : statusOfDraft({ code }));
