import { statusOf as statusOfDraft } from '../drafts/refusals.ts';
import type { Refused } from './ask.ts';
import type { LinkRefusal } from './model.ts';

type OfDraft = Parameters<typeof statusOfDraft>[0]['code'];
type Own = Exclude<(Refused | LinkRefusal)['code'], OfDraft>;
type Code = Own | OfDraft;

const STATUS = {
  noSecondPersonNeeded: 409,
  secondPersonUnnamed: 422,
  secondPersonMobileUnfit: 422,
  secondPersonOwnNumber: 422,
  secondPersonAnswered: 409,
  secondPersonNotAsked: 409,
  secondPersonAskedTooOften: 429,
  linkUnknown: 404,
  linkExpired: 410,
  linkRevoked: 410,
  linkChanged: 410,
  linkAnswered: 200,
  linkClosed: 403,
  codeNotSent: 422,
  notTheOneAsked: 422,
  proofExpired: 422,
  signatureMismatch: 422,
} as const satisfies Record<Own, number>;

const isOwn = (code: Code): code is Own => code in STATUS;

/** What drafts refuse too has the status that they give it. A link that was answered shows the answer: nothing is wrong. */
export const statusOf = ({ code }: { code: Code }): number => (isOwn(code) ? STATUS[code] : statusOfDraft({ code }));
