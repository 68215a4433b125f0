import { completeAnswers } from '../../../src/app/county/answers.ts';
import type { DraftDeps } from '../../../src/modules/intake/drafts/deps.ts';
import { attachThemeFile } from '../../../src/modules/intake/theme-drafts/attach.ts';
import { checkThemeDraft } from '../../../src/modules/intake/theme-drafts/check.ts';
import { findThemeDraft } from '../../../src/modules/intake/theme-drafts/find.ts';
import { saveThemeAnswers } from '../../../src/modules/intake/theme-drafts/save.ts';
import { startThemeDraft, type StartingTheme } from '../../../src/modules/intake/theme-drafts/start.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { pdf } from '../files/samples.ts';
import { valueOf } from '../identity/value.ts';

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
    const content = once(pdf());
    const received = valueOf(await deps.files.receive(caller.scope.area, { name: `${material}.pdf`, content }));
    valueOf(await attachThemeFile(deps, { caller }, { themeDraft, material, received }));
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
