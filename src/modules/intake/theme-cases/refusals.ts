import type { CommandRefusal } from '../cases/commands.ts';
import { statusOf as statusOfCase } from '../cases/refusals.ts';
import { statusOf as statusOfDraft } from '../drafts/refusals.ts';
import type { KeyReused } from '../../../platform/database/index.ts';
import type { ThemeSubmitRefusal } from './deps.ts';
import type { Refusal } from './model.ts';

export type ThemeRefusal = ThemeSubmitRefusal | KeyReused;

const STATUS = {
  themeCaseNotFound: 404,
  themeCaseOpened: 409,
  partNotInTheme: 404,
  partWaits: 409,
  partStarted: 409,
  partNotOpen: 409,
  themeNotFound: 404,
  themeChanged: 409,
  noSuchQuestion: 422,
  noSuchOption: 422,
  partsMissing: 422,
  partsNotNeeded: 422,
  partsOfOthers: 422,
  keyReused: 409,
} as const satisfies Record<Exclude<ThemeRefusal['code'], 'partRefused'>, number>;

/** Whether theme cases refuse so; others do too, with refusals of their own. */
export const isOfThemeCase = <Told extends { code: string }>(refusal: Told): refusal is Extract<Told, ThemeRefusal> =>
  refusal.code === 'partRefused' || refusal.code in STATUS;

/** A part that is refused refuses the whole with the status of its own refusal. */
export const statusOf = (refusal: ThemeRefusal): number =>
  refusal.code === 'partRefused' ? statusOfDraft(refusal.refusal) : STATUS[refusal.code];

/** A part that is a case refuses as a case does. */
export const statusOfPart = (refusal: Refusal | CommandRefusal): number =>
  isOfTheme(refusal) ? STATUS[refusal.code] : statusOfCase(refusal);

const isOfTheme = (refusal: Refusal | CommandRefusal): refusal is Refusal | KeyReused => refusal.code in STATUS;
