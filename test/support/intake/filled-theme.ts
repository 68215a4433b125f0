import { completeAnswers } from '../../../src/app/county/answers.ts';
import type { DraftDeps } from '../../../src/modules/intake/drafts/deps.ts';
import { attachThemeFile } from '../../../src/modules/intake/theme-drafts/attach.ts';
import { checkThemeDraft } from '../../../src/modules/intake/theme-drafts/check.ts';
import { findThemeDraft } from '../../../src/modules/intake/theme-drafts/find.ts';
import { saveThemeAnswers } from '../../../src/modules/intake/theme-drafts/save.ts';
import { startThemeDraft, type StartingTheme } from '../../../src/modules/intake/theme-drafts/start.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { valueOf } from '../identity/value.ts';
import { receivedPaper } from './filled-draft.ts';

/** A theme draft in which everything is answered and handed in that it asks for. */
export async function filledTheme(deps: DraftDeps, caller: Caller, starting: StartingTheme): Promise<string> {
  const { id } = valueOf(await startThemeDraft(deps, { caller }, starting));
  await fillTheme(deps, caller, id);
  return id;
}

/** The same of one that was begun. */
export async function fillTheme(deps: DraftDeps, caller: Caller, themeDraft: string): Promise<void> {
  const { form, draft } = valueOf(await findThemeDraft(deps, { caller }, themeDraft));
  const answers = completeAnswers(form, draft.answers);
  valueOf(await saveThemeAnswers(deps, { caller }, { themeDraft, answers }));
  const { materials } = valueOf(await checkThemeDraft(deps, { caller }, themeDraft));
  for (const material of materials) {
    const received = await receivedPaper(deps, caller, material);
    valueOf(await attachThemeFile(deps, { caller }, { themeDraft, material, received }));
  }
}
