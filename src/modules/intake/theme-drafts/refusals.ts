import { statusOf as statusOfDraft } from '../drafts/refusals.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import type { ThemeDraftRefusal } from './model.ts';

type Own = Exclude<ThemeDraftRefusal['code'], DraftRefusal['code']>;

const STATUS = {
  themeNotFound: 404,
  scenarioOpen: 422,
  nothingNeeded: 422,
  tooManyThemeDrafts: 409,
  themeSubmitted: 409,
  formsConflict: 409,
  noSuchQuestion: 422,
  noSuchOption: 422,
} as const satisfies Record<Own, number>;

const isOwn = (code: ThemeDraftRefusal['code'] | 'keyReused'): code is Own => code in STATUS;

/** What drafts refuse has the status that drafts give it. */
export const statusOf = ({ code }: { code: ThemeDraftRefusal['code'] | 'keyReused' }): number =>
  isOwn(code) ? STATUS[code] : statusOfDraft({ code });
