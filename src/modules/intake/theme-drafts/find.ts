import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Result } from '../../../kernel/result.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Form } from '../../forms/index.ts';
import { findThemeInService, getTheme } from '../../themes/index.ts';
import type { Asking } from '../cases/deps.ts';
import { applicantOf, type DraftDeps } from '../drafts/deps.ts';
import { actingIn, findChange, sourcesOf, type OpenDraft } from '../drafts/opening.ts';
import { findPartsOf } from '../drafts/queries/drafts.ts';
import type { ThemeDraft, ThemeDraftRow } from './contract/theme-drafts.ts';
import { themeMaterials } from './materials.ts';
import type { ThemeDraftRefusal } from './model.ts';
import { openTheme, type OpenTheme } from './opening.ts';
import { findOpenThemeDrafts, findThemeDraftRecord } from './queries/theme-drafts.ts';

export type ThemeDraftFound = Result<{ form: Form; draft: ThemeDraft }, ThemeDraftRefusal>;

/** A theme draft with the one form that it answers; refused where it is not this session's, or was handed in. */
export const findThemeDraft = (deps: DraftDeps, asking: Asking, themeDraft: string): Promise<ThemeDraftFound> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<ThemeDraftFound> => {
    const open = await openTheme(tx, deps, { asking, themeDraft });
    if (!open.ok) return no(open.error);
    return ok({ form: open.value.merged.form, draft: await themeDraftOf(tx, deps, open.value) });
  });

/** Whether an address names a theme draft of this session's reach, also one that was handed in. */
export const isThemeDraft = (deps: DraftDeps, { caller }: Asking, id: string): Promise<boolean> =>
  deps.db.within(caller.scope, async (tx) => (await findThemeDraftRecord(tx, id)) !== undefined);

/** A theme draft as its owner sees it. */
export async function themeDraftOf(tx: Tx, deps: DraftDeps, open: OpenTheme): Promise<ThemeDraft> {
  const { record, theme, told, typed, parts } = open;
  const { asked, waived } = await themeMaterials(tx, deps, open);
  const changes = await findChanges(tx, deps, open);
  const inService = await findThemeInService(tx, theme.key, civilDateOf(deps.now()));
  return {
    id: record.id,
    item: { key: theme.key, version: record.theme_version, name: { zh: theme.fullName } },
    ...{ corrects: null, unlocked: null, supplies: false, commitment: null, amends: false },
    change: together(changes, { from: record.theme_version, to: inService?.version ?? record.theme_version }),
    savedAt: record.saved_at.toISOString(),
    endsOn: record.ends_on,
    acting: await actingIn(tx, deps, record),
    answers: typed.answers,
    versions: typed.versions,
    sources: await sourcesOf(tx, typed),
    materials: asked.map((material) => ({ ...material, uses: [...material.uses] })),
    theme: { told: { ...told }, items: parts.map(partOf), waived: [...waived] },
  };
}

type Change = NonNullable<ThemeDraft['change']>;

async function findChanges(tx: Tx, deps: DraftDeps, { parts }: OpenTheme): Promise<Change[]> {
  const changes: Change[] = [];
  for (const part of parts) {
    const change = await findChange(tx, deps, part);
    if (change) changes.push(change);
  }
  return changes;
}

/** What is asked differently in any item, by name once, and under which version of the theme it would go on. */
function together(changes: readonly Change[], { from, to }: Pick<Change, 'from' | 'to'>): Change | null {
  if (changes.length === 0 && from === to) return null;
  const named = (kind: Exclude<keyof Change, 'from' | 'to'>) => [
    ...new Map(changes.flatMap((change) => change[kind]).map((name) => [name.zh, name])).values(),
  ];
  return {
    ...{ from, to },
    newQuestions: named('newQuestions'),
    goneQuestions: named('goneQuestions'),
    newMaterials: named('newMaterials'),
    goneMaterials: named('goneMaterials'),
  };
}

const partOf = ({ item, record, commitment }: OpenDraft): ThemeDraft['theme']['items'][number] => ({
  item: item.key,
  draft: record.id,
  name: item.name,
  department: item.department.name,
  commitment: commitment ? (commitment.signature ? 'signed' : 'open') : null,
});

/** The themes that the applicant has begun, last touched first. */
export const findThemeDrafts = (deps: DraftDeps, asking: Asking): Promise<ThemeDraftRow[]> =>
  deps.db.within(asking.caller.scope, async (tx) => {
    const applicant = applicantOf(asking);
    const rows: ThemeDraftRow[] = [];
    for (const record of applicant ? await findOpenThemeDrafts(tx, applicant) : []) {
      const { theme_key: key, theme_version: version } = record;
      const { fullName } = await getTheme(tx, { key, version });
      rows.push({
        id: record.id,
        theme: { key, version, name: { zh: fullName } },
        items: (await findPartsOf(tx, record)).length,
        savedAt: record.saved_at.toISOString(),
        endsOn: record.ends_on,
        acting: await actingIn(tx, deps, record),
      });
    }
    return rows;
  });
