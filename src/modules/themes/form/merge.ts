import { grouped } from '../../../kernel/grouped.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Form } from '../../forms/index.ts';
import type { Theme } from '../model.ts';
import { findConflicts, type Conflict } from './conflicts.ts';
import { mergeSides } from './merge-field.ts';
import { inOneOrder } from './ordering.ts';
import { pagesOf } from './pages.ts';
import { narrowedDocuments, sharedWithApplicant } from './persons.ts';
import { partOf, type Part } from './sides.ts';
import { toldApart } from './telling-apart.ts';

/** Which items get an answer, and as which of their elements. */
export type Source = { item: string; element: string };

/** One form for the items of a theme: each datum of each person once. */
export type ThemeForm = { form: Form; sources: ReadonlyMap<string, readonly Source[]>; parts: readonly Part[] };

export type MergeRefusal = { code: 'formsConflict'; conflicts: readonly Conflict[] };

/** `forms` are those of the items that are needed, in the order of the theme; refused where their questions contradict each other. */
export function mergeForms(theme: Theme, forms: readonly Form[], version: number): Result<ThemeForm, MergeRefusal> {
  const parts = forms.map((form) => partOf(form, theme));
  const groups = grouped(
    parts.flatMap(({ sides }) => sides),
    ({ id }) => id,
  );
  const conflicts = [...groups].flatMap(([id, sides]) => findConflicts(id, sides));
  if (conflicts.length > 0) return no({ code: 'formsConflict', conflicts });
  const merged = [...groups.values()].map((sides) => mergeSides(sides, theme));
  const ordered = inOneOrder(sharedWithApplicant(narrowedDocuments(merged)), groups);
  if (!ordered.ok) return no({ code: 'formsConflict', conflicts: ordered.error });
  return ok({
    form: { item: theme.key, version, pages: toldApart(pagesOf(ordered.value, groups, theme), theme) },
    sources: new Map(
      [...groups].map(([id, sides]) => [id, sides.map(({ item, field }) => ({ item, element: field.id }))]),
    ),
    parts,
  });
}
