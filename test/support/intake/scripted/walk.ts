import { caseId, type CaseId } from '../../../../src/kernel/id.ts';
import { attachFile } from '../../../../src/modules/intake/drafts/attach.ts';
import { checkDraft } from '../../../../src/modules/intake/drafts/check.ts';
import { saveAnswers } from '../../../../src/modules/intake/drafts/save.ts';
import { startCorrection } from '../../../../src/modules/intake/drafts/start-correction.ts';
import { submitDraft } from '../../../../src/modules/intake/drafts/submit.ts';
import { attachThemeFile } from '../../../../src/modules/intake/theme-drafts/attach.ts';
import { checkThemeDraft } from '../../../../src/modules/intake/theme-drafts/check.ts';
import { findThemeDraft } from '../../../../src/modules/intake/theme-drafts/find.ts';
import { saveThemeAnswers } from '../../../../src/modules/intake/theme-drafts/save.ts';
import { startThemeDraft } from '../../../../src/modules/intake/theme-drafts/start.ts';
import { submitThemeDraft } from '../../../../src/modules/intake/theme-drafts/submit.ts';
import { withdrawPart } from '../../../../src/modules/intake/theme-cases/withdraw.ts';
import type { Caller } from '../../../../src/platform/http/index.ts';
import { valueOf } from '../../identity/value.ts';
import type { Acknowledged } from '../../invariants/find-broken.ts';
import { eventually } from '../../log/following.ts';
import { receivedPaper } from '../filled-draft.ts';
import { personCaller } from '../office.ts';
import type { ThemeHouse } from '../theme-house.ts';
import { askFor, concludeCase } from './departments.ts';
import type { Journey } from './script.ts';

type Act = Journey['acts'][number];
type OfItem = Exclude<Act, { do: 'submit' }>;

/** A theme that was handed in: whose, and its number. */
export type Walk = {
  house: ThemeHouse;
  caller: Caller;
  /** The items that were begun, in order, and the papers that were asked for. */
  needed: readonly string[];
  materials: readonly string[];
  id: string;
  number: string;
  /** The receipts of what was a case at once. */
  receipts: readonly Acknowledged[];
};

/** Plays a script on the database, by the use cases that screens call; throws at the first thing that does not go. */
export async function walk(house: ThemeHouse, theme: string, journey: Journey): Promise<Walk> {
  const caller = personCaller(house.office);
  const walked = await handIn(house, caller, await fillIn(house, caller, { theme, journey }));
  for (const [place, act] of journey.acts.entries()) {
    if (act.do === 'submit') continue;
    await acted(walked, act).catch((error: unknown) => {
      throw new Error(`step ${place + 1}, ${act.do} ${act.item}`, { cause: error });
    });
  }
  return walked;
}

type Filled = Pick<Walk, 'needed' | 'materials'> & { themeDraft: string };

/** From the questions to a theme draft in which nothing is missing. */
export async function fillIn(
  { deps }: ThemeHouse,
  caller: Caller,
  { theme, journey: { told, answers } }: { theme: string; journey: Pick<Journey, 'told' | 'answers'> },
): Promise<Filled> {
  const asking = { caller };
  const { id: themeDraft } = valueOf(await startThemeDraft(deps, asking, { theme, told }));
  valueOf(await saveThemeAnswers(deps, asking, { themeDraft, answers }));
  const { draft } = valueOf(await findThemeDraft(deps, asking, themeDraft));
  await attachMissing({ deps }, caller, themeDraft);
  return {
    ...{ themeDraft, needed: draft.theme.items.map(({ item }) => item) },
    materials: draft.materials.map((material) => material.id),
  };
}

/** A small paper for each material that a theme draft misses. */
export async function attachMissing(
  { deps }: Pick<ThemeHouse, 'deps'>,
  caller: Caller,
  themeDraft: string,
): Promise<void> {
  for (const material of valueOf(await checkThemeDraft(deps, { caller }, themeDraft)).materials) {
    const received = await receivedPaper(deps, caller, material);
    valueOf(await attachThemeFile(deps, { caller }, { themeDraft, material, received }));
  }
}

export async function handIn(
  house: ThemeHouse,
  caller: Caller,
  { themeDraft, needed, materials }: Filled,
): Promise<Walk> {
  const sent = valueOf(await submitThemeDraft(house.deps, { caller }, { themeDraft, consent: true }));
  const receipts = sent.parts.flatMap(({ receipt }) => receipt ?? []);
  return { house, caller, needed, materials, receipts, id: sent.id, number: sent.number };
}

/** One act of a script, and what follows from it in the theme case. */
export async function acted(walked: Walk, act: OfItem): Promise<void> {
  const { house, caller, id: theme } = walked;
  const { item } = act;
  const id = await house.caseOf(theme, item);
  const of = { house, id };
  switch (act.do) {
    case 'askCorrection':
      return askFor(of, [...(act.materials ?? []), ...elementsOf(act.questions ?? [])]);
    case 'correct':
      return correct(walked, id, act);
    case 'conclude':
      await concludeCase(of, act);
      return heard(walked, item, act.outcome);
    case 'withdraw':
      valueOf(await withdrawPart(house.deps, { caller }, { theme, item }));
      return heard(walked, item, 'withdrawn');
  }
}

/** The theme case knows what became of a part, and hands in what may begin by that. */
async function heard({ house, id }: Walk, item: string, state: string): Promise<void> {
  await eventually(async () => {
    const now = (await house.states(id))[item];
    if (now !== state) throw new Error(`${item} is ${now} and not ${state}`);
  });
  const { returned } = await house.start(id);
  if (returned.length > 0) throw new Error(`cannot be handed in by itself: ${returned.join(', ')}`);
}

/** A question of the theme by the name that its item has for it: the data element, without whose it is. */
const elementsOf = (questions: readonly string[]): string[] =>
  questions.map((question) => question.replace(/-.*$/, ''));

/** What the notice names is typed or attached anew by the applicant, and handed in. */
async function correct(
  { house: { deps }, caller }: Walk,
  id: CaseId,
  { answers = {} }: Extract<Act, { do: 'correct' }>,
): Promise<void> {
  const asking = { caller };
  const { id: draft } = valueOf(await startCorrection(deps, asking, { caseId: caseId(id) }));
  const own = Object.fromEntries(
    Object.entries(answers).map(([question, value]) => [elementsOf([question])[0] ?? '', value]),
  );
  valueOf(await saveAnswers(deps, asking, { draft, answers: own }));
  for (const material of valueOf(await checkDraft(deps, asking, draft)).materials) {
    const received = await receivedPaper(deps, caller, material);
    valueOf(await attachFile(deps, asking, { draft, material, received }));
  }
  valueOf(await submitDraft(deps, asking, { draft, consent: true }));
}
