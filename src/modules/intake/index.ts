/**
 * The errand: from the first answer to the conclusion. The portal and the desk call these functions; each opens its own
 * transaction in the caller's scope, and every refusal is a value with a code that `wording.ts` puts into words.
 */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = {
  name: 'intake',
  dependsOn: ['catalogue', 'documents', 'forms'],
  listensTo: [],
  provides: ['intake.case'],
} as const satisfies Manifest;

export type { AnsweredPage, CaseDetail, CaseMaterial, CasePage, CaseRow, CaseState, Missing } from './contract/case.ts';
export type { Draft, DraftCheck, DraftRow, Receipt, TypedAnswers } from './contract/draft.ts';
export type { PublicStatus } from './contract/status.ts';
