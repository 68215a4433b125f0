import { statusOf as statusOfDraft } from '../drafts/refusals.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import { isOfThemeCase, statusOf as statusOfThemeCase } from '../theme-cases/refusals.ts';
import type { ThemeDraftRefusal } from './model.ts';
import type { SubmitThemeRefusal } from './submit.ts';

type Own = Exclude<ThemeDraftRefusal['code'], DraftRefusal['code']>;

const STATUS = {
  themeNotFound: 404,
  themeNotPublished: 409,
  scenarioOpen: 422,
  nothingNeeded: 422,
  tooManyThemeDrafts: 409,
  themeSubmitted: 409,
  formsConflict: 409,
  nothingToAuthorise: 409,
  notYoursToAuthorise: 403,
  noSuchQuestion: 422,
  noSuchOption: 422,
} as const satisfies Record<Own, number>;

type Refusal = ThemeDraftRefusal | SubmitThemeRefusal;

const isOwn = (refusal: Refusal): refusal is Extract<Refusal, { code: Own }> => refusal.code in STATUS;

/** Whether only themes refuse so. */
export const isOfThemeDraft = <Told extends { code: string }>(refusal: Told): refusal is Extract<Told, { code: Own }> =>
  refusal.code in STATUS;

/** What drafts and theme cases refuse has the status that they give it. */
export function statusOf(refusal: Refusal): number {
  if (isOwn(refusal)) return STATUS[refusal.code];
  return isOfThemeCase(refusal) ? statusOfThemeCase(refusal) : statusOfDraft(refusal);
}
