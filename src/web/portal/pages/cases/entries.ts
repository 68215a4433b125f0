import type { CaseRow } from '../../../../modules/intake/cases/contract.ts';
import type { ThemeRow } from '../../../../modules/intake/theme-cases/contract/progress.ts';

/** What was handed in, newest first: a theme is one entry, and its item cases are none of their own. */
export function entriesOf(cases: readonly CaseRow[], themes: readonly ThemeRow[]): (CaseRow | ThemeRow)[] {
  const within = new Set(themes.flatMap(({ parts }) => parts.map((part) => part.case)));
  const alone = cases.filter(({ id }) => !within.has(id));
  return [...themes, ...alone].toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)));
}

const dayOf = (entry: CaseRow | ThemeRow) => ('parts' in entry ? entry.openedOn : entry.receivedOn);
