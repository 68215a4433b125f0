import { statusOf as statusOfCase } from '../cases/refusals.ts';
import type { SigningRefusal } from '../commitment/model.ts';
import type { DraftRefusal, HandInRefusal } from './model.ts';
import type { SubmitRefusal } from './submit.ts';

const STATUS = {
  draftNotFound: 404,
  draftSubmitted: 409,
  draftHeld: 409,
  partOfTheme: 409,
  itemNotFound: 404,
  notOnline: 409,
  notPermitted: 403,
  levelTooLow: 403,
  mandateEnded: 403,
  beyondMandate: 403,
  tooManyDrafts: 409,
  unknownQuestion: 422,
  rowNotFound: 404,
  tooManyRows: 422,
  locked: 409,
  materialNotAsked: 422,
  tooManyFiles: 422,
  fileNotAttached: 404,
  nothingToCorrect: 409,
  wayNotOpen: 422,
  uploadUnannounced: 422,
  incomplete: 422,
  alikeUnderWay: 409,
  consentMissing: 422,
  commitmentMissing: 422,
  toleranceBarred: 409,
  secondPersonMissing: 422,
  commitmentUnsigned: 422,
  noCommitment: 404,
  publicSecurityExcluded: 409,
  environmentExcluded: 409,
  lifeAndPropertyExcluded: 409,
  financeExcluded: 409,
  scopeUnconfirmed: 422,
  signatureMissing: 422,
  commitmentBarred: 409,
  commitmentOutdated: 409,
  otherPersonNamed: 422,
  itemChanged: 409,
} as const satisfies Record<(DraftRefusal | HandInRefusal | SigningRefusal)['code'], number>;

type Code = (SubmitRefusal | SigningRefusal)['code'];

const isOwn = (code: Code): code is keyof typeof STATUS => code in STATUS;

/** What the cases refuse has the status that the cases give it. */
export const statusOf = ({ code }: { code: Code }): number => (isOwn(code) ? STATUS[code] : statusOfCase({ code }));
