/** 一件事: one thing in life, one form, one set of materials, one flow over the items of several departments. */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = {
  name: 'themes',
  dependsOn: ['catalogue', 'decisions', 'forms', 'process'],
  listensTo: [],
  provides: [],
} as const satisfies Manifest;

export { readThemes, type ReadThemes } from './definition/read.ts';
export { readThemePhrases, readThemesFile } from './library/files.ts';
export { loadThemes, type ThemesReport } from './library/load.ts';
export { findNewestThemes, findThemeInForce, findThemeVersion, getTheme, listThemes } from './library/queries.ts';
export { searchThemes } from './library/search.ts';
export { readJourneyFiles } from './journeys/files.ts';
export type { PublishingDeps } from './publication/commands.ts';
export { returnMended, withdrawBroken } from './publication/examine.ts';
export { loadJourneys, publishExecutable } from './publication/load.ts';
export { findPublishedKeys, findPublishedTheme, findThemeInService } from './publication/queries.ts';
export { themePublicationRoutes } from './publication/routes.ts';
export { themeWording } from './wording.ts';
export type { Answer, Bindings, Fault, KnownItems, Part, Question, Term, Theme } from './model.ts';
export {
  itemsOf,
  questionText,
  scenarioOf,
  usualAnswers,
  type NotNeeded,
  type Needed,
  type Open,
  type Perhaps,
  type Scenario,
  type Told,
  type ToldRefusal,
} from './scenario/rules.ts';
export type { Conflict } from './form/conflicts.ts';
export { mergeForms, type MergeRefusal, type Source, type ThemeForm } from './form/merge.ts';
export { splitAnswers, submissionsOf, type ItemAnswers } from './form/split.ts';
export type {
  FilledLater,
  Gift,
  Later,
  LaterElement,
  LaterMaterial,
  Results,
  Selected,
  Ungiven,
} from './passing/passed.ts';
export { askedNow, received, type Received } from './passing/received.ts';
export { filledLater, selectedOf } from './passing/filled-later.ts';
export {
  placeOf,
  type Asked,
  type Asking,
  type MaterialSet,
  type Reach,
  type Reason,
  type Use,
  type Waived,
} from './materials/model.ts';
export { askingOf } from './materials/read.ts';
export { materialSet, unusedProducts } from './materials/rules.ts';
export type { Cause, Change, Dated, Facts, Moment, Plan, Promised, Undated } from './path/model.ts';
export { changeBetween } from './path/rules/change.ts';
export { momentAt } from './path/rules/moment.ts';
export { planOf, type Course } from './path/rules/plan.ts';
export { feeOf } from './path/read.ts';
export { appointments, feeTotal, visitsFor, yuanAsFen, type Fee, type FeeTotal } from './path/rules/totals.ts';
export { effectOf, sumOfEffects, type Comparison } from './saving/effect.ts';
export type { EffectDeps } from './saving/views.ts';
export { themeEffectRoutes } from './saving/routes.ts';
export type { Counted, CountedStep, Effect, EffectSum, Pair } from './saving/model.ts';
export type { Missing, Readiness, SectionId, Sources, Standard } from './standard/contents.ts';
export { findMissing } from './standard/publishable.ts';
export type { StandardDeps } from './standard/print.ts';
export { themeStandardRoutes } from './standard/routes.ts';
export { standardOf } from './standard/standard.ts';
export { wordMissing } from './standard/word-missing.ts';
export { forgetChecklists, openChecklist, saveChecklist, type ChecklistPrintDeps } from './checklists/commands.ts';
export type { Checklist } from './checklists/model.ts';
export { statusOf as statusOfChecklist } from './checklists/refusals.ts';
export { checklistRoutes, OPENED_OFTEN, SAVED_OFTEN } from './checklists/routes.ts';
export { readCode, shownCode } from './checklists/rules/code.ts';
export { placeChecks } from './places/checks.ts';
export { decidePlace, type PlaceFound } from './places/decide-place.ts';
export type { PlaceCheck, PlaceTold } from './places/model.ts';
export { guideAnswers, missingIn } from './places/rules/answers.ts';
export type { DesignDeps } from './design/deps.ts';
export { themeDesignRoutes } from './design/routes.ts';
export { designWording } from './design/wording.ts';
export type { ThemeWording } from './wording/shape.ts';
