import type { Form } from '../../forms/index.ts';
import { findFaults } from '../definition/rules.ts';
import { mergeForms } from '../form/merge.ts';
import type { Theme } from '../model.ts';
import type { Missing, Readiness } from './contents.ts';

/** What a theme lacks to be carried out, everything at once; a theme that lacks nothing may be published, and only such a theme counts. */
export function findMissing(theme: Theme, ready: Readiness): Missing[] {
  const items = theme.parts.map(({ item }) => item);
  const without = (code: 'noForm' | 'noModel', is: (item: string) => boolean): Missing[] =>
    items.filter((item) => !is(item)).map((item) => ({ code, item }));
  return [
    ...findFaults(theme, ready.items),
    ...without('noForm', (item) => ready.forms.has(item)),
    ...without('noModel', (item) => ready.models.has(item)),
    ...conflictsIn(
      theme,
      items.flatMap((item) => ready.forms.get(item) ?? []),
    ),
    ...(ready.journeys.has(theme.key) ? [] : [{ code: 'noJourney' } as const]),
  ];
}

/** All items together: forms that go together go together whichever of them are needed. */
function conflictsIn(theme: Theme, forms: readonly Form[]): Missing[] {
  const merged = mergeForms(theme, forms, 1);
  return merged.ok ? [] : merged.error.conflicts.map((conflict) => ({ code: 'formsConflict', conflict }));
}
