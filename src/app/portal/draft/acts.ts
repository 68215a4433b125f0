import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  checkDraft,
  checkThemeDraft,
  chooseThemeWay,
  chooseWay,
  findEarlierFiles,
  findEarlierThemeFiles,
  removeFile,
  removeRow,
  removeThemeFile,
  removeThemeRow,
  renewDraft,
  renewThemeDraft,
  reuseFile,
  reuseThemeFile,
  saveAnswers,
  saveRow,
  saveThemeAnswers,
  saveThemeRow,
  statusOfThemeDraft,
  type ThemeDraftRefusal,
  type TypedAnswers,
} from '../../../modules/intake/index.ts';
import { problem } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { askingOf, type PortalDeps } from '../deps.ts';
import type { OpenDraft } from './opening.ts';

/** What is done in a draft: in one of its own, or through the theme in every part that it concerns. */
export function actsOn({ intake }: PortalDeps, request: FastifyRequest, { draft: { id }, theme }: OpenDraft) {
  const asking = askingOf(request);
  const [draft, themeDraft] = [id, id];
  if (theme)
    return {
      check: () => checkThemeDraft(intake, asking, themeDraft),
      renew: () => renewThemeDraft(intake, asking, themeDraft),
      save: (answers: TypedAnswers) => saveThemeAnswers(intake, asking, { themeDraft, answers }),
      saveRow: (row: Row) => saveThemeRow(intake, asking, { draft, ...row }),
      removeRow: (row: Removal) => removeThemeRow(intake, asking, { draft, ...row }),
      findEarlier: (material: string) => findEarlierThemeFiles(intake, asking, { themeDraft, material }),
      reuse: (file: Filed) => reuseThemeFile(intake, asking, { themeDraft, ...file }),
      removeFile: (file: Filed) => removeThemeFile(intake, asking, { themeDraft, ...file }),
      chooseWay: (choice: Choice) => chooseThemeWay(intake, asking, { themeDraft, ...choice }),
    };
  return {
    check: () => checkDraft(intake, asking, draft),
    renew: () => renewDraft(intake, asking, draft),
    save: (answers: TypedAnswers) => saveAnswers(intake, asking, { draft, answers }),
    saveRow: (row: Row) => saveRow(intake, asking, { draft, ...row }),
    removeRow: (row: Removal) => removeRow(intake, asking, { draft, ...row }),
    findEarlier: (material: string) => findEarlierFiles(intake, asking, { draft, material }),
    reuse: (file: Filed) => reuseFile(intake, asking, { draft, ...file }),
    removeFile: (file: Filed) => removeFile(intake, asking, { draft, ...file }),
    chooseWay: (choice: Choice) => chooseWay(intake, asking, { draft, ...choice }),
  };
}

type Row = { element: string; row: number; cells: TypedAnswers };
type Removal = { element: string; row: number; mark: string };
type Filed = { material: string; file: string };
type Choice = { material: string; way: Parameters<typeof chooseThemeWay>[2]['way'] };

/** A part of a theme is changed through the theme, and leads there. */
export const refuseDraft = (reply: FastifyReply, refusal: ThemeDraftRefusal): FastifyReply =>
  refusal.code === 'partOfTheme'
    ? reply.redirect(to.draft(refusal.theme), 303)
    : problem(reply, statusOfThemeDraft(refusal), refusal);
