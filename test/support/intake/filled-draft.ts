import { completeAnswers } from '../../../src/app/county/answers.ts';
import { attachFile } from '../../../src/modules/intake/drafts/attach.ts';
import type { DraftDeps } from '../../../src/modules/intake/drafts/deps.ts';
import { findOpenDraft } from '../../../src/modules/intake/drafts/find.ts';
import { saveAnswers } from '../../../src/modules/intake/drafts/save.ts';
import { startDraft, type Starting } from '../../../src/modules/intake/drafts/start.ts';
import { itemsOf, scenarioOf, usualAnswers, type Told } from '../../../src/modules/themes/index.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { pdf } from '../files/samples.ts';
import { valueOf } from '../identity/value.ts';
import { themeOf } from '../themes/starter.ts';

/** Everything that a form asks is answered, what is known already as it is known, and every material is there. */
export async function filledDraft(deps: DraftDeps, caller: Caller, starting: Starting): Promise<string> {
  const { item } = starting;
  const { id: draft, materials } = valueOf(await startDraft(deps, { caller }, starting));
  const open = await findOpenDraft(deps, { caller }, draft);
  if (!open) throw new Error(`no draft of ${item}`);
  await saveAnswers(deps, { caller }, { draft, answers: { ...completeAnswers(open.form), ...open.draft.answers } });
  for (const { id: material } of materials.filter(({ need }) => need === 'required'))
    await attachPdf(deps, caller, { draft, material });
  return draft;
}

/** A small PDF for a material. */
export async function attachPdf(
  deps: DraftDeps,
  caller: Caller,
  { draft, material }: { draft: string; material: string },
): Promise<void> {
  const received = await receivedPaper(deps, caller, material);
  valueOf(await attachFile(deps, { caller }, { draft, material, received }));
}

/** A small PDF, named after its material and received as an upload is. */
export const receivedPaper = async (deps: DraftDeps, { scope: { area } }: Caller, material: string) =>
  valueOf(await deps.files.receive(area, { name: `${material}.pdf`, content: once(pdf()) }));

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Drafts of everything that a theme needs after these answers; what is not said is as usual. */
export async function preparedTheme(
  deps: DraftDeps,
  caller: Caller,
  { key, told, ...forWhom }: { key: string; told: Told; for?: Starting['for'] },
) {
  const theme = themeOf(key);
  const said = { ...usualAnswers(theme), ...told };
  const drafts: { item: string; draft: string }[] = [];
  for (const item of itemsOf(valueOf(scenarioOf(theme, said))))
    drafts.push({ item, draft: await filledDraft(deps, caller, { item, ...forWhom }) });
  return { theme: key, version: 1, told: said, drafts, consent: true };
}
