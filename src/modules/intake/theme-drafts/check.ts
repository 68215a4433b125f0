import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { countingAnswers, fieldsOf } from '../../forms/index.ts';
import { submissionsOf } from '../../themes/index.ts';
import type { Asking } from '../cases/deps.ts';
import { checkOf } from '../drafts/check.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { Fault } from '../drafts/model.ts';
import { findChange, type OpenDraft } from '../drafts/opening.ts';
import { isSettledBy } from '../drafts/rules/materials.ts';
import type { ThemeCheck } from './contract/theme-drafts.ts';
import { themeMaterials, type ThemeMaterial } from './materials.ts';
import type { ThemeDraftRefusal } from './model.ts';
import { openTheme, type OpenTheme } from './opening.ts';

export type ThemeChecked = Result<ThemeCheck, ThemeDraftRefusal>;

/** Everything that stands between a theme and its handing in, named by the questions of the theme and by its materials. */
export const checkThemeDraft = (deps: DraftDeps, asking: Asking, themeDraft: string): Promise<ThemeChecked> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<ThemeChecked> => {
    const open = await openTheme(tx, deps, { asking, themeDraft });
    return open.ok ? ok(await themeCheckOf(tx, deps, open.value)) : no(open.error);
  });

export async function themeCheckOf(tx: Tx, deps: DraftDeps, open: OpenTheme): Promise<ThemeCheck> {
  const { merged, typed } = open;
  const counting = countingAnswers(merged.form, typed.answers);
  const each: { part: OpenDraft; check: Awaited<ReturnType<typeof checkOf>> }[] = [];
  for (const part of open.parts) each.push({ part, check: await checkOf(tx, deps, part) });
  const { asked } = await themeMaterials(tx, deps, { ...open, fresh: true });
  return {
    answers: faultsOf(open),
    materials: asked.filter((material) => isMissing(material, each)).map(({ id }) => id),
    alike: each.flatMap(({ part, check }) => check.alike.map((alike) => ({ ...alike, item: part.item.key }))),
    consentFor: fieldsOf(merged.form)
      .filter(({ id, sensitivity }) => sensitivity === 'sensitive' && counting[id] !== undefined)
      .map(({ id }) => id),
    later: [...new Set(each.flatMap(({ check }) => check.later))],
    laterBarred: each.some(({ check }) => check.laterBarred),
    commitmentFaults: each.flatMap(({ part, check: { commitmentFault: code } }) =>
      code === null ? [] : [{ item: part.item.key, draft: part.record.id, code }],
    ),
    secondPersons: each.flatMap(({ part, check }) =>
      check.secondPersons.map((word) => ({ ...word, draft: part.record.id })),
    ),
    outdated: await findOutdated(tx, deps, open.parts),
  };
}

type Checked = { part: OpenDraft; check: { materials: readonly string[] } };

/** Missing is what some item that it is for would miss; what an earlier item makes is asked of nobody. */
const isMissing = ({ id, need, way, uses }: ThemeMaterial, each: readonly Checked[]): boolean =>
  need === 'required' &&
  !isSettledBy(way) &&
  each.some(({ part, check }) => uses.some(({ item }) => item === part.item.key) && check.materials.includes(id));

async function findOutdated(tx: Tx, deps: DraftDeps, parts: readonly OpenDraft[]): Promise<string[]> {
  const outdated: string[] = [];
  for (const part of parts) if (await findChange(tx, deps, part)) outdated.push(part.item.key);
  return outdated;
}

function faultsOf({ merged, typed }: OpenTheme): Fault[] {
  const submissions = submissionsOf(merged, typed.answers);
  if (submissions.ok) return [];
  const pageOf = new Map(merged.form.pages.flatMap(({ id, fields }) => fields.map((field) => [field.id, id])));
  return submissions.error.map((error) => ({ ...error, page: pageOf.get(error.field) ?? '' }));
}
