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

/** A part that is refused refuses the whole with the status of its own refusal. */
export const statusOf = (refusal: ThemeRefusal): number =>
  refusal.code === 'partRefused' ? statusOfDraft(refusal.refusal) : STATUS[refusal.code];

/** A part that is a case refuses as a case does. */
export const statusOfPart = (refusal: Refusal | CommandRefusal): number =>
  isOfTheme(refusal) ? STATUS[refusal.code] : statusOfCase(refusal);

const isOfTheme = (refusal: Refusal | CommandRefusal): refusal is Refusal | KeyReused => refusal.code in STATUS;
