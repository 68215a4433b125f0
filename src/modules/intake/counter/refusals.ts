import type { SubmitRefusal } from '../drafts/submit.ts';
import { statusOf as statusOfDraft } from '../second-person/refusals.ts';
import type { SheetRefusal } from './change.ts';
import { isOfThemeDraft, statusOf as statusOfTheme } from '../theme-drafts/refusals.ts';
import type { ThemeDraftRefusal } from '../theme-drafts/model.ts';
import type { CounterRefusal } from './model.ts';

const STATUS = {
  meetingOver: 409,
  notYourDepartment: 403,
  notTheirMatter: 403,
  correctionKept: 409,
  conflictOfInterest: 403,
} as const satisfies Record<CounterRefusal['code'], number>;

type Told = CounterRefusal | SubmitRefusal | SheetRefusal | ThemeDraftRefusal;

const isOwn = (refusal: Told): refusal is CounterRefusal => refusal.code in STATUS;

/** What drafts, themes and cases refuse has the status that they give it. */
export function statusOf(refusal: Told): number {
  if (isOwn(refusal)) return STATUS[refusal.code];
  return isOfThemeDraft(refusal) ? statusOfTheme(refusal) : statusOfDraft(refusal);
}
