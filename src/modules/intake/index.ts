/**
 * The errand: from the first answer to the conclusion. `drafts` is what a citizen prepares, `cases` what the office handles;
 * see README.md for who calls what. Every refusal is a value with a code; the wording files say it in words.
 */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = {
  name: 'intake',
  dependsOn: ['catalogue', 'documents', 'forms'],
  listensTo: [],
  provides: ['intake.case'],
} as const satisfies Manifest;

export type { Draft, DraftCheck, DraftMaterial, DraftRow, Receipt, TypedAnswers } from './drafts/contract.ts';
