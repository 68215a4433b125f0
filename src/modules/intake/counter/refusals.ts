import type { SubmitRefusal } from '../drafts/submit.ts';
import { statusOf as statusOfDraft } from '../second-person/refusals.ts';
import type { SheetRefusal } from './commands.ts';
import type { CounterRefusal } from './model.ts';

const STATUS = {
  meetingOver: 409,
  notYourDepartment: 403,
  conflictOfInterest: 403,
} as const satisfies Record<CounterRefusal['code'], number>;

type Code = (CounterRefusal | SubmitRefusal | SheetRefusal)['code'];

const isOwn = (code: Code): code is keyof typeof STATUS => code in STATUS;

/** What drafts and cases refuse has the status that they give it. */
export const statusOf = ({ code }: { code: Code }): number => (isOwn(code) ? STATUS[code] : statusOfDraft({ code }));
